"""Bins on the calendar, and the spreading of intervals over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from timeline.store.frames import timestamps

_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_CHUNK = 4_000


def edges(start: date, end: date, at_most: int) -> tuple[date, ...]:
    """Edges of equal calendar bins (days, weeks, months, ... centuries) that cover `start` to `end` inclusive.

    The smallest unit that needs no more than `at_most` bins is taken.  There is one edge more than bins.
    """
    for step in (1, 7):
        begin = start.toordinal() - (start.weekday() if step == 7 else 0)
        needed = -(-(end.toordinal() + 1 - begin) // step)
        if needed <= at_most:
            return tuple(date.fromordinal(begin + i * step) for i in range(needed + 1))
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    fitting = (m for m in _MONTHS if last // m - first // m < at_most)
    return by_months(start, end, next(fitting, _MONTHS[-1]))


def by_months(start: date, end: date, step: int) -> tuple[date, ...]:
    """Edges of bins of `step` months each (12 make a calendar year) that cover `start` to `end` inclusive."""
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    return tuple(_month(i * step) for i in range(first // step, last // step + 2))


def _month(months: int) -> date:
    """The first day of the month `months` after January of year 0, held inside what `date` can say."""
    year, month = divmod(months, 12)
    if year < date.min.year:
        return date.min
    return date(year, month + 1, 1) if year <= date.max.year else date.max


def on_months(days: Sequence[date | None]) -> bool:
    """Whether every day is the first of a month; None, no bound, is as good."""
    return all(day is None or day.day == 1 for day in days)


def spread(cells: Mapping[str, Sequence[Any]], bins: Sequence[date], by: str = "") -> pd.DataFrame:
    """Weights of `cells` (columns start_day, end_day, events and one named `by`) in each of the `bins`.

    A cell's weight is spread evenly over its days, so that a year is no peak.  The frame has `start` and
    `end` (inclusive) of each bin that holds something, `by` unless that is empty, and `weight`.
    """
    lines = np.array([day.toordinal() for day in bins], dtype="int64")
    start, end, events = (np.array(cells[name], dtype="int64") for name in ("start_day", "end_day", "events"))
    told = np.array(cells[by] if by else [""] * len(start), dtype=object)
    names = sorted(set(told))
    found = np.zeros((len(names), len(lines) - 1))
    for place, name in enumerate(names):
        own = told == name
        found[place] = weights(start[own], end[own], events[own], lines)
    group, held = np.nonzero(found > 0)
    ends: dict[str, Any] = {"start": timestamps(lines[held]), "end": timestamps(lines[held + 1] - 1)}
    named = {by: pd.array([names[place] for place in group], dtype="str")} if by else {}
    return pd.DataFrame({**ends, **named, "weight": found[group, held]})


def weights(start: Any, end: Any, events: Any, lines: Any) -> Any:
    """The weight in each bin between `lines`, for intervals of days [start, end) that hold `events` each."""
    bins = len(lines) - 1
    first, last = (np.searchsorted(lines, days, side="right") - 1 for days in (start, end - 1))
    inside = (first == last) & (first >= 0) & (first < bins)
    total = np.bincount(first[inside], weights=events[inside], minlength=bins).astype(float)
    wide = np.flatnonzero(~inside)
    for begin in range(0, len(wide), _CHUNK):
        some = wide[begin : begin + _CHUNK]
        low = np.maximum(start[some, None], lines[None, :-1])
        high = np.minimum(end[some, None], lines[None, 1:])
        share = np.clip(high - low, 0, None) / (end[some, None] - start[some, None])
        total += (share * events[some, None]).sum(axis=0)
    return total
