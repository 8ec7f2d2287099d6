// Offer to add an event at the words that a reader marks in the text of an article.
const links = new WeakMap();

// Offsets are Python's: characters, not UTF-16 units, and without the notes that open at marked words.
function before(paragraph, node, offset) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let count = Number(paragraph.dataset.start);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.parentElement.closest(".note")) continue;
    if (text === node) return count + [...text.data.slice(0, offset)].length;
    count += [...text.data].length;
  }
  return null;
}

function paragraph(node) {
  const element = node && (node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
  return element && !element.closest(".note") ? element.closest(".reading p[data-start]") : null;
}

function marked() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  const home = paragraph(range.startContainer);
  if (!home || home !== paragraph(range.endContainer)) return null;
  const start = before(home, range.startContainer, range.startOffset);
  const end = before(home, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { span: [start, end], box: range.getBoundingClientRect() };
}

function offer(link) {
  const found = marked();
  link.button.hidden = !found;
  if (!found) return;
  link.span = found.span;
  link.button.textContent = link.data.label;
  link.button.style.left = `${Math.max(8, Math.min(found.box.left, window.innerWidth - 200))}px`;
  link.button.style.top = `${Math.min(found.box.bottom + 8, window.innerHeight - 48)}px`;
}

function made(link) {
  const button = document.createElement("button");
  button.className = "marking";
  button.type = "button";
  button.hidden = true;
  button.addEventListener("pointerdown", (event) => event.preventDefault()); // the words stay marked
  button.addEventListener("click", () => {
    button.hidden = true;
    link.trigger("marked", link.span);
    document.getSelection().removeAllRanges();
  });
  document.body.append(button);
  return button;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let link = links.get(parentElement);
  if (!link) {
    link = { span: null };
    link.button = made(link);
    link.look = () => { clearTimeout(link.timer); link.timer = setTimeout(() => offer(link), 120); };
    document.addEventListener("selectionchange", link.look);
    links.set(parentElement, link);
  }
  link.data = data;
  link.trigger = setTriggerValue;
  return () => {
    document.removeEventListener("selectionchange", link.look);
    clearTimeout(link.timer);
    link.button.remove();
    links.delete(parentElement);
  };
}
