"""An axis is broken where one outlier would squeeze all the others, and nowhere else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from timeline.exporters.scale import scale
from timeline.model import Interval

WIDTH = 1000.0
WEEK = [Interval(date(2022, 1, 3 + n), date(2022, 1, 4 + n), "day") for n in range(12)]
YEAR = Interval(date(1974, 1, 1), date(1975, 1, 1), "year")
OLD = Interval(date(1945, 8, 17), date(1945, 8, 18), "day")
EVEN = [Interval(date(2000 + 3 * n, 5, 1), date(2000 + 3 * n, 5, 2), "day") for n in range(7)]


@pytest.mark.parametrize(
    ("days", "breaks"),
    [
        (WEEK, 0),
        ([YEAR, *WEEK], 1),
        ([OLD, YEAR, *WEEK], 2),
        ([*WEEK, Interval(date(2060, 1, 1), date(2061, 1, 1), "year")], 1),
        (EVEN, 0),
        ([Interval(date(2010, 1, 1), date(2023, 1, 1), "range"), *WEEK], 0),
        (WEEK[:1], 0),
        ([OLD, WEEK[0]], 0),
        ([Interval(date(1, 1, 1), date(2, 1, 1), "year"), *WEEK], 1),
    ],
)
def test_the_axis_is_broken_only_where_that_gives_room(days: list[Interval], breaks: int) -> None:
    made = scale(days, 0, WIDTH)
    assert len(made.breaks) == breaks
    places = [made.x(one.start) for one in days] + [made.x(one.end) for one in days]
    assert min(places) >= 0
    assert max(places) <= WIDTH
    order = sorted(days, key=lambda one: one.start)
    assert [made.x(one.start) for one in order] == sorted(made.x(one.start) for one in order)


def test_what_is_told_most_has_most_of_the_room() -> None:
    made = scale([YEAR, *WEEK], 0, WIDTH)
    assert made.x(WEEK[-1].end) - made.x(WEEK[0].start) > WIDTH * 0.3
    assert made.x(date(1990, 1, 1)) == round(made.stretches[1].left, 1), "a day inside a break stands at its edge"
    assert made.x(YEAR.start + timedelta(1)) > made.x(YEAR.start)
