"""Below the chart: what little was found to read, what has no date of its own, and articles where nothing is dated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.pages.conftest import html, page, told_of
from tests.store.readings import DAY, happening, reading
from timeline.model import Interval, Sentence

DENIAL = "Polisi membantah tuduhan itu."
UNDATED, HELD = "Peristiwa tanpa keterangan waktu", "Artikel yang memuat"


@pytest.fixture
def keep(store):
    """Keeps an article of one sentence with one event, which has the day of publication unless it is dated."""

    def save(key: str, text: str, dated: bool = True, trigger: str = "") -> None:
        told = happening(key, text, DAY, trigger=trigger, explicit=dated)
        store.save(reading(key, text, told, source=f"Koran {key}"), "Koleksi uji")

    return save


def test_few_events_are_told_below_the_chart_and_many_are_not(keep):
    keep("a", "Menolak tuntutan lama.")
    assert "tuntutan lama" in html(page("timeline"))
    for n in range(30):
        keep(f"b{n}", f"Menolak tuntutan {n}.")
    assert "tuntutan lama" not in html(page("timeline"))


def test_what_is_sought_and_has_no_date_stands_where_nothing_else_does(keep):
    keep("a", DENIAL, dated=False, trigger="membantah")
    shown = page("timeline", q="membantah")
    assert "Tidak ada peristiwa yang lolos saringan ini." in told_of(shown)
    assert UNDATED in told_of(shown)
    assert "tuduhan itu" in html(shown)


def test_it_stands_below_few_dated_events_once_something_is_looked_for(keep):
    keep("a", "Menolak tuduhan lain.")
    keep("b", DENIAL, dated=False, trigger="membantah")
    assert UNDATED not in told_of(page("timeline"))
    shown = page("timeline", q="tuduhan")
    assert UNDATED in told_of(shown)
    assert html(shown).count("<details") == 2


def test_words_of_no_event_lead_to_the_articles_that_hold_them(store, keep):
    text = "Menolak tuntutan. Pengesahan ditunda."
    told = replace(happening("a", text, DAY), sentence=Sentence(0, text.index(" Peng")))
    store.save(reading("a", text, told), "Koleksi uji")
    shown = page("timeline", q="pengesahan ditunda")
    assert HELD in told_of(shown)
    assert "article=a" in html(shown)
    assert HELD not in told_of(page("timeline", q="seroja"))


def test_story_mode_tells_a_day_before_what_lasted_until_it(store):
    text = "Menolak tuntutan. Naik terus."
    lasting = Interval(date(2008, 12, 1), DAY.end, "range")
    told = happening("a", text, DAY), happening("a", text, lasting, trigger="Naik")
    store.save(reading("a", text, *told), "Koleksi uji")
    shown = html(page("timeline", tell="1"))
    assert "<h1>Menolak</h1>" in shown
