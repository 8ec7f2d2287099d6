"""Longer walks in a real Chromium: to a story and its telling, from a marked word to a correction and back."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import CALM, calm, until
from tests.browser.test_dashboard import STEADY, asked
from tests.browser.test_first_look import look

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

MARK = """() => {
  const home = [...document.querySelectorAll('.reading p')].find(one => one.textContent.includes('diperkirakan'));
  const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf('Harga beras');
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 11);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return true;
  }
}"""


LANE_NAMES = """() => {
  const names = [...document.querySelectorAll('.st-key-lanes .annotation')].map(one => one.textContent);
  return names.some(one => one === 'Koran 2') ? names : null;
}"""


def read(page, address: str, words: str) -> None:
    """Open the first article that these words choose."""
    page.set_viewport_size({"width": 390, "height": 900})  # a list of links instead of a grid
    page.goto(f"{address}/artikel?q={words}")
    page.locator("ol.articles a").first.click()
    page.locator("header.article h1").wait_for()
    page.set_viewport_size({"width": 1400, "height": 1000})
    calm(page)


def test_a_story_leads_to_its_timeline_is_saved_and_is_left(page, address):
    look(page, address)
    page.get_by_text("28 artikel · ").wait_for()  # the sidebar says how many articles are looked at
    page.locator("ul.shelf a", has_text="mengesahkan").click()
    page.wait_for_url(re.compile("story="))
    page.get_by_text(re.compile(r"mengesahkan.* · 3 artikel")).first.wait_for()
    calm(page)

    page.get_by_role("button", name="Tampilan tersimpan").click()
    page.get_by_label("Nama tampilan ini").fill("Pangan")
    page.get_by_role("button", name="Simpan tampilan ini").click()
    page.get_by_text("Tampilan Pangan tersimpan").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Keluar dari cerita ini").click()
    page.wait_for_function("() => !location.search.includes('story=')")
    calm(page)
    page.get_by_role("button", name="Tampilan tersimpan").click()
    page.locator("ul.saved a", has_text="Pangan").click()
    page.wait_for_url(re.compile("story="))


def test_two_sources_stand_side_by_side_on_one_axis(page, address):
    look(page, f"{address}/?from=2019-09-14&to=2019-09-21")
    page.locator(".st-key-lanes_menu button").first.click()
    page.get_by_role("radio", name="Sumber").or_(page.get_by_role("button", name="Sumber")).first.click()
    page.wait_for_url(re.compile("by=source"))
    page.wait_for_function(CALM)
    field = page.locator(".st-key-lanes_chosen input")
    for name in ("Warta 1", "Koran 2"):
        field.fill(name)
        field.press("Enter")
        page.wait_for_url(re.compile(f"lane={name.replace(' ', '[+]')}"))
        page.wait_for_function(CALM)
    page.keyboard.press("Escape")
    names = until(page, LANE_NAMES)
    assert [one for one in names if "peristiwa" not in one] == ["Warta 1", "Koran 2", "Lainnya"]
    assert until(page, "() => document.querySelectorAll('.st-key-lanes .js-plotly-plot .xaxislayer-above').length") == 1


def test_the_arrow_keys_tell_one_event_after_another(page, address):
    page.goto(f"{address}/?tell=1&from=2019-09-16&to=2019-09-19")
    slide = page.locator(".slide")
    slide.wait_for()
    calm(page)
    page.get_by_test_id("stSidebar").wait_for(state="hidden")
    slide.get_by_text("16 September 2019").first.wait_for()
    page.get_by_text("1 dari 5").wait_for()
    page.keyboard.press("ArrowRight")
    page.get_by_text("2 dari 5").wait_for()
    page.wait_for_url(re.compile("event="))
    page.get_by_role("button", name="Selesai").click()
    page.wait_for_function(STEADY)
    assert "tell" not in asked(page)


def test_a_marked_word_is_corrected_and_undone(page, address):
    read(page, address, "pangan")
    page.locator("mark.trigger", has_text="mengesahkan").first.hover()
    page.locator("mark.trigger .note a", has_text="betulkan").first.click()
    form = page.get_by_role("dialog")
    form.get_by_label("Judul").fill("Undang-undang pangan disahkan")
    page.keyboard.press("Tab")
    form.get_by_role("button", name="Simpan").click()
    form.get_by_text("Koreksi tersimpan").wait_for()
    form.locator("h3", has_text="Undang-undang pangan disahkan").wait_for()
    form.locator(".st-key-undo_offer button").click()
    page.get_by_text("Sudah kembali seperti semula").wait_for()
    page.keyboard.press("Escape")  # at once, while the page is still drawn anew: the drawer stays closed all the same
    calm(page)
    page.wait_for_timeout(800)
    assert page.get_by_role("dialog").count() == 0
    assert "event" not in asked(page)
    page.locator("mark.trigger", has_text="mengesahkan").first.hover()
    assert page.locator("mark.trigger .note b", has_text="disahkan").count() == 0


def test_an_event_is_added_at_words_that_were_marked(page, address):
    read(page, address, '"harga beras"')
    calm(page)  # what is drawn anew loses its marks
    until(page, MARK)
    page.locator("button.marking").click()
    form = page.get_by_role("dialog")
    form.locator("mark.trigger", has_text="Harga beras").wait_for()
    form.get_by_label("Tanggal", exact=True).fill("20 September 2019")
    page.keyboard.press("Tab")
    form.get_by_text("→ 20 September 2019").wait_for()
    form.get_by_role("button", name="Tambahkan peristiwa").click()
    page.locator(".reading mark.trigger", has_text="Harga beras").wait_for()


def test_a_phone_puts_the_panel_away_after_enter(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/?from=2019-09-01&to=2019-09-30")
    page.locator(".cards details").first.wait_for()
    calm(page)
    until(page, "() => getComputedStyle(document.querySelector('ul.shelf')).display === 'flex'")  # it keeps its look
    page.get_by_test_id("stExpandSidebarButton").click()
    field = page.locator(".st-key-filter_words input")
    field.fill("KPK")
    field.press("Enter")
    page.wait_for_url(re.compile("q=KPK"))
    page.wait_for_function("""() => {
      const box = document.querySelector('[data-testid="stSidebar"]').getBoundingClientRect();
      return box.right <= 5 || box.width < 5;
    }""")
