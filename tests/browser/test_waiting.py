"""What takes a while in a real Chromium: an upload is stopped, and stored articles are read again."""

from __future__ import annotations

import json
import re
import time

import pytest

from benchmarks.browsing import served
from tests.browser.conftest import box, calm, until
from tests.test_rereading import of_old, texts
from timeline.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
MANY = 6_000


def test_an_upload_is_stopped_and_what_is_stored_stays(page, tmp_path):
    url = f"sqlite:///{tmp_path / 'test.db'}"
    text = "KPK menahan Budi pada 9 Mei 2019. Polisi menangkap Ani pada Senin. "
    rows = [
        json.dumps({"id": str(n), "published": "2019-05-10", "text": text * 8 + f"Nomor {n}."}) for n in range(MANY)
    ]
    with served("dashboard.py", TIMELINE_DATABASE=url) as address:
        page.goto(f"{address}/unggah")
        file = {"name": "besar.jsonl", "mimeType": "application/json", "buffer": "\n".join(rows).encode()}
        page.set_input_files("input[type=file]", file)
        page.get_by_test_id("stFileChip").wait_for()
        page.get_by_role("button", name="Baca berkas").click()
        page.get_by_text(re.compile(r"[1-9][\d.]* artikel dibaca")).wait_for()
        begun = time.monotonic()
        stop = page.get_by_role("button", name="Hentikan pembacaan")
        assert box(stop)["y"] < 700, "it is seen without scrolling, however many rows there are"
        stop.click()
        page.get_by_text("Anda menghentikannya sebelum terbaca").first.wait_for()
        assert time.monotonic() - begun < 30
        page.get_by_role("button", name="Hentikan pembacaan").wait_for(state="detached")
        calm(page)
        with Store.open(url, writing=False) as store:
            kept = int(store.collections().set_index("name")["articles"]["Artikel saya"])
        assert 0 < kept < MANY
        page.get_by_text(f"{kept:,}".replace(",", ".") + " artikel baru").first.wait_for()
        page.goto("about:blank")  # before its server goes


def test_articles_are_read_again_and_what_changed_is_listed(page, tmp_path):
    url = f"sqlite:///{tmp_path / 'test.db'}"
    with Store.open(url) as store:
        store.save_all([of_old(one) for one in texts(4)], "Artikel saya")
    with served("dashboard.py", TIMELINE_DATABASE=url) as address:
        page.goto(f"{address}/riwayat?part=again")
        page.get_by_text("4 artikel dibaca oleh versi program sebelumnya").wait_for()
        page.get_by_role("button", name="Baca ulang").click()
        page.get_by_text("Semua artikel sudah dibaca").wait_for()
        page.get_by_role("heading", name="Yang berubah").wait_for()
        calm(page)
        until(page, "() => document.querySelectorAll('p.line').length === 12")
        assert page.get_by_role("button", name="Baca ulang").count() == 0
        page.locator("p.line a", has_text="Judul 0").first.click()
        page.locator("header.article h1", has_text="Judul 0").wait_for()
        calm(page)
        page.goto("about:blank")
