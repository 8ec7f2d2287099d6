"""Corrections in a real Chromium: a date is corrected in the drawer, outlives a reload, and is undone."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import calm, until
from tests.browser.test_dashboard import LANES, STEADY

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PLACE = """day => {
  const chart = document.querySelector('.st-key-lanes .js-plotly-plot');
  const dots = chart.data.find(trace => trace.name === 'dots');
  const points = chart.querySelectorAll('.scatterlayer .points path');
  const n = dots.hovertext.findIndex(text => text.includes('memveto') && text.includes(day));
  const box = points[n].getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""

IN_SIGHT = """() => {
  const save = document.querySelector('[role=dialog] .st-key-save_correction button');
  return save.getBoundingClientRect().bottom < innerHeight;
}"""


OFFER = """() => {
  const button = document.querySelector('.st-key-undo_offer button');
  return [getComputedStyle(button).backgroundColor, getComputedStyle(button.querySelector('p')).color];
}"""


MARKED = f"""() => [...document.querySelectorAll('{LANES}')].some(chart => chart.data.some(trace =>
  (trace.hovertext || []).some(text => text.includes('✎') && text.includes('memveto'))))"""
"""What a person corrected is marked on the chart."""


def veto(page, day: str):
    """Where the veto of a sample article stands on the chart, once it stands on `day`."""
    has = f"""() => [...document.querySelectorAll('{LANES}')].some(chart => (chart.data || []).some(trace =>
        (trace.hovertext || []).some(text => text.includes('memveto') && text.includes('{day}'))))"""
    page.wait_for_function(has)
    page.wait_for_function(STEADY)
    return until(page, PLACE, day)


def drawer(page, place):
    page.mouse.click(*place)
    found = page.get_by_role("dialog")
    found.get_by_text("Bagaimana tanggalnya ditentukan").wait_for()
    return found


def closed(page) -> None:
    """Escape closes the drawer; a press while it is drawn anew is lost on a busy machine, so it is pressed again."""
    for turn in range(60):
        if not turn % 20:
            page.keyboard.press("Escape")
        page.wait_for_timeout(500)
        if not page.get_by_role("dialog").count():
            return
    raise AssertionError("the drawer does not close")


def test_a_correction_persists_and_can_be_undone(fresh, page):  # the page goes before its server does
    page.goto(f"{fresh}/?collection=Contoh&q=memveto")

    form = drawer(page, veto(page, "15 Maret 2014"))
    form.get_by_text("Betulkan peristiwa ini").click()
    form.get_by_label("Tanggal", exact=True).fill("Jumat 14/3/2014")
    form.get_by_label("Nama Anda").fill("Ani")
    form.get_by_text("→ 14 Maret 2014").wait_for()
    save = form.get_by_role("button", name="Simpan")
    save.wait_for()
    until(page, IN_SIGHT)  # while the date is typed
    save.click()
    page.get_by_text("Koreksi tersimpan").wait_for()
    ground, ink = until(page, OFFER)
    assert ground == "rgba(0, 0, 0, 0)", "what takes it back is read on the dark bar, not on a light button"
    assert ink != "rgb(38, 33, 28)"
    veto(page, "14 Maret 2014")
    until(page, MARKED)

    page.reload()  # the event has an address: it is open again
    veto(page, "14 Maret 2014")
    form = page.get_by_role("dialog")
    form.locator("p.line", has_text="15 Maret 2014 → 14 Maret 2014").wait_for()
    form.get_by_text("Ani").first.wait_for()
    form.get_by_role("button", name="Batalkan").click()
    form.get_by_role("button", name="Pulihkan").wait_for()
    calm(page)
    closed(page)
    page.wait_for_url(re.compile(r"\?collection=Contoh&q=memveto$"))
    page.reload()
    veto(page, "15 Maret 2014")

    page.get_by_role("link", name="Mutu Data").click()
    page.get_by_role("button", name="Koreksi").or_(page.get_by_role("radio", name="Koreksi")).first.click()
    page.locator("p.line.undone", has_text="14 Maret 2014").wait_for()
    page.wait_for_url(re.compile("mutu-data.*q=memveto.*part=mend"))
