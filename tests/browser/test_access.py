"""What everybody must be able to reach: axe-core's rules in both themes, the keyboard, the pinch, the pictures."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from datetime import date
from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.conftest import box, calm
from tests.browser.test_dashboard import LANES, RANGE, opened
from tests.exporters.world import world, written

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = ("", "aktor", "artikel", "mutu-data", "tanggal-kunci", "unggah", "ekspor")
RUN = """async (tags) => {
  const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
  return found.violations.flatMap((rule) => rule.nodes.map((node) => ({
    rule: rule.id, html: node.html.slice(0, 300), target: node.target.join(' '), why: node.failureSummary,
  })));
}"""
POINTED = """() => {
  const axis = document.querySelector('.st-key-lanes .js-plotly-plot')._fullLayout.xaxis;
  return axis.p2l(axis._length * 3 / 4) / 86400000;
}"""
"""The day, counted from 1970, that lies three quarters across the chart."""
GROUNDS = {"light": "rgb(251, 248, 243)", "dark": "rgb(26, 23, 20)"}
"""The ground of the page in each theme, as `.streamlit/config.toml` gives it; drawers, outside it, follow."""
GROUND = """(ground) => {
  const app = document.querySelector('[data-testid="stApp"]');
  const scheme = (one) => getComputedStyle(one).colorScheme;
  return app && getComputedStyle(app).backgroundColor === ground && scheme(app) === scheme(document.documentElement);
}"""
INSIDE = """([start, end]) => {
  const chart = document.querySelector('.st-key-lanes .js-plotly-plot');
  const range = chart && chart._fullLayout && chart._fullLayout.xaxis.range.map(String);
  return range && start < range[0] && range[0] < range[1] && range[1] < end;
}"""


def violations(page) -> list[dict]:
    # the style sheet is a part of the page like any other, and on a slow machine comes after its texts
    page.wait_for_function("getComputedStyle(document.documentElement).getPropertyValue('--muted') !== ''")
    page.evaluate(AXE)
    return list(page.evaluate(RUN, RULES))


def in_both_themes(page) -> list[dict]:
    """What axe finds in the theme of the reader's system, and after it was changed while the page stands."""
    found = []
    for theme, ground in GROUNDS.items():
        page.emulate_media(color_scheme=theme)
        page.wait_for_function(GROUND, arg=ground)
        calm(page)
        found += violations(page)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_any_page_in_any_theme(page, uploaded, name):
    page.goto(uploaded.replace("/?", f"/{name}?"))
    assert in_both_themes(page) == []


def test_axe_finds_nothing_in_the_reading_view_and_in_an_actors_page(page, uploaded):
    page.goto(uploaded.replace("/?", "/aktor?") + "&who=country:RU")
    page.locator("ol.articles a").first.wait_for()
    assert in_both_themes(page) == []
    page.locator("ol.articles a").first.click()
    page.locator(".reading mark.date").first.wait_for()
    assert in_both_themes(page) == []


def test_the_wheel_scrolls_the_page_and_with_control_zooms_the_chart(page, uploaded):
    opened(page, uploaded)
    before = page.evaluate(RANGE)
    field = box(page.locator(f"{LANES} .nsewdrag"))
    page.mouse.move(field["x"] + field["width"] * 3 / 4, field["y"] + 20)
    under = page.evaluate(POINTED)
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(400)  # nothing is to happen, for longer than a zoom needs to be told
    assert page.evaluate(RANGE) == before
    page.keyboard.down("Control")  # a pinch on a touchpad reaches a page as a wheel with Control held
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    page.wait_for_function(INSIDE, arg=before)
    page.wait_for_url(re.compile("from="))
    days = [date.fromisoformat(one[:10]).toordinal() for one in page.evaluate(RANGE)]
    assert abs(page.evaluate(POINTED) - under) < 0.1 * (days[1] - days[0]), "it zooms to where the pointer is"


