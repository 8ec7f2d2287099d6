"""A column of days: one look at the whole of it decides whether the day or the month stands first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from timeline.dates.publication import url_date
from timeline.dates.written import NEWSROOM, Order, parse, slashed, swapped

LOOKED_AT = 300
"""Rows whose addresses and texts are asked; a column's order does not change halfway."""
_ENOUGH, _CALMER = 5, 3
_EMPTY = frozenset(map(date, (1, 1899, 1899, 1900, 1969, 1970), (1, 12, 12, 1, 12, 1), (1, 30, 31, 1, 31, 1)))
"""What programs write where they know no day: the first of their calendar, «1970-01-01 07:00:00» in Jakarta."""
_TOLD = re.compile(
    r"\((\d{1,2})/(\d{1,2})(?:/(\d{4}))?\)"
)  # how running text dates a deed, day first: «Senin (9/9/2019)»
_SOON = range(4)
_DAY_FIRST = re.compile(
    r"[^\W\d_]{3}|\d\.\d\d\b(?!\.?\d{3})"
)  # «Selasa, …», «… WIB»; «10.15.30» is an Indonesian clock
_MONTH_FIRST = re.compile(r"\d ?[ap]\.?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Days:
    """How a column's days are written; `sure` unless nothing in the file decides it."""

    order: Order = "DMY"
    sure: bool = True

    def read(self, cell: str) -> tuple[date | None, date | None]:
        """The day in a cell, and the other one that it may as well be."""
        day = possible(parse(cell, self.order))
        told = None if self.sure or day is None else slashed(cell)
        return day, swapped(day) if day and told and max(told[:2]) <= 12 else None


def possible(day: date | None) -> date | None:
    """`day` where an article can have come out on it: not in the future, and not what stands for an empty one."""
    if day is None or day in _EMPTY:
        return None
    return day if day <= datetime.now(NEWSROOM).date() + timedelta(1) else None  # elsewhere it may be tomorrow


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the column, with the address and the text of its row."""

    written: str
    url: str = ""
    text: str = ""


def look(cells: Sequence[Cell]) -> Days:
    """The order of the column: what only one order allows, then what its rows tell, then which order moves less."""
    numbers = [(cell, told) for cell in cells if (told := slashed(cell.written))]
    day_first = any(first > 12 for _, (first, _, _) in numbers)
    month_first = any(second > 12 for _, (_, second, _) in numbers)
    if day_first != month_first:
        return Days("DMY" if day_first else "MDY")
    open_ = [(cell, told) for cell, told in numbers if max(told[:2]) <= 12 and told[0] != told[1]]
    if not open_:
        return Days()
    votes = sum(vote for cell, _ in open_[:LOOKED_AT] for vote in _votes(cell))
    votes = votes or _calm([cell.written for cell, _ in open_])
    return Days("MDY" if votes < 0 else "DMY", sure=votes != 0)


def _votes(cell: Cell) -> Iterator[int]:
    """What one row says: more than 0 that the day stands first, less that the month does."""
    first, second = parse(cell.written, "DMY"), parse(cell.written, "MDY")
    if not first or not second:
        return
    if stated := url_date(cell.url):
        yield (stated == first) - (stated == second)
    for told in _TOLD.finditer(cell.text):
        yield _follows(first, told) - _follows(second, told)
    if _MONTH_FIRST.search(cell.written):
        yield -1
    elif _DAY_FIRST.search(cell.written):
        yield 1


def _follows(day: date, told: re.Match[str]) -> bool:
    """Whether an article of that day would tell of the day in the text as news."""
    try:
        return (day - date(int(told[3] or day.year), int(told[2]), int(told[1]))).days in _SOON
    except ValueError:
        return False


def _calm(written: Sequence[str]) -> int:
    """Files are mostly in the order of their days: the reading counts that jumps much less from row to row."""
    if len(set(written)) < _ENOUGH:
        return 0
    first, second = _way(written, "DMY"), _way(written, "MDY")
    return (first * _CALMER <= second) - (second * _CALMER <= first)


def _way(written: Sequence[str], order: Order) -> int:
    days = [day for one in written if (day := parse(one, order))]
    return sum(abs((after - before).days) for before, after in pairwise(days))
