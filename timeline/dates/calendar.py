"""Intervals of the civil calendar (proleptic Gregorian, ISO 8601 weeks) and steps between them."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache

from ..model import Granularity, Interval

DAY = timedelta(days=1)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each meteorological season of the northern hemisphere, by TIMEX3 code."""

YEARS = {"windu": 8, "lustrum": 5}
"""Lengths that count in years but are no units of the calendar."""

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Calendar units in months."""


def counted(unit: str, count: float) -> tuple[str, float]:
    """A unit of the calendar and how many of it: three windu are 24 years."""
    return ("year", count * YEARS[unit]) if unit in YEARS else (unit, count)


@lru_cache(maxsize=4096)
def day(when: date) -> Interval:
    """One day."""
    return Interval(when, when + DAY, "day")


def week(when: date) -> Interval:
    """The ISO week, Monday to Sunday, around a day."""
    monday = when - timedelta(days=when.weekday())
    return Interval(monday, monday + 7 * DAY, "week")


@lru_cache(maxsize=4096)
def span(year: int, month: int, unit: str) -> Interval:
    """The unit of `MONTHS` that begins in this month.  Raises ValueError outside years 1-9999."""
    length = MONTHS[unit]
    granularity: Granularity = unit  # type: ignore[assignment]
    last = add_months(year, month, length)
    end = date(*last, 1) if last[0] <= MAXYEAR else date.max
    return Interval(date(year, month, 1), end, granularity)


def add_months(year: int, month: int, step: int) -> tuple[int, int]:
    """The month `step` months after a month."""
    months = year * 12 + month - 1 + step
    return months // 12, months % 12 + 1


def around(when: date, unit: str, step: int = 0) -> Interval:
    """The day, week or calendar unit `step` units away from the one that holds `when`."""
    if unit == "day":
        return day(when + step * DAY)
    if unit == "week":
        return week(when + 7 * step * DAY)
    length = MONTHS[unit]
    if length >= 120:
        years = length // 12
        return span((when.year // years + step) * years, 1, unit)
    first = (when.month - 1) // length * length + 1
    return span(*add_months(when.year, first, step * length), unit)


def part(whole: Interval, phase: str) -> Interval:
    """The first, middle or last part: of a month ten days, of a year four months, of a decade years 0-3, 4-6, 7-9."""
    if whole.granularity == "month":
        tenth, twentieth = whole.start + 10 * DAY, whole.start + 20 * DAY
    elif whole.granularity == "year":
        tenth, twentieth = date(whole.start.year, 5, 1), date(whole.start.year, 9, 1)
    elif whole.granularity in ("decade", "century"):
        years = MONTHS[whole.granularity] // 12
        tenth = date(whole.start.year + round(0.4 * years), 1, 1)
        twentieth = date(whole.start.year + round(0.7 * years), 1, 1)
    else:
        third = max(1, whole.days // 3)
        tenth, twentieth = whole.start + third * DAY, whole.end - third * DAY
    edges = {"start": (whole.start, tenth), "mid": (tenth, twentieth), "end": (twentieth, whole.end)}
    return Interval(*edges[phase], "range")


def clip(year: int, month: int, number: int) -> date:
    """The day of a month, or its last day where the month is shorter."""
    return date(year, month, min(number, monthrange(year, month)[1]))


def shift_months(when: date, step: int) -> date:
    """The same day `step` months on, clipped to the month's end."""
    return clip(*add_months(when.year, when.month, step), when.day)


def season(year: int, code: str) -> Interval:
    """A meteorological season of the northern hemisphere; winter begins in December of `year`."""
    first = SEASONS[code]
    return Interval(date(year, first, 1), date(*add_months(year, first, 3), 1), "season")
