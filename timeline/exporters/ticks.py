"""Where the lines of a calendar stand on an axis, and what is written at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel import dates

from timeline.words import Words

APART = 90.0
"""Pixels between two lines, at the least."""
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between two lines."""
_LONG = 120
"""Days of a stretch that is too long to be called by its month."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the axis with its name."""

    day: date
    label: str


def ticks(first: int, last: int, width: float, words: Words) -> list[Tick]:
    """The beginnings of months or years between two ordinal days, as many as `width` pixels have room for."""
    days, most = max(last - first, 1), max(int(width / APART), 1)
    step = next((months for months in _STEPS if days / (months * 30.44) <= most), _STEPS[-1])
    found = [day for day in _months(date.fromordinal(first), last, step) if day.toordinal() >= first]
    if len(found) < 2 and most == 1:
        return [_only(first, last, words)]
    if len(found) < 2:
        return [Tick(date.fromordinal(day), words.day(date.fromordinal(day))) for day in (first, last - 1)][:2]
    return [Tick(day, _label(day, step, words)) for day in found]


def _only(first: int, last: int, words: Words) -> Tick:
    """The one line that a narrow stretch has room for, at its middle day, as precise as the stretch is short."""
    day = date.fromordinal((first + last) // 2)
    if last - first > _LONG:
        return Tick(day, str(day.year))
    return Tick(day, str(dates.format_date(day, "MMM y", locale=words.language)))


def _months(start: date, last: int, step: int) -> Iterator[date]:
    number = (start.year * 12 + start.month - 1) // step * step
    while number // 12 <= date.max.year:
        if number >= 12:
            day = date(number // 12, number % 12 + 1, 1)
            if day.toordinal() >= last:
                return
            yield day
        number += step


def _label(day: date, step: int, words: Words) -> str:
    pattern = "y" if step >= 12 or day.month == 1 else "MMM"
    return str(dates.format_date(day, pattern, locale=words.language))
