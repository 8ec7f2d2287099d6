"""The dashboard in a real Chromium: upload, see, click, drag, brush, read, switch the language."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qs, urlparse

import pytest

from tests.browser.conftest import box, until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

LANES = ".st-key-lanes .js-plotly-plot"
# The chart tells its width and is drawn once more if that differs; until the old one is gone there are two.
STEADY = f"""() => {{
  const charts = [...document.querySelectorAll('{LANES}')];
  const chart = charts.length === 1 && charts[0].dataset.settled === 'true' ? charts[0] : null;
  if (!chart || window.steadyChart !== chart) {{
    window.steadyChart = chart;
    window.steadySince = performance.now();
    return false;
  }}
  return performance.now() - window.steadySince > 500;
}}"""
MARKS = """() => {
  const chart = document.querySelector('.st-key-lanes .js-plotly-plot');
  const found = {};
  for (const trace of (chart && chart.data) || [])
    if (trace.hovertext) (trace.customdata || []).forEach((id, n) => { found[id] = trace.hovertext[n]; });
  return Object.values(found);
}"""
# While one chart takes another's place there is none: then the range is that of no day.
RANGE = """() => {
  const chart = document.querySelector('.st-key-lanes .js-plotly-plot');
  return chart && chart._fullLayout ? chart._fullLayout.xaxis.range.map(String) : ['', ''];
}"""
ALL = "from=2013-12-01&to=2023-03-31"
EXPECTED = [
    ("28 Januari 2022", "mengatakan"),
    ("26 Januari 2022", "menolak"),
    ("2021", "memutuskan hubungan"),
    ("2014", "aneksasi"),
]


UPLOADER = """() => {
  const notes = [...document.querySelectorAll('[data-testid=stFileUploaderDropzoneInstructions] > *')];
  const button = document.querySelector('[data-testid=stFileUploaderDropzone] button p');
  const said = getComputedStyle(button, '::after').content;
  return notes.every(one => getComputedStyle(one).display === 'none') && said.includes('Pilih');
}"""


def opened(page, address: str):
    page.goto(address)
    page.wait_for_function(STEADY)
    page.wait_for_function("() => document.querySelectorAll('.st-key-lanes .scatterlayer .points path').length > 0")
    return page


def asked(page) -> dict[str, list[str]]:
    return parse_qs(urlparse(page.url).query)


def test_the_first_start_shows_a_full_timeline(page, dashboard):
    opened(page, f"{dashboard}/?collection=Contoh&{ALL}&fold=0")
    until(page, f"() => ({MARKS})().length > 50")


def test_the_uploaded_seed_shows_its_four_events(page, uploaded):
    opened(page, f"{uploaded}&{ALL}")
    shown = until(page, MARKS)
    for when, trigger in EXPECTED:
        assert any(f"<br>{when} ·" in text and trigger in text for text in shown), (when, trigger, shown)
    assert len(shown) == len(EXPECTED)


def test_a_click_opens_the_event_with_its_sentence_and_its_dates_story(page, uploaded):
    opened(page, uploaded)
    point = until(
        page,
        """() => {
      const chart = document.querySelector('.st-key-lanes .js-plotly-plot');
      const n = chart.data.find(t => t.name === 'dots').hovertext.findIndex(text => text.includes('26 Januari 2022'));
      const box = chart.querySelectorAll('.scatterlayer .points path')[n].getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    }""",
    )
    page.mouse.click(*point)
    drawer = page.get_by_role("dialog")
    drawer.get_by_text("Bagaimana tanggalnya ditentukan").wait_for()
    drawer.get_by_text("«Rabu»").first.wait_for()
    drawer.get_by_text(re.compile(r"Dihitung dari\s+28 Januari 2022")).first.wait_for()
    drawer.locator("mark.trigger", has_text=re.compile("^menolak$")).first.wait_for()
    drawer.locator("blockquote mark.date", has_text=re.compile("^Rabu$")).wait_for()
    drawer.locator("blockquote .near").first.wait_for()  # the sentence beside it
    drawer.get_by_role("button", name="Baca artikel").click()
    page.locator(".reading mark.date", has_text="Jumat (28/1/2022)").first.hover()
    page.locator(".reading mark.date .note", has_text="28 Januari 2022").first.wait_for()


def test_dragging_moves_the_period_and_the_link_brings_it_back(page, dashboard, browser):
    opened(page, f"{dashboard}/?collection=Contoh&{ALL}")
    before = page.evaluate(RANGE)
    field = box(page.locator(f"{LANES} .nsewdrag"))
    page.mouse.move(field["x"] + 500, field["y"] + 12)
    page.mouse.down()
    page.mouse.move(field["x"] + 300, field["y"] + 12, steps=6)
    page.mouse.up()
    page.wait_for_function("() => !location.search.includes('from=2013-12-01')")
    after = page.evaluate(RANGE)
    assert after > before
    (start,) = asked(page)["from"]
    assert near(start, after[0])
    other = browser.new_page(locale="id-ID")
    other.set_default_timeout(60_000)
    opened(other, page.url)
    assert all(near(*pair) for pair in zip(other.evaluate(RANGE), after, strict=True))
    other.close()


def near(one: str, other: str) -> bool:
    """Whether two moments are the same but for the hours: a view is of whole days."""
    days = (date.fromisoformat(moment[:10]).toordinal() for moment in (one, other))
    return abs(next(days) - next(days)) <= 1


def test_the_brush_chooses_a_period(page, dashboard):
    opened(page, f"{dashboard}/?collection=Contoh")
    field = box(page.locator(".st-key-overview .js-plotly-plot .nsewdrag").first)
    page.mouse.move(field["x"] + field["width"] * 0.4, field["y"] + field["height"] * 0.4)
    page.mouse.down()
    page.mouse.move(field["x"] + field["width"] * 0.7, field["y"] + field["height"] * 0.6, steps=6)
    page.mouse.up()
    page.wait_for_url(re.compile("from="))
    (start,), (last,) = asked(page)["from"], asked(page)["to"]
    page.wait_for_function(f"day => ({RANGE})()[0].startsWith(day)", arg=start)
    shown = [day[:10] for day in page.evaluate(RANGE)]
    assert shown[1] > last > start


def test_a_filter_outlives_other_pages_and_a_reload(page, uploaded):
    opened(page, uploaded)
    page.get_by_role("button", name="Terjadi", exact=True).click()
    page.wait_for_url(re.compile("status=happened"))
    page.get_by_role("link", name="Ekspor").click()
    page.get_by_role("heading", name="Ekspor").first.wait_for()
    until(page, UPLOADER)  # in Streamlit's own English only what nobody sees
    page.get_by_role("link", name="Lini Masa").click()
    page.wait_for_url(re.compile(r"/\?.*status=happened"))
    page.wait_for_selector(LANES)
    page.reload()
    page.wait_for_selector(LANES)
    assert asked(page)["status"] == ["happened"]


def test_the_language_can_be_switched_and_stands_in_the_link(page, uploaded):
    opened(page, uploaded)
    page.get_by_role("radio", name="English").or_(page.get_by_role("button", name="English")).first.click()
    page.get_by_role("heading", name="Timeline").wait_for()
    page.wait_for_url(re.compile("lang=en"))


def test_a_phone_gets_a_list(page, uploaded):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(uploaded)
    page.locator(".st-key-phone .cards summary", has_text="menolak").click()  # not those below a chart that goes
    page.locator(".st-key-phone .cards details[open] blockquote").wait_for()
    page.wait_for_function("() => [...document.querySelectorAll('.st-key-lanes')].every(one => !one.offsetParent)")
    until(page, "() => document.documentElement.scrollWidth <= 390")
    page.wait_for_function("() => document.cookie.includes('linimasa_narrow=1')")  # so the next visit waits for nothing


def test_a_phone_taps_through_periods_when_the_events_are_many(page, dashboard):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{dashboard}/?collection=Contoh&implicit=1&{ALL}")
    periods = page.locator('[class*="st-key-period-"] button')
    periods.first.wait_for()
    last = periods.last.inner_text()
    periods.last.click()
    page.wait_for_function("() => !location.search.includes('from=2013-12-01')")
    page.wait_for_function("text => !document.body.innerText.includes(text)", arg=last)
    until(page, "() => document.documentElement.scrollWidth <= 390")
