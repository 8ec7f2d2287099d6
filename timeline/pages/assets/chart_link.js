// Tell Python what the reader does with the charts: pan and zoom, brush, click, and how wide they are.
// Streamlit hands no zoom events back (streamlit #8655), so this listens to Plotly's own.
const WAIT = 150;
// Plotly itself waits a moment for the next turn of the wheel before it says what range is shown.
const STILL = 60;
const LINKS = '[data-testid="stSidebarNavLink"], [data-testid="stPageLink-NavLink"]';
const links = new WeakMap();
const fingers = new WeakSet();

function chart(key) {
  return document.querySelector(`.st-key-${key} .js-plotly-plot`);
}

// A word sent to Python between the click on another page's link and that page's start would call the
// reader back to this one.
function stop(link) {
  clearInterval(link.watch);
  Object.values(link.timers).forEach(clearTimeout);
}

function later(link, name, act, wait = WAIT) {
  clearTimeout(link.timers[name]);
  link.timers[name] = setTimeout(act, wait);
}

function plotWidth(gd) {
  const size = gd._fullLayout && gd._fullLayout._size;
  return size ? Math.round(size.w) : 0;
}

// Plotly knows no pinch on a time axis: two fingers choose the period that lies between them when they are lifted.
function pinch(gd, choose) {
  let began = 0, now = 0, share = 0;
  const distance = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  gd.addEventListener("touchstart", (event) => {
    if (event.touches.length !== 2) return;
    event.stopPropagation();
    const plot = gd.querySelector(".nsewdrag").getBoundingClientRect();
    began = now = distance(event.touches);
    share = ((event.touches[0].clientX + event.touches[1].clientX) / 2 - plot.left) / plot.width;
  }, { capture: true });
  gd.addEventListener("touchmove", (event) => {
    if (event.touches.length !== 2 || !began) return;
    event.preventDefault();
    event.stopPropagation();
    now = distance(event.touches);
  }, { capture: true, passive: false });
  gd.addEventListener("touchend", () => {
    if (began && Math.abs(now - began) > 10) choose(scaled(gd._fullLayout.xaxis, share, began / Math.max(now, 1)));
    began = 0;
  }, { capture: true });
}

function scaled(axis, share, factor) {
  const [start, end] = axis.range.map((moment) => axis.r2l(moment));
  const still = start + (end - start) * share;
  return [start, end].map((moment) => String(axis.l2r(still + (moment - still) * factor)));
}

function listen(link, key, events) {
  const gd = chart(key);
  if (!gd || !gd._ev || !gd._fullLayout || link.seen.get(gd) === gd._ev) return gd;
  for (const [name, act] of Object.entries(events)) gd.on(name, (event) => act(gd, event));
  link.seen.set(gd, gd._ev);
  if (!fingers.has(gd)) {
    fingers.add(gd);
    // The wheel scrolls the page; with Ctrl (or a touchpad's pinch, which sends it) it zooms the chart.
    gd.addEventListener("wheel", (event) => { if (!event.ctrlKey) event.stopPropagation(); }, true);
    pinch(gd, (range) => link.trigger("brush", range));
    if (key === link.data.lanes) {
      labels(link, gd);
      steerable(link, gd);
    }
  }
  return gd;
}

function moved(link) {
  return (gd, event) => {
    if (!event || !Object.keys(event).some((name) => name.startsWith("xaxis."))) return;
    later(link, "range", () => link.send("range", gd._fullLayout.xaxis.range.map(String)), STILL);
  };
}

function clicked(link) {
  return (gd, event) => {
    const point = event && event.points && event.points[0];
    if (!point) return;
    link.heard = performance.now();
    const id = point.customdata;
    const y = point.data && point.data.type === "heatmap" ? point.y : -1;
    link.trigger("click", typeof id === "string" ? { event: id } : { x: String(point.x), y });
  };
}

function noted(link) {
  return (gd, event) => {
    const lane = event && event.annotation && event.annotation.name;
    link.heard = performance.now();
    if (lane) link.trigger("click", { lane });
  };
}

// Plotly hears clicks on marks, not on the labels beside them.
function labelled(gd, event) {
  const trace = gd.data.find((one) => one.name === "labels");
  if (!trace) return null;
  const hit = [...gd.querySelectorAll(".textpoint")].find((node) => {
    const box = node.getBoundingClientRect();
    return event.clientX >= box.left - 2 && event.clientX <= box.right + 2 && event.clientY >= box.top && event.clientY <= box.bottom;
  });
  const point = hit && hit.__data__;
  return point ? trace.customdata[point.i] : null;
}

function labels(link, gd) {
  let from = null;
  gd.addEventListener("pointerdown", (event) => { from = [event.clientX, event.clientY]; }, true);
  document.addEventListener("pointerup", (event) => {
    const still = from && Math.hypot(event.clientX - from[0], event.clientY - from[1]) < 4;
    from = null;
    if (!still || !gd.isConnected) return;
    const id = labelled(gd, event);
    // Whatever Plotly hears itself wins; it does so within the same click.
    if (id) setTimeout(() => { if (performance.now() - (link.heard || 0) > 200) link.trigger("click", { event: id }); }, 80);
  }, true);
}

function brushed(link) {
  return (gd, event) => {
    const range = event && event.range && (event.range.x || event.range.x2);
    if (range) link.trigger("brush", range.map(String));
  };
}

// A bar of the overview is a period: a click chooses it, as a brush across it would.
function barred(link) {
  return (gd, event) => {
    const days = event && event.points && event.points[0] && event.points[0].customdata;
    if (Array.isArray(days)) link.trigger("brush", days.map(String));
  };
}

// Whether the chart listens and Python knows the width it has; tests wait for it.
function settled(link, gd, narrow) {
  const known = link.data.narrow === narrow && Math.abs(link.data.width - plotWidth(gd)) <= 60;
  return link.seen.get(gd) === gd._ev && known;
}

// Said at once, and to the next visit before its first picture is drawn.
function told(link) {
  const narrow = window.innerWidth <= 640;
  if (narrow !== link.narrow) {
    link.narrow = narrow;
    document.cookie = `linimasa_narrow=${Number(narrow)}; path=/; SameSite=Strict`;
    later(link, "narrow", () => link.send("narrow", narrow), 0);
  }
  return narrow;
}

function look(link) {
  listen(link, link.data.overview, { plotly_selected: brushed(link), plotly_click: barred(link) });
  const gd = listen(link, link.data.lanes, { plotly_relayout: moved(link), plotly_click: clicked(link), plotly_clickannotation: noted(link) });
  const narrow = told(link);
  const width = gd ? plotWidth(gd) : 0;
  if (width > 200 && Math.abs(width - link.width) > 60) {
    link.width = width;
    later(link, "width", () => link.send("width", width));
  }
  if (gd && gd._fullLayout) gd.dataset.settled = settled(link, gd, narrow);
}

export default function (component) {
  const { data, parentElement, setStateValue, setTriggerValue } = component;
  let link = links.get(parentElement);
  if (!link) {
    link = { seen: new WeakMap(), timers: {}, width: data.width, narrow: data.narrow };
    links.set(parentElement, link);
    link.watch = setInterval(() => look(link), 250);
    link.leave = (event) => { if (event.target.closest && event.target.closest(LINKS)) stop(link); };
    document.addEventListener("click", link.leave, true);
  }
  link.data = data;
  link.send = setStateValue;
  link.trigger = setTriggerValue;
  told(link);
  return () => {
    stop(link);
    document.removeEventListener("click", link.leave, true);
    links.delete(parentElement);
  };
}
