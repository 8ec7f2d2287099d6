"""On a slow machine: what a reader does while the page is still at work is not lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.browsing import ROOT, served
from tests.browser.conftest import DAYS, articles, calm
from tests.browser.test_dashboard import STEADY, asked
from timeline.ingest import ingest
from timeline.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
BUSY = "() => document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'running'"
LABEL = ".st-key-lanes .textpoint"


@pytest.fixture(scope="module")
def slow(browser, tmp_path_factory):
    """The address of a slow dashboard over the articles of the other tests."""
    url = f"sqlite:///{tmp_path_factory.mktemp('slow') / 'test.db'}"
    store = Store.open(url)
    list(ingest([("berita.jsonl", articles().encode())], store, "Berita"))
    store.close()
    script = (Path(__file__).parent / "slow_dashboard.py").relative_to(ROOT)
    with served(str(script), TIMELINE_DATABASE=url, PYTHONPATH=str(ROOT)) as found:
        yield found


def test_two_quick_clicks_zoom_twice(page, slow):
    page.goto(f"{slow}/?from=2019-08-01&to=2019-11-30")
    page.wait_for_function(STEADY)
    closer = page.get_by_role("button", name="Perbesar", exact=True)
    closer.click()
    page.wait_for_function(BUSY)
    closer.click()
    page.wait_for_function("""() => {
      const days = new URLSearchParams(location.search);
      return new Date(days.get('to')) - new Date(days.get('from')) < 40 * 86400000;
    }""")


def test_keys_pressed_faster_than_the_drawer_is_drawn_all_count(page, slow):
    page.goto(f"{slow}/?from={DAYS[0]}&to={DAYS[-1]}&tell=1")
    page.get_by_text(re.compile(r"^1 dari \d+$")).wait_for()
    calm(page)
    for _ in range(2):
        page.keyboard.press("ArrowRight")
        page.wait_for_function(BUSY)
    page.get_by_text(re.compile(r"^3 dari \d+$")).wait_for()


LINK = """() => {
  const link = document.createElement('a');
  link.href = './?q=jembatan'; link.target = '_self'; link.textContent = 'Jembatan';
  document.querySelector('[data-testid=stMain]').append(link);
  window.bridge = link;
}"""
CLICK = "() => window.bridge.click()"
LATE = """() => {
  const push = history.pushState.bind(history);
  history.pushState = (...zoomed) => {
    history.pushState = push;
    window.bridge.click();
    push(...zoomed);
  };
}"""


def searched_for_the_bridge(page) -> None:
    page.wait_for_function("() => document.querySelector('.st-key-filter_words input').value === 'jembatan'")
    calm(page)
    assert asked(page)["q"] == ["jembatan"]


def test_a_link_clicked_while_a_zoom_is_answered_is_followed(page, slow):
    page.goto(f"{slow}/?from={DAYS[0]}&to={DAYS[-1]}")
    page.wait_for_function(STEADY)
    page.get_by_role("button", name="Perkecil", exact=True).click()
    page.wait_for_function(BUSY)
    page.evaluate(LINK)
    page.evaluate(CLICK)
    searched_for_the_bridge(page)


def test_a_link_clicked_just_before_a_zoom_writes_its_address_is_followed(page, slow):
    page.goto(f"{slow}/?from={DAYS[0]}&to={DAYS[-1]}")
    page.wait_for_function(STEADY)
    page.evaluate(LINK)
    page.evaluate(LATE)
    page.get_by_role("button", name="Perkecil", exact=True).click()
    searched_for_the_bridge(page)


def test_a_click_on_a_page_that_is_still_at_work_keeps_the_view(page, slow):
    page.goto(f"{slow}/?q=jembatan")
    page.wait_for_function(STEADY)
    page.get_by_role("link", name="Mutu Data").click()
    part = page.get_by_role("radio", name="Koreksi")
    part.wait_for()
    page.wait_for_function(BUSY)
    part.click()
    page.wait_for_url(re.compile("mutu-data.*part=mend"))
    assert asked(page)["q"] == ["jembatan"]
    assert page.locator(".st-key-filter_words input").input_value() == "jembatan"
