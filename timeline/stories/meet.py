"""Says under which keys an event can be met, and where it looks for others: a word and a day.

An event of a few days stands under each of them and looks at the day before and after too, because
sources disagree by a day.  One of longer stands under the first day of its years, apart from those of days.
Whoever looks at a block sees the first of it (see `store.story_blocks`); the first of a block see all who look at it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from hashlib import blake2b

from timeline.store.story_blocks import Block

FEW = 7
"""Days up to which an event stands under each of its days."""
YEARS = 3
"""Years up to which a longer event is compared at all: a century says nothing about when."""
SLACK = 1
"""Days by which the dates of two sources may disagree."""


@lru_cache(65_536)
def number(word: str) -> int:
    """A word, or an id, as a number of 48 bits."""
    return int.from_bytes(blake2b(word.encode(), digest_size=6).digest(), "big") + 1


def keys(words: Iterable[str], start: int, end: int) -> Iterator[Block]:
    """The blocks in which an event stands, on the ordinal days from `start` up to, not including, `end`."""
    brief = end - start <= FEW
    for word in words:
        for day in range(start, end) if brief else _years(start, end):
            yield number(word) if brief else -number(word), day


def looks(words: Iterable[str], start: int, end: int) -> Iterator[Block]:
    """The blocks at which an event looks, its own among them."""
    brief = end - start <= FEW
    for word in words:
        for year in _years(start, end):
            yield -number(word), year
        for day in range(start - SLACK, end + SLACK) if brief else ():
            yield number(word), day


def sights(block: Block, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """(Key, first day, last day) of all who look at a block, as one of its first sees them."""
    key, day = block
    if key > 0:
        yield key, day - SLACK, day + SLACK
    else:
        yield key, day, day
        yield -key, start - SLACK, end - 1 + SLACK


def _years(start: int, end: int) -> list[int]:
    """The first days of the years that the days touch; none for more than `YEARS`."""
    first, last = date.fromordinal(start).year, date.fromordinal(end - 1).year
    return [date(year, 1, 1).toordinal() for year in range(first, last + 1)] if last - first < YEARS else []
