"""Standard notations of an interval, and what is a headline of an article."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.dates import calendar
from timeline.model import Article, Interval

DAY = date(2014, 8, 20)
NOTATIONS = {
    "day": ("2014-08-20", "2014-08-20"),
    "week": ("2014-W34", "2014-08-18/2014-08-24"),
    "month": ("2014-08", "2014-08"),
    "quarter": ("2014-Q3", "2014-35"),
    "half": ("2014-H2", "2014-41"),
    "year": ("2014", "2014"),
    "decade": ("201", "201X"),
    "century": ("20", "20XX"),
}


@pytest.mark.parametrize("unit", NOTATIONS)
def test_notations(unit: str) -> None:
    found = calendar.around(DAY, unit)
    assert (found.timex3, found.edtf) == NOTATIONS[unit]


def test_a_range_is_its_first_and_last_day() -> None:
    found = Interval(date(2014, 8, 1), date(2014, 8, 11), "range")
    assert found.edtf == found.timex3 == "2014-08-01/2014-08-10"
    assert found.last == date(2014, 8, 10)
    assert found.days == 10


@pytest.mark.parametrize(
    ("title", "text", "own"),
    [
        ("Buruh Tolak Upah", "Ratusan buruh berunjuk rasa.", True),
        ("Ratusan buruh berunjuk…", "Ratusan buruh berunjuk rasa.", False),
        ("Ratusan buruh berunjuk…", "BRUSSELS -- Ratusan buruh berunjuk rasa.", False),
    ],
)
def test_the_beginning_of_a_text_is_no_headline(title: str, text: str, own: bool) -> None:
    assert bool(Article("a", "a", title, text).headline) is own
