"""Days that are not the ones that stand there: misprinted ones, and those that a look ahead would put a year away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

MISPRINT = "the weekday and the day of publication show a misprint"

_LATER = timedelta(days=330)
_FAR = timedelta(days=14)  # what is nearer may be a weekday that is wrong


def meant(printed: date, weekday: int, published: date, *, with_year: bool) -> date | None:
    """The day of that weekday in the week before or after publication that a slip made `printed`; None where none is.

    «Selasa (14/4)», published on Tuesday 14 March; «Kamis (6/7/2018)», published on 6 July 2017; «Jumat (6/2)»,
    published on 3 June.  `with_year` says whether the year is printed.
    """
    if abs(printed - published) <= _FAR:
        return None
    last = published - timedelta(days=(published.isoweekday() - weekday) % 7)
    return next((day for day in (last, last + timedelta(days=7)) if _slipped(printed, day, with_year)), None)


def _slipped(printed: date, day: date, with_year: bool) -> bool:
    """Whether one slip leads from `day` to what is printed: of the month, the year, or of what stands first."""
    same_year = printed.year == day.year or not with_year
    if printed.day == day.day:
        other_year = printed.month == day.month and (printed.year > day.year or day.year - printed.year == 1)
        return same_year or other_year
    return same_year and (printed.day, printed.month) == (day.month, day.day)


def just_over(coming: date, candidates: Sequence[date], published: date) -> date:
    """The day of the two weeks before publication that a look ahead would put a year away, else the one to come.

    «akan lebih ramai dari yang digelar 19 September», published on 23 September, is of the same year.
    """
    if coming - published < _LATER:
        return coming
    return next((day for day in candidates if timedelta(0) <= published - day <= _FAR), coming)