def test_two_fingers_zoom_the_chart(browser, uploaded):
    context = browser.new_context(viewport={"width": 1100, "height": 900}, locale="id-ID", has_touch=True)
    page = context.new_page()
    page.set_default_timeout(60_000)
    opened(page, uploaded)
    before = page.evaluate(RANGE)
    page.locator(LANES).scroll_into_view_if_needed()
    field = box(page.locator(f"{LANES} .nsewdrag"))
    x, y = field["x"] + field["width"] / 2, field["y"] + field["height"] / 2
    touch = context.new_cdp_session(page)
    fingers = [[{"x": x - d, "y": y, "id": 0}, {"x": x + d, "y": y, "id": 1}] for d in (60, 70, 80, 90)]
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": fingers[0]})
    for points in fingers[1:]:
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points})
        page.wait_for_timeout(60)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function(INSIDE, arg=before)
    page.wait_for_url(re.compile("from="))
    context.close()


def test_the_keyboard_reaches_zoom_lanes_table_and_names(page, uploaded):
    opened(page, uploaded)
    seen: list[str] = []
    for _ in range(90):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate("""() => {
          const one = document.activeElement;
          return one.getAttribute('aria-label') || one.textContent || one.getAttribute('placeholder') || one.tagName;
        }""")
        )
    told = " | ".join(seen)
    for name in ("Perbesar", "Perkecil", "Semua", "Lajur", "Gambar", "Tabel tampilan ini", "Rusia"):
        assert name in told, (name, told)
    page.locator(LANES).focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
    page.locator(".mark-told", has_text=" · ").wait_for()
    told = page.locator(".mark-told").inner_text()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    assert page.get_by_role("dialog").locator("h3").inner_text().split("…")[0] in told
    assert in_both_themes(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    calm(page)
    page.get_by_role("button", name="Perbesar").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("from="))


def test_a_name_of_a_lane_leads_to_the_actors_page_and_from_there_back(page, uploaded):
    opened(page, uploaded)
    name = box(page.locator(".st-key-lanes .annotation a", has_text=re.compile("^Rusia$")).first)
    page.mouse.click(name["x"] + name["width"] / 2, name["y"] + name["height"] / 2)
    page.get_by_role("heading", name="Rusia").wait_for()
    assert "who=country" in page.url
    page.locator(".st-key-actor_lane .js-plotly-plot").wait_for()
    page.get_by_role("button", name="Tampilkan di lini masa").click()
    page.wait_for_url(re.compile(r"/\?.*actor=country"))


def test_lanes_are_chosen_and_stand_in_the_link(page, uploaded):
    opened(page, uploaded)
    page.locator(".st-key-lanes_menu button").first.click()
    page.get_by_role("radio", name="Status").or_(page.get_by_role("button", name="Status")).first.click()
    page.wait_for_url(re.compile("by=status"))
    page.locator(".st-key-lanes .infolayer").get_by_text("Bersyarat").wait_for()
    page.keyboard.press("Escape")  # the menu is gone, and what was chosen in it stays
    page.get_by_role("button", name="Perbesar").click()
    page.wait_for_url(re.compile("by=status.*from=|from=.*by=status"))
    page.locator(".st-key-lanes .infolayer").get_by_text("Bersyarat").wait_for()


def test_the_chart_is_saved_as_drawing_and_picture_with_its_legend(page, uploaded, tmp_path):
    opened(page, uploaded)
    page.locator(".st-key-picture_menu button").first.click()
    files = {kind: _saved(page, kind, tmp_path) for kind in ("PNG", "SVG")}
    assert files["PNG"].read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(files["PNG"].read_bytes()[16:20]) > 1600
    drawing = ElementTree.parse(files["SVG"]).getroot()
    texts = {"".join(one.itertext()) for one in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert "Lini Masa" in texts
    assert any("memutuskan hubungan" in text for text in texts), texts
    assert "Terjadi" in texts


def _saved(page, kind: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Unduh {kind}").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1400])
def test_axe_finds_nothing_on_an_exported_page(page, theme, width, tmp_path):
    told = written(world(tmp_path), "html").decode().replace("<meta http-equiv", "<meta data-was")  # lets no script in
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)
    page.set_content(told)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
