"""The first look in a real Chromium: where it opens, what a click leads to, and what Back undoes."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlencode

import pytest

from tests.browser.conftest import CROWD, DAYS, box, calm, until
from tests.browser.test_dashboard import RANGE, STEADY, asked

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

STEADY_OVERVIEW = "() => document.querySelectorAll('.st-key-overview .barlayer .point path').length > 3"


FRAME = """day => document.querySelector('.st-key-overview .js-plotly-plot')._fullLayout.shapes.some(
  one => one.x1.slice(0, 10) >= day && (new Date(one.x1) - new Date(day)) / 86400000 < 400)"""


ON_PAPER = """() => [...document.querySelectorAll('.js-plotly-plot .main-svg')].every(one => {
  const box = one.getBoundingClientRect(), { width, height } = one.viewBox.baseVal;
  return width > 0 && box.right <= innerWidth + 1 && Math.abs(box.height / box.width - height / width) < 0.05;
})"""


def look(page, address: str):
    page.goto(address)
    page.wait_for_function(STEADY)
    page.wait_for_function(STEADY_OVERVIEW)
    return page


def click(page, mark) -> None:
    """What is drawn as SVG takes its clicks from a layer above it."""
    place = box(mark)
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)


def shown(page) -> tuple[date, date]:
    first, after = (date.fromisoformat(moment[:10]) for moment in page.evaluate(RANGE))
    return first, after


def test_it_opens_where_the_events_are_and_the_overview_shows_the_whole(page, address):
    look(page, address)
    first, after = shown(page)
    assert date(2019, 9, 10) <= first <= DAYS[0]
    assert DAYS[-1] < after <= date(2019, 9, 26)
    whole = until(page, "() => document.querySelector('.st-key-overview .js-plotly-plot')._fullLayout.xaxis.range")
    assert whole[0] < "1998-05-20"
    assert whole[1] > "2019-09-19"
    page.emulate_media(media="print")
    page.get_by_test_id("stSidebar").wait_for(state="hidden")
    page.get_by_role("button", name="Perbesar", exact=True).wait_for(state="hidden")
    page.locator(".st-key-lanes .js-plotly-plot").wait_for()
    page.set_viewport_size({"width": 700, "height": 1000})  # paper is narrower than the screen was
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    until(page, ON_PAPER)


def test_a_days_mark_stands_over_its_label(page, address):
    look(page, address)
    found = until(
        page,
        """() => {
      const chart = document.querySelector('.st-key-lanes .js-plotly-plot');
      const middle = (box) => box.left + box.width / 2;
      const label = [...chart.querySelectorAll('.xtick text')].find(one => one.textContent.startsWith('17'));
      const dots = chart.data.find(trace => trace.name === 'dots');
      const nth = dots.x.findIndex(moment => moment.startsWith('2019-09-17'));
      const traces = [...chart.querySelectorAll('.scatterlayer .trace')];
      const points = traces.map(one => [...one.querySelectorAll('.point')]).find(some => some.length === dots.x.length);
      return [middle(label.getBoundingClientRect()), middle(points[nth].getBoundingClientRect())];
    }""",
    )
    assert found[0] == pytest.approx(found[1], abs=3)


def test_plus_goes_towards_the_events_down_to_a_day(page, address):
    look(page, f"{address}/?from=2018-01-01&to=2019-12-31")
    for _ in range(12):
        page.get_by_role("button", name="Perbesar", exact=True).click()
        page.wait_for_timeout(300)
        calm(page)
        first, after = shown(page)
        if (after - first).days == 1:
            break
    assert (after - first).days == 1
    assert first in DAYS
    until(page, FRAME, first.isoformat())  # the overview follows the zoom


def test_a_click_on_a_bar_of_the_overview_chooses_its_days_and_so_does_a_brush_as_narrow(page, address):
    look(page, address)
    # The lower row has a bar a day.
    left, middle, right, y = until(
        page,
        """() => {
      const chart = document.querySelector('.st-key-overview .js-plotly-plot');
      const near = chart.data[chart.data.length - 1];
      const n = near.customdata.findIndex(one => one[0] === '2019-09-17');
      const axis = chart._fullLayout.xaxis2, box = chart.getBoundingClientRect();
      const y = chart._fullLayout.yaxis2, x = moment => box.left + axis._offset + axis.d2p(moment);
      return [x(near.customdata[n][0]), x(near.x[n]), x(near.customdata[n][1]), box.top + y._offset + y._length - 4];
    }""",
    )
    page.mouse.move(left + 1, y)
    page.mouse.down()
    page.mouse.move(right - 1, y, steps=4)
    page.mouse.up()
    page.wait_for_url(re.compile("from=2019-09-17&to=2019-09-17"))
    page.wait_for_function(STEADY)
    page.go_back()
    page.wait_for_function("() => !location.search.includes('from=')")
    page.wait_for_function(STEADY)
    calm(page)
    page.mouse.click(middle, y)
    page.wait_for_url(re.compile("from=2019-09-17&to=2019-09-17"))


def test_an_empty_view_leads_to_the_nearest_event_and_what_lies_outside_a_view_is_a_click_away(page, address):
    look(page, f"{address}/?from=2010-02-01&to=2010-02-28")
    page.get_by_role("button", name="Ke peristiwa terdekat").click()
    page.wait_for_url(re.compile("from=2004"))
    page.get_by_role("button", name="sesudahnya").click()
    page.wait_for_url(re.compile("from=2019-09-16&to=2019-09-19"))
    calm(page)
    page.locator(".st-key-to [role=spinbutton]").first.click()
    page.keyboard.type("30112019")  # where no event lies: the period is shown as it was chosen
    page.get_by_role("grid").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("from=2019-09-16&to=2019-11-30"))
    page.get_by_role("grid").wait_for(state="detached")  # the calendar does not lie on the answer
    page.wait_for_function(f"() => ({RANGE})()[1].startsWith('2019-12-01')")


def test_three_tellings_are_one_mark_and_its_drawer_names_the_others(page, address):
    look(page, address)
    click(page, page.locator(".st-key-lanes .textpoint", has_text="3 artikel").first)
    drawer = page.get_by_role("dialog")
    drawer.get_by_text("Juga diberitakan oleh").wait_for()
    until(page, "() => document.querySelectorAll('[role=dialog] .also li').length === 2")
    page.wait_for_url(re.compile("event="))
    page.go_back()
    drawer.wait_for(state="detached")
    page.wait_for_function("() => !location.search.includes('event=')")


def test_a_lanes_note_opens_its_list_and_back_puts_it_away(page, address):
    look(page, address)
    page.locator(".st-key-lanes .annotation", has_text="peristiwa").first.click()
    page.locator(".st-key-listed details").first.wait_for()
    page.locator(".st-key-listed details summary").first.click()
    page.locator(".st-key-listed details[open] blockquote").first.wait_for()
    page.go_back()
    page.locator(".st-key-listed").wait_for(state="detached")


def test_back_undoes_a_filter_and_then_leads_to_the_page_before(page, address):
    look(page, f"{address}/?from=2019-09-14&to=2019-09-21")
    page.get_by_role("link", name="Aktor").click()
    page.get_by_role("heading", name="Aktor").first.wait_for()
    calm(page)
    page.wait_for_timeout(400)
    page.get_by_role("button", name="Rencana", exact=True).click()
    page.wait_for_url(re.compile("status=planned"))
    page.go_back()
    page.wait_for_url(re.compile(r"aktor\?(?!.*status)"))
    assert asked(page)["from"] == ["2019-09-14"]
    page.go_back()
    page.wait_for_function(STEADY)
    assert "/aktor" not in page.url


def test_an_actors_name_keeps_the_period_and_needs_no_reload(page, address):
    both = ["Berita", CROWD]  # one's own alone is what is meant where an address names none
    look(page, f"{address}/?{urlencode({'from': '2019-09-14', 'to': '2019-09-21', 'collection': both}, doseq=True)}")
    page.evaluate("window.stays = true")
    name = box(page.locator(".st-key-lanes .annotation a").first)
    page.mouse.click(name["x"] + 12, name["y"] + 8)  # in the first of the name's lines
    page.wait_for_url(re.compile("aktor"))
    page.locator("header.article h1").wait_for()
    assert page.evaluate("window.stays") is True
    assert asked(page)["from"] == ["2019-09-14"]
    assert asked(page)["collection"] == both
    page.go_back()
    page.wait_for_function(STEADY)
    assert "/aktor" not in page.url


def test_keys_search_and_go_on_to_the_next_event(page, address):
    look(page, f"{address}/?from=2019-09-14&to=2019-09-21")
    page.keyboard.press("/")
    page.wait_for_function("() => document.activeElement.closest('.st-key-filter_words')")
    page.locator(".st-key-lanes .textpoint", has_text="mengesahkan").first.wait_for()
    page.evaluate("document.activeElement.blur()")
    click(page, page.locator(".st-key-lanes .textpoint").first)
    drawer = page.get_by_role("dialog")
    drawer.get_by_text(re.compile(r"^\d+ dari \d+$")).wait_for()
    before = drawer.get_by_text(re.compile(r"^\d+ dari \d+$")).inner_text()
    page.keyboard.press("j")
    page.wait_for_function("told => !document.querySelector('[role=dialog]').innerText.includes(told)", arg=before)
    calm(page)
    page.keyboard.press("k")
    page.wait_for_function("told => document.querySelector('[role=dialog]').innerText.includes(told)", arg=before)
    calm(page)
    page.keyboard.press("ArrowRight")
    page.wait_for_function("told => !document.querySelector('[role=dialog]').innerText.includes(told)", arg=before)
    calm(page)
    page.keyboard.press("Escape")
    drawer.wait_for(state="detached")
    calm(page)
    page.keyboard.press("?")
    page.get_by_text("bantuan ini").wait_for()


CELL = """() => {
  const chart = document.querySelector('.st-key-lanes .js-plotly-plot');
  const map = chart.data.find(trace => trace.type === 'heatmap'), { xaxis, yaxis } = chart._fullLayout;
  const box = chart.getBoundingClientRect();
  const n = map.z[0].findIndex((weight, at) => weight > 1 && xaxis.d2p(map.x[at]) > 40);
  return [box.left + xaxis._offset + xaxis.d2p(map.x[n]) + 3, box.top + yaxis._offset + yaxis.d2p(map.y[0])];
}"""


def test_a_click_on_a_cell_of_many_events_lists_them_and_a_second_shows_a_sentence(page, address):
    look(page, f"{address}/?collection={CROWD}&from=2011-01-01&to=2022-12-31")
    place = until(page, CELL)
    page.mouse.move(*place)
    page.mouse.click(*place)
    page.locator(".st-key-listed details summary").first.click()
    page.locator(".st-key-listed details[open] blockquote").first.wait_for()
    (of,) = asked(page)["of"]
    assert of.startswith("org:"), "the list of that lane alone"


def test_a_title_opens_its_article_and_the_tools_of_the_grid_speak_indonesian(page, address):
    page.goto(f"{address}/artikel?q=pangan")
    grid = page.get_by_test_id("stDataFrame").first
    grid.wait_for()
    calm(page)
    page.locator("button[aria-label^='Unduh sebagai CSV']").first.wait_for(state="attached")
    field = box(grid)
    page.mouse.click(field["x"] + 350, field["y"] + 53)
    page.locator("header.article h1", has_text="Undang-undang pangan").wait_for()
