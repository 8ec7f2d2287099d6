"""Days that a person writes, in the Extended Date/Time Format (ISO 8601-2:2019), as an Interval.

The inverse of `Interval.edtf`: 2014, 2014-05, 2014-05-03, 2014-35 (a quarter), 2014-41 (a half), 201X, 20XX,
and 2014-05-03/2014-05-09 (both days inside).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.model import Granularity, Interval

_DAY = timedelta(days=1)
_UNIT = re.compile(r"(\d{4})(?:-(\d{2}))?")
_OPEN = re.compile(r"(\d{2})(\d|X)X")


def parse(written: str) -> Interval:
    """The interval that `written` stands for; ValueError when it is none."""
    first, slash, last = written.strip().partition("/")
    try:
        if slash:
            return Interval(date.fromisoformat(first), date.fromisoformat(last) + _DAY, _ordered(first, last))
        if unit := _UNIT.fullmatch(first):
            return _unit(int(unit[1]), int(unit[2] or 0))
        if years := _OPEN.fullmatch(first):
            return _years(years[1], years[2])
        day = date.fromisoformat(first)
        return Interval(day, day + _DAY, "day")
    except (ValueError, OverflowError) as error:
        raise ValueError(f"{written!r} is no date such as 2014, 2014-05 or 2014-05-03/2014-05-09") from error


def _ordered(first: str, last: str) -> Granularity:
    if last < first:
        raise ValueError("the last day lies before the first")
    return "range"


def _unit(year: int, code: int) -> Interval:
    """A year, or the part of it that `code` names: 1-12 months, 33-36 quarters, 40-41 halves."""
    if code == 0:
        return _months(year, 0, 12, "year")
    if 1 <= code <= 12:
        return _months(year, code - 1, 1, "month")
    if 33 <= code <= 36:
        return _months(year, 3 * (code - 33), 3, "quarter")
    if 40 <= code <= 41:
        return _months(year, 6 * (code - 40), 6, "half")
    raise ValueError(f"there is no month {code}")


def _months(year: int, skipped: int, length: int, granularity: Granularity) -> Interval:
    after = skipped + length
    return Interval(date(year, skipped + 1, 1), date(year + after // 12, after % 12 + 1, 1), granularity)


def _years(century: str, decade: str) -> Interval:
    if decade == "X":
        return Interval(date(int(century) * 100, 1, 1), date(int(century) * 100 + 100, 1, 1), "century")
    first = int(century + decade) * 10
    return Interval(date(first, 1, 1), date(first + 10, 1, 1), "decade")
