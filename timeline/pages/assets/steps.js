// The history of views: Back undoes one change, and a link inside the program needs no reload.
let fresh = 0;

// Streamlit writes the address twice when a page is chosen: without parameters, and then as the page writes it.
// The second would be a step back that changes nothing.
function once() {
  const push = history.pushState.bind(history);
  history.pushState = (state, title, url) => {
    const to = new URL(url, location.href);
    if (to.pathname !== location.pathname) {
      fresh = performance.now();
      push(state, title, url);
    } else if (fresh && !location.search) {
      history.replaceState(state, title, url);
      fresh = 0;
    } else push(state, title, url);
  };
  setInterval(() => {
    const app = document.querySelector('[data-testid="stApp"]');
    const rests = app && app.dataset.testScriptState === "notRunning";
    if (fresh && rests && performance.now() - fresh > 1500) fresh = 0;
  }, 500);
}

function address(link) {
  const said = link.getAttribute("href") || link.getAttribute("xlink:href");
  const to = said && link.getAttribute("target") === "_self" && new URL(said, location.href);
  return to && to.origin === location.origin ? to : null;
}

// A plain link would load the program anew and lose what was typed: it is a step in the history instead.
function inside(event) {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest && event.target.closest("a");
  const to = link && address(link);
  if (!to) return;
  event.preventDefault();
  history.pushState({}, "", to.pathname + to.search);
  fresh = 0;
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}

const KEYS = {
  "/": '[data-testid="stSidebar"] .st-key-filter_words input',
  j: ".st-key-next_event button",
  k: ".st-key-previous_event button",
  ArrowRight: ':is([role="dialog"], .st-key-telling) .st-key-next_event button',
  ArrowLeft: ':is([role="dialog"], .st-key-telling) .st-key-previous_event button',
  "?": ".st-key-keys button",
};

// `/` searches, `j` and `k` (in the drawer the arrows too) go on and back, `?` tells the keys.
function keys(event) {
  const typing = event.target.closest && event.target.closest('input, textarea, select, [contenteditable="true"], [role="spinbutton"]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
  const found = document.querySelector(KEYS[event.key]);
  if (!found || found.disabled) return;
  event.preventDefault();
  if (found.tagName === "INPUT") found.focus();
  else found.click();
}

// Streamlit takes a typed day only once another element has the keyboard: Enter gives it to one right behind the field,
// which closes the calendar too, since that lies on the answer.
function dated(event) {
  const field = event.target.closest && event.target.closest('[data-testid="stDateInput"]');
  if (!field || event.key !== "Enter" || event.target.getAttribute("role") !== "spinbutton") return;
  const behind = document.createElement("span");
  behind.tabIndex = -1;
  behind.style.outline = "none";
  behind.addEventListener("blur", () => behind.remove());
  field.parentElement.append(behind);
  behind.focus();
}

// A field tells what was typed in it a moment after it was left.  A page that is chosen at once would be overtaken by
// that word, which is for the page before: it would stay empty, or the click would count for nothing.
const FIELD = 'input, textarea, [role="spinbutton"]';
const PAGE = '[data-testid="stSidebarNavLink"], [data-testid="stPageLink-NavLink"]';
const SOON = 250;
let typed = false, left = -SOON;

function typing(event) {
  typed ||= Boolean(event.target.closest && event.target.closest(FIELD));
}

function leaving(event) {
  const next = event.relatedTarget;
  if (next && next.closest(FIELD)) return; // day, month and year are fields each
  if (typed) left = performance.now();
  typed = false;
}

function patient(event) {
  const link = event.target.closest && event.target.closest(PAGE);
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !plain || performance.now() - left > SOON) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  left = -SOON;
  setTimeout(() => link.click(), SOON);
}

// On a phone the panel of filters lies over the answer: Enter puts it away.
function answered(event) {
  const side = event.target.closest && event.target.closest('[data-testid="stSidebar"]');
  if (event.key !== "Enter" || !side || window.innerWidth > 640 || event.target.tagName !== "INPUT") return;
  setTimeout(() => {
    const close = document.querySelector('[data-testid="stSidebarCollapseButton"] button');
    if (close) close.click();
  }, 250);
}

// Streamlit names the tools of its grids in English alone: they get their names in the reader's language.
let tools = {};
function named() {
  for (const tool of document.querySelectorAll('[data-testid="stElementToolbar"] button[aria-label]')) {
    if (tool.getAttribute("aria-label") !== tool.told) tool.said = tool.getAttribute("aria-label");
    const name = Object.keys(tools).find((one) => tool.said === one || tool.said.startsWith(`${one}: `));
    tool.told = name ? tools[name] + tool.said.slice(name.length) : tool.said;
    tool.setAttribute("aria-label", tool.told);
  }
  for (const tip of document.querySelectorAll('[data-testid="stTooltipContent"] p')) {
    if (tools[tip.textContent] && tip.firstChild) tip.firstChild.nodeValue = tools[tip.textContent];
  }
}

// Paper is narrower than the screen for which charts are drawn: there they shrink, and the style sheet gives the width.
function printed(on) {
  for (const svg of document.querySelectorAll(".js-plotly-plot .main-svg")) {
    const [width, height, home] = [svg.getAttribute("width"), svg.getAttribute("height"), svg.parentElement];
    if (on) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    else svg.removeAttribute("viewBox");
    home.classList.toggle("on-paper", on);
    home.style.aspectRatio = on ? `${width} / ${height}` : "";
  }
}

// Drawers and menus stand outside the app, which alone knows whether the reader sees it in light or in dark.
function lit() {
  const app = document.querySelector('[data-testid="stApp"]');
  if (app) document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
}

if (!window.linimasaSteps) {
  window.linimasaSteps = true;
  once();
  document.addEventListener("keydown", keys);
  document.addEventListener("keydown", answered);
  document.addEventListener("keydown", dated, true); // the field itself lets no other hear of its keys
  document.addEventListener("keydown", typing, true);
  document.addEventListener("focusout", leaving, true);
  window.addEventListener("click", patient, true); // before whatever the page itself does with a click
  document.addEventListener("click", inside);
  window.addEventListener("beforeprint", () => printed(true));
  window.addEventListener("afterprint", () => printed(false));
}

export default function ({ data }) {
  tools = data.tools;
  clearInterval(window.linimasaTools);
  window.linimasaTools = setInterval(() => { named(); lit(); }, 250);
  lit();
}
