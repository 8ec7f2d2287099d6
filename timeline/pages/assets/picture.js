// Save the charts of this page as one drawing (SVG) or picture (PNG), made from what the browser shows:
// no server draws it, no second browser, no internet.
const NS = "http://www.w3.org/2000/svg";
const TOP = 64, PAD = 16, SHARP = 2, ROW = 24, LETTER = 7.2;
const LEFT_OUT = ".draglayer, .hoverlayer, .modebar, .select-outline, .zoomlayer, .outline-controllers";

function text(content, y, size, colour, weight) {
  const made = document.createElementNS(NS, "text");
  made.textContent = content;
  const look = { x: PAD, y, fill: colour, "font-size": size, "font-weight": weight, "font-family": "'Source Sans', sans-serif" };
  for (const [name, value] of Object.entries(look)) made.setAttribute(name, value);
  return made;
}

function layer(svg, y) {
  const copy = svg.cloneNode(true);
  copy.querySelectorAll(LEFT_OUT).forEach((one) => one.remove());
  copy.querySelectorAll("a").forEach((one) => one.replaceWith(...one.childNodes));
  copy.setAttribute("x", 0);
  copy.setAttribute("y", y);
  copy.removeAttribute("style");
  return copy;
}

// The lines of the legend, as many in a row as there is room for; returns where they end.
function legend(root, data, y, width) {
  let x = PAD;
  for (const one of data.legend || []) {
    const wide = one.width + LETTER * one.text.length + 24;
    if (x > PAD && x + wide > width - PAD) { x = PAD; y += ROW; }
    const line = document.createElementNS(NS, "g");
    line.innerHTML = one.drawing; // drawings of this program, with no words of a text in them
    line.setAttribute("transform", `translate(${x}, ${y - 7})`);
    const said = text(one.text, y + 4, 13, data.muted, 400);
    said.setAttribute("x", x + (one.width ? one.width + 6 : 0));
    root.append(line, said);
    x += wide;
  }
  return (data.legend || []).length ? y + ROW : y;
}

export function drawing(data) {
  const charts = data.charts
    .map((key) => document.querySelector(`.st-key-${key} .js-plotly-plot`))
    .filter((gd) => gd && gd._fullLayout && gd.getBoundingClientRect().width);
  if (!charts.length) return null;
  const width = Math.max(...charts.map((gd) => gd._fullLayout.width));
  const root = document.createElementNS(NS, "svg");
  const ground = document.createElementNS(NS, "rect");
  const about = document.createElementNS(NS, "metadata"); // what the picture rests on, for programs to read
  about.textContent = data.manifest;
  root.append(about, ground, text(data.title, 30, 20, data.ink, 600), text(data.caption, 50, 13, data.muted, 400));
  let y = TOP;
  for (const gd of charts) {
    gd.querySelectorAll(".svg-container > svg.main-svg").forEach((svg) => root.append(layer(svg, y)));
    y += gd._fullLayout.height;
  }
  y = legend(root, data, y + PAD, width);
  const size = { width, height: y + PAD };
  for (const [name, value] of Object.entries(size)) { root.setAttribute(name, value); ground.setAttribute(name, value); }
  root.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  ground.setAttribute("fill", data.paper);
  return { root, size };
}

// A picture is painted apart from the page, where the page's letters are not known unless they are carried along.
async function letters() {
  for (const sheet of document.styleSheets) {
    let rules;
    try { rules = [...sheet.cssRules]; } catch { continue; }
    for (const rule of rules) {
      if (!(rule instanceof CSSFontFaceRule) || !/Source Sans/.test(rule.style.fontFamily) || rule.style.fontStyle === "italic") continue;
      const found = /url\(["']?([^"')]+)/.exec(rule.style.src);
      if (!found) continue;
      const bytes = new Uint8Array(await (await fetch(new URL(found[1], sheet.href || document.baseURI))).arrayBuffer());
      let plain = "";
      for (let at = 0; at < bytes.length; at += 32768) plain += String.fromCharCode(...bytes.subarray(at, at + 32768));
      return `@font-face { font-family: "Source Sans"; font-weight: 200 900; src: url(data:font/woff2;base64,${btoa(plain)}); }`;
    }
  }
  return "";
}

function hand(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function written(root) {
  return new Blob([new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" });
}

async function save(kind, data) {
  const made = drawing(data);
  if (!made) return;
  if (kind === "svg") return hand(written(made.root), `${data.name}.svg`);
  const style = document.createElementNS(NS, "style");
  style.textContent = await letters();
  made.root.prepend(style);
  const image = new Image();
  const address = URL.createObjectURL(written(made.root));
  image.src = address;
  await image.decode();
  await new Promise((done) => setTimeout(done, 120)); // letters inside a picture are read a moment after it
  const canvas = document.createElement("canvas");
  canvas.width = made.size.width * SHARP;
  canvas.height = made.size.height * SHARP;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  canvas.toBlob((blob) => hand(blob, `${data.name}.png`), "image/png");
}

export default function (component) {
  const { data, parentElement } = component;
  for (const button of parentElement.querySelectorAll("button")) {
    button.textContent = data.labels[button.dataset.kind];
    button.onclick = () => save(button.dataset.kind, data);
  }
}
