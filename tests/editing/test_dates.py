"""Dates as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.test_words import PERIODS
from timeline.editing.dates import read
from timeline.words import words

DAY = date(2022, 1, 28)
TYPED = [
    ("26 Januari 2022", "2022-01-26"),
    ("  26   Januari 2022 ", "2022-01-26"),
    ("26/1/2022", "2022-01-26"),
    ("2022-01-26", "2022-01-26"),
    ("Januari 2022", "2022-01"),
    ("2022-01", "2022-01"),
    ("2014", "2014"),
    ("201X", "201X"),
    ("Rabu", "2022-01-26"),
    ("kemarin", "2022-01-27"),
    ("3-9 Mei 2014", "2014-05-03/2014-05-09"),
    ("3 – 9 Mei 2014", "2014-05-03/2014-05-09"),
    ("2014-05-03/2014-05-09", "2014-05-03/2014-05-09"),
    ("asal saja", None),
    ("26 Januari 2022 atau 2023", None),
    ("9–3 Mei 2014", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "wanted"), TYPED)
def test_what_people_type_is_understood_or_refused(text, wanted):
    found = read(text, DAY, words("id"))
    assert (found and found.edtf) == wanted


@pytest.mark.parametrize(("start", "last", "granularity", "indonesian", "english"), PERIODS)
def test_what_the_page_shows_can_be_typed_back(start, last, granularity, indonesian, english):
    texts = {"id": indonesian} | ({"en": english} if granularity != "quarter" else {})  # the English lexicon has none
    for language, text in texts.items():
        found = read(text, None, words(language))
        assert found, text
        assert (found.start.isoformat(), found.last.isoformat()) == (start, last)


def test_english_readers_may_write_indonesian():
    found = read("kemarin", DAY, words("en"))
    assert found
    assert found.edtf == "2022-01-27"


def test_without_a_publication_a_weekday_is_not_understood():
    assert read("Rabu", None, words("id")) is None
