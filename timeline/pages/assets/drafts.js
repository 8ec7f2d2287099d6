// Keep what is typed and not yet sent: it survives a look at another page, a change of language, and a reload.
const links = new WeakMap();

function fields(names) {
  return names
    .map((name) => [name, document.querySelector(`.st-key-${name} textarea, .st-key-${name} input`)])
    .filter(([, field]) => field);
}

function place(name) {
  return `linimasa.draft.${name}`;
}

// React hears of a change only if the element's own setter was used.
function put(field, text) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// A field that was just drawn may be drawn once more, empty, by a run of the page that began before.
const SETTLING = 3000;

function look(link) {
  for (const [name, field] of fields(link.data.names)) {
    const draft = localStorage.getItem(place(name));
    const fresh = !link.known.has(name) || link.known.get(name).field !== field;
    if (fresh) link.known.set(name, { field, since: performance.now() });
    if (draft && !field.value && performance.now() - link.known.get(name).since < SETTLING) put(field, draft);
    if (!fresh) continue;
    if (field.value) localStorage.setItem(place(name), field.value); // typed before this script was there
    field.addEventListener("input", () => {
      if (field.value) localStorage.setItem(place(name), field.value);
      else if (document.activeElement === field) localStorage.removeItem(place(name));
    });
  }
}

function forget(names) {
  names.forEach((name) => localStorage.removeItem(place(name)));
}

export default function (component) {
  const { data, parentElement } = component;
  let link = links.get(parentElement);
  if (!link) {
    link = { known: new Map() };
    links.set(parentElement, link);
    link.watch = setInterval(() => look(link), 250);
  }
  if (data.sent && link.sent !== data.sent) forget(data.names);
  link.sent = data.sent;
  link.data = data;
  look(link);
  return () => {
    clearInterval(link.watch);
    links.delete(parentElement);
  };
}
