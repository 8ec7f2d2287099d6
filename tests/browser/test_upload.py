"""Uploading in a real Chromium: results outlive a reload of the same reader and are nobody else's."""

from __future__ import annotations

import pytest

from tests.browser.conftest import calm, until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_results_outlive_a_reload_and_another_browser_does_not_see_them(page, dashboard, browser):
    page.goto(f"{dashboard}/unggah")
    page.get_by_role("button", name="Koleksi baru").click()
    calm(page)  # the form is there at once, while what its opening asked for is still on the way
    page.get_by_label("Nama", exact=True).fill("Uji muat ulang")
    page.keyboard.press("Enter")
    page.get_by_text("Koleksi Uji muat ulang dibuat").wait_for()
    page.get_by_label("Nama", exact=True).wait_for(state="hidden")
    page.set_input_files("input[type=file]", {"name": "kosong.txt", "mimeType": "text/plain", "buffer": b" "})
    page.get_by_test_id("stFileChip").wait_for()
    page.get_by_role("button", name="Baca berkas").click()
    page.locator("table.results td", has_text="Gagal").wait_for()
    page.wait_for_function("document.cookie.includes('linimasa_visit=')")
    until(page, "() => document.querySelector('table.results').scrollWidth <= innerWidth")
    page.reload()
    page.locator("table.results td", has_text="Gagal").wait_for()
    other = browser.new_page(locale="id-ID")
    other.goto(f"{dashboard}/unggah")
    other.get_by_role("button", name="Baca berkas").wait_for()
    calm(other)
    assert other.locator("table.results").count() == 0
    other.close()
