"""Dates as a reader of newspapers writes them, no more precise than they were said."""

from __future__ import annotations

import re

from babel import dates

from timeline.model import Interval
from timeline.store import edtf
from timeline.words import Words

_CLOCK = re.compile(r"(\d{2}):(\d{2})(?::\d{2})?([+-]\d{2}:\d{2})?")
_MONTH = re.compile(r"\d{4}-\d{2}")
_YEAR = re.compile(r"\d{4}")


def when(days: Interval | None, words: Words, value: str = "", time: str = "") -> str:
    """The days of an event in words: «Rabu, 26 Januari 2022, pukul 10.14 WIB», «awal Mei 2010», «tahun 1974».

    `value` is its TIMEX3 value, which knows the month that part of was said; `time` the clock.
    """
    if days is None:
        return words("not placed")
    clock = _clock(time, words) if days.days == 1 else ""
    return ", ".join(filter(None, (_part(days, value, words) or _days(days, words), clock)))


def _days(days: Interval, words: Words) -> str:
    year = days.start.year
    match days.granularity:
        case "day":
            return str(dates.format_date(days.start, "EEEE, d MMMM y", locale=words.language))
        case "year" if days.days > 300:
            return words("the year {year}", year=year)
        case "half":
            return words("the first half of {year}" if days.start.month < 7 else "the second half of {year}", year=year)
        case "century":
            return words("century {number}", number=year // 100 + 1)
        case "week":
            return words("the week of {days}", days=words.period(days.start, days.last, "range"))
    return words.period(days.start, days.last, days.granularity)


def _part(days: Interval, value: str, words: Words) -> str:
    """«awal Mei 2010»: the beginning, middle or end of a month or year, which the value names as a whole."""
    mod, whole = part(days, value), _whole(value)
    if not mod or whole is None:
        return ""
    named = words.period(whole.start, whole.last, whole.granularity)
    match mod:
        case "START":
            return words("early {period}", period=named)
        case "MID":
            return words("mid {period}", period=named)
    return words("late {period}", period=named)


def part(days: Interval, value: str) -> str:
    """START, MID or END (TIMEX3's `mod`) where the days are that part of the month or year that `value` names."""
    whole = _whole(value)
    if whole is None or days.days >= whole.days or not (whole.start <= days.start and days.end <= whole.end):
        return ""
    if days.start == whole.start:
        return "START"
    return "END" if days.end == whole.end else "MID"


def _whole(value: str) -> Interval | None:
    return edtf.parse(value) if _MONTH.fullmatch(value) or _YEAR.fullmatch(value) else None


def _clock(time: str, words: Words) -> str:
    """«pukul 10.14 WIB»; "" for a part of the day: TIMEX3 has one sign for «siang» and «sore»."""
    if not (found := _CLOCK.fullmatch(time)):
        return ""
    named = words.keyword("zone:", found[3], f"UTC{found[3]}") if found[3] else ""
    return " ".join(filter(None, (words("at {hour}:{minute}", hour=found[1], minute=found[2]), named)))
