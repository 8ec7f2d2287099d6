// The marks of the lanes by keyboard: the chart is one stop of Tab, the arrows go from mark to mark, Enter opens one.
// It is read behind chart_link.js, as a part of it.
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

// What is in view, in the order of time: where it stands on the plot, its event, what the mouse would be told.
function marks(gd) {
  const { xaxis, yaxis } = gd._fullLayout, found = [];
  for (const trace of gd.data) {
    if (!trace.hovertext || !trace.customdata) continue;
    trace.customdata.forEach((event, n) => {
      const left = trace.base ? xaxis.d2p(trace.base[n]) : xaxis.d2p(trace.x[n]);
      const right = trace.base ? xaxis.l2p(xaxis.d2l(trace.base[n]) + trace.x[n]) : left;
      const [first, last] = [Math.max(left, 0), Math.min(right, xaxis._length)];
      if (first <= last) found.push({ event, x: (first + last) / 2, y: yaxis.d2p(trace.y[n]), text: trace.hovertext[n] });
    });
  }
  return found.sort((one, other) => one.x - other.x || one.y - other.y);
}

// Plotly shows the card of the mark under the mouse.
function point(gd, mark) {
  const plot = gd.querySelector(".nsewdrag"), box = plot.getBoundingClientRect();
  const at = { bubbles: true, clientX: box.left + mark.x, clientY: box.top + mark.y };
  for (const name of ["mouseover", "mousemove"]) plot.dispatchEvent(new MouseEvent(name, at));
}

function say(text) {
  let voice = document.querySelector(".mark-told");
  if (!voice) {
    voice = document.createElement("div");
    voice.className = "mark-told";
    voice.setAttribute("aria-live", "polite");
    document.body.append(voice);
  }
  const plain = document.createElement("template");
  plain.innerHTML = text.replaceAll("<br>", " · ");
  voice.textContent = plain.content.textContent;
}

function steerable(link, gd) {
  let now = "";
  gd.tabIndex = 0;
  gd.setAttribute("role", "application");
  gd.setAttribute("aria-label", link.data.keys);
  gd.addEventListener("keydown", (event) => {
    if (event.target !== gd || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" && now) link.trigger("click", { event: now });
    if (!STEPS[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    const found = marks(gd), at = found.findIndex((mark) => mark.event === now), step = STEPS[event.key];
    const mark = found[at < 0 ? (step > 0 ? 0 : found.length - 1) : Math.min(Math.max(at + step, 0), found.length - 1)];
    if (!mark) return;
    now = mark.event;
    point(gd, mark);
    say(mark.text);
  });
}
