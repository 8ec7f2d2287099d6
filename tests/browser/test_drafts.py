"""What is typed and not yet sent is never lost."""

from __future__ import annotations

import pytest

from tests.browser.conftest import calm

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

TEXT = "JAKARTA - KPK menangkap Budi pada Jumat (7/6/2019)."

KEPT = "text => document.querySelector('.st-key-paste_text textarea')?.value === text"


def field(page):
    page.get_by_role("tab", name="Tempel teks").or_(page.get_by_role("tab", name="Paste a text")).first.click()
    return page.locator(".st-key-paste_text textarea")


def test_a_pasted_text_survives_another_page_another_language_and_a_reload(page, dashboard):
    page.goto(f"{dashboard}/unggah")
    field(page).fill(TEXT)
    page.get_by_role("link", name="Artikel").click()
    page.wait_for_url("**/artikel*")
    page.get_by_test_id("stSidebarNavItems").get_by_role("link", name="Unggah").click()
    field(page).wait_for()
    page.wait_for_function(KEPT, arg=TEXT)
    page.get_by_role("radio", name="English").or_(page.get_by_role("button", name="English")).first.click()
    page.get_by_role("heading", name="Upload").first.wait_for()
    calm(page)
    page.wait_for_function(KEPT, arg=TEXT)
    page.reload()
    field(page).wait_for()
    page.wait_for_function(KEPT, arg=TEXT)
    page.get_by_role("button", name="Read the text").click()
    page.get_by_text("1 new article").first.wait_for()
    page.reload()
    field(page).wait_for()
    page.wait_for_timeout(800)
    assert field(page).input_value() == ""


def test_a_day_typed_just_before_another_page_is_chosen_holds(page, address):
    page.goto(address)
    calm(page)
    page.locator('[data-testid="stDateInput"] [role="spinbutton"]').first.click()
    page.keyboard.type("01012018")
    page.get_by_test_id("stSidebarNavItems").get_by_role("link", name="Artikel").click()
    page.get_by_role("heading", level=1, name="Artikel").wait_for()
    page.wait_for_url("**/artikel?from=2018-01-01*")
