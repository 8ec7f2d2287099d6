"""The parts of the pages that need no Streamlit."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.pages.conftest import HOSTILE
from timeline.charts.window import Window
from timeline.model import GRANULARITIES, STATUSES, Interval, Resolution, Timex
from timeline.pages.reading import explain
from timeline.pages.reading.highlight import Highlight, marked, paragraphs, without_overlap
from timeline.pages.text import html, label_html, plain
from timeline.pages.view import COLOURS, GROUPS, View, from_params, to_params
from timeline.store import Filter
from timeline.words import words

some = st.lists(st.text(min_size=1, max_size=9).filter(str.strip), max_size=3, unique=True).map(tuple)
windows = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda day: Window(day, date(2100, 6, 1)))
filters = st.builds(
    Filter,
    collections=some,
    actors=some,
    sources=some,
    statuses=st.lists(st.sampled_from(STATUSES), unique=True, max_size=3).map(tuple),
    granularities=st.lists(st.sampled_from(GRANULARITIES), unique=True, max_size=3).map(tuple),
    types=some,
    words=st.text(max_size=20),
    reported=st.booleans(),
    implicit=st.booleans(),
)


views = st.builds(
    View, filters, windows, st.sampled_from(GROUPS), some, st.sampled_from(["id", "en"]),
    story=st.text(max_size=9), colour=st.sampled_from(COLOURS), telling=st.booleans(),
)  # fmt: skip


@given(views)
def test_a_link_says_the_whole_view(view):
    assert from_params(to_params(view)) == view


def test_a_link_that_was_tampered_with_is_read_as_far_as_it_makes_sense():
    view = from_params(
        {"status": ["happened", "x"], "from": ["kemarin"], "to": ["2022-01-01"], "lang": ["fr"], "?": ["1"]}
    )
    assert view == View(Filter(statuses=("happened",)))


def test_the_first_view_needs_no_parameters():
    assert to_params(View()) == {}


def test_plain_defuses_all_that_streamlit_reads_as_markdown():
    shown = plain(HOSTILE)
    assert re.sub(r"\\(.)", r"\1", shown) == HOSTILE
    assert not re.search(r"(?<!\\)[<$:*\[\]]", shown)


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda s: Highlight(s[0], s[0] + s[1], "date")))


@given(st.text(max_size=60), spans)
def test_highlighting_keeps_every_character_of_the_text(text, found):
    kept = without_overlap(one for one in found if one.end <= len(text))
    assert re.sub(r"</?mark[^>]*>", "", marked(text, kept)) == html(text)


def test_a_text_becomes_paragraphs_with_offsets_kept():
    found = [Highlight(6, 10, "date", "<b>catatan</b>")]
    note = '<span class="note" role="tooltip"><b>catatan</b></span>'
    word = f'<mark class="date" tabindex="0">Rabu{note}</mark>'
    assert paragraphs("satu\n\nRabu <x>", found) == f'<p data-start="0">satu</p><p data-start="6">{word} &lt;x&gt;</p>'


def test_a_resolution_explains_itself():
    timex = Timex(0, 4, "Rabu", "DATE", "weekday")
    interval = Interval(date(2022, 1, 26), date(2022, 1, 27), "day")
    told = explain.resolution(
        Resolution(
            timex,
            "2022-01-26",
            interval,
            "",
            date(2022, 1, 28),
            "counted from publication",
            "the calendar has no such day",
        ),
        words("id"),
    )
    assert told.result == "26 Januari 2022"
    assert dict(told.facts) == {
        "Dalam teks": "«Rabu»",
        "Ketelitian": "Hari",
        "Dihitung dari": "28 Januari 2022",
        "Caranya": "dihitung dari tanggal terbit",
        "Aturan": "weekday",
        "Nilai TIMEX3": "2022-01-26",
    }
    assert told.warning == "hari itu tidak ada dalam kalender"


def test_what_could_not_be_placed_says_so():
    told = explain.resolution(
        Resolution(Timex(0, 4, "Rabu", "DATE", "weekday"), "XXXX-WXX-3", reason="no anchor"), words("en")
    )
    assert told.result == "not placed"


def test_the_headline_behind_a_label_stands_back_and_stays_text() -> None:
    told = label_html("Aksi <i>digelar</i> ― Buruh Tolak Iuran")
    assert told == 'Aksi &lt;i&gt;digelar&lt;/i&gt;<span class="behind"> ― Buruh Tolak Iuran</span>'
    assert label_html("Harga naik") == "Harga naik"
