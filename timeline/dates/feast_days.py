"""On which days of a year a feast falls, by what the lexicon's `[class.feast]` says of it."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from . import calendar

_PAWUKON = 210
_NTH = re.compile(r"(\d\d)/weekday (\d)/(-?\d)")


@lru_cache(maxsize=1024)
def feast_days(name: str, year: int) -> tuple[date, ...]:
    """The days in a year.

    `name` is `MM-DD`, days from Easter («easter-46»), a counted weekday of a month («11/weekday 4/4» the fourth
    Thursday of November, «05/weekday 1/-1» the last Monday of May), one day of the Balinese year of 210 days
    («pawukon 2024-02-28»), or words of the holiday's name in `holidays`, each with days to add («lunar new year +14»).
    """
    month, _, day = name.partition("-")
    if month.isdigit():
        return (date(year, int(month), int(day)),)
    name, _, offset = name.partition(" +")
    if offset:  # «Cap Go Meh»: so many days after another feast
        return tuple(day + calendar.DAY * int(offset) for day in feast_days(name, year))
    if counted := _NTH.fullmatch(name):
        return (_nth_weekday(year, *map(int, counted.groups())),)
    if name.startswith("pawukon "):
        return _in_pawukon(date.fromisoformat(name.removeprefix("pawukon ")), year)
    if name.startswith("easter"):
        from dateutil.easter import easter

        return (easter(year) + calendar.DAY * int(name.removeprefix("easter") or 0),)
    import holidays

    table = holidays.country_holidays("ID", years=year, language="en_US", categories=("public", "government"))
    return tuple(
        sorted(when for when, title in table.items() if name in title.lower() and "joint" not in title.lower())
    )[:1]


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The n-th such weekday of a month, counted from its end where `nth` is negative."""
    whole = calendar.span(year, month, "month")
    if nth < 0:
        last = whole.end - calendar.DAY
        return last - calendar.DAY * ((last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
    return whole.start + calendar.DAY * ((weekday - whole.start.isoweekday()) % 7 + 7 * (nth - 1))


def _in_pawukon(known: date, year: int) -> tuple[date, ...]:
    """The days of a year that lie a whole number of 210-day years from a known one."""
    first = date(year, 1, 1)
    start = first + calendar.DAY * ((known - first).days % _PAWUKON)
    return tuple(day for day in (start, start + calendar.DAY * _PAWUKON) if day.year == year)
