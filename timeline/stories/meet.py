"""Says under which keys an event can be met, and where it looks for others: a word and a day.

An event of a few days stands under each of them and looks at the day before and after too, because
sources disagree by a day.  One of longer stands under the first day of its years, apart from those of days, and
also looks at all days inside it.  What finds whom is symmetric.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b

FEW = 7
"""Days up to which an event stands under each of its days."""
YEARS = 3
"""Years up to which a longer event is compared at all: a century says nothing about when."""
SLACK = 1
"""Days by which the dates of two sources may disagree."""


def number(word: str) -> int:
    """A word as a number of 48 bits."""
    return int.from_bytes(blake2b(word.encode(), digest_size=6).digest(), "big") + 1


def keys(words: Iterable[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """(Key, day) pairs of an event on the ordinal days from `start` up to, not including, `end`."""
    brief = end - start <= FEW
    for word in words:
        for day in range(start, end) if brief else _years(start, end):
            yield number(word) if brief else -number(word), day


def looks(words: Iterable[str], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """(Key, first day, last day) where an event finds those that may tell the same."""
    brief = end - start <= FEW
    years = _years(start, end)
    for word in words:
        for year in years:
            yield -number(word), year, year
        if brief:
            yield number(word), start - SLACK, end - 1 + SLACK
        elif years:
            yield number(word), start, end - 1


def _years(start: int, end: int) -> list[int]:
    """The first days of the years that the days touch; none for more than `YEARS`."""
    first, last = date.fromordinal(start).year, date.fromordinal(end - 1).year
    return [date(year, 1, 1).toordinal() for year in range(first, last + 1)] if last - first < YEARS else []
