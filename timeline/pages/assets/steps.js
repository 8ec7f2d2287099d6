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

// On a phone the panel of filters lies over the answer: Enter puts it away.
function answered(event) {
  const side = event.target.closest && event.target.closest('[data-testid="stSidebar"]');
  if (event.key !== "Enter" || !side || window.innerWidth > 640 || event.target.tagName !== "INPUT") return;
  setTimeout(() => {
    const close = document.querySelector('[data-testid="stSidebarCollapseButton"] button');
    if (close) close.click();
  }, 250);
}

if (!window.linimasaSteps) {
  window.linimasaSteps = true;
  once();
  document.addEventListener("keydown", keys);
  document.addEventListener("keydown", answered);
  document.addEventListener("click", inside);
}

export default function () {}
