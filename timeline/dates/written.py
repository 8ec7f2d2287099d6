"""Days as people and programs write them into columns: «9/13/2019 8:00 PM», «Kabar - 10/09/2019, 10:15 WIB».

Whole notations first (ISO 8601, epoch, serial days), then the rules that read dates in texts, then dateparser.
Nothing here looks at a clock, so «2 jam lalu» is no date.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime, parsedate_tz
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from ..model import Resolution
from .labelled import issued
from .operators.days import WEEKDAY_SLIP
from .recognizer import Recognizer, recognizer
from .resolver import resolve

Order = Literal["DMY", "MDY"]
"""What stands first in «9/10/2019»; Indonesians write the day first, American spreadsheets the month."""

NEWSROOM = ZoneInfo("Asia/Jakarta")
"""The zone whose day counts when metadata give an instant."""
FULL = frozenset({"date", "date-time", "date-english"})
"""The rules that read a day with its month and year."""

_LENGTHS = range(5, 200)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_BLANKS = re.compile(r"\s+")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![\d/]|[-.]\d)")
_NUMBER = re.compile(r"(\d+)(?:[.,](\d+))?")
_OFFSET = re.compile(r"\d\d:\d\d(?::\d\d)? ?(?:[+-]\d{4}|GMT|UTC)\b")
_COMPACT = ("%Y%m%d%H%M%S", "%Y%m%d%H%M")
_FIRST, _LAST = date(1990, 1, 1), date(2100, 1, 1)
_SERIAL = datetime(1899, 12, 30)  # day 0 of Excel and LibreOffice, whose 1900 has a 29 February
_UNITS = {10: 1, 13: 10**3, 16: 10**6, 19: 10**9}  # digits of an epoch in s, ms, µs, ns: 2001 to 2286
_PIVOT = 70  # «98» is 1998, «19» is 2019


def parse(written: str, order: Order = "DMY") -> date | None:
    """A date in any notation, its day in Asia/Jakarta; None where day, month and year are not all there.

    Of a day of change and one of publication, both labelled, the latter.

    `order` says what stands first where both can («9/10/2019»); where only one reading is a day it counts.
    """
    written = _BLANKS.sub(" ", written).strip()
    if len(written) not in _LENGTHS:
        return None
    return _parse(issued(written), order) or _parse(written, order)


@lru_cache(maxsize=65_536)
def _parse(written: str, order: Order) -> date | None:
    try:
        return _day(datetime.fromisoformat(written)) if not written.isdigit() or len(written) == 8 else _number(written)
    except ValueError:
        pass
    if _NUMBER.fullmatch(written):
        return _number(written)
    if first := _YEAR_FIRST.search(written):
        if not _date(int(first[1]), int(first[3]), int(first[4])):
            return None  # 2022-13-01: to read it in another order would be a guess
        return _told(_iso(written, first, int(first[1]), int(first[3]), int(first[4])))
    if last := _YEAR_LAST.search(written):
        if day := _ordered(last, order):
            return _told(_iso(written, last, day.year, day.month, day.day))
        return None
    return (_mailed(written) if _OFFSET.search(written) else None) or _told(written) or _any(written, order)


@lru_cache(maxsize=65_536)
def slipped(written: str) -> bool:
    """Whether all full dates in `written` stand beside a weekday that is not theirs: «Selasa, 6 Maret 2019»."""
    finder = recognizer("id")
    if finder is None or not _LETTERS.search(written) or len(written) not in _LENGTHS:
        return False
    found = [one for one in resolve(finder.find(written), written, None, finder.lexicon) if one.rule in FULL]
    return bool(found) and all(one.warning == WEEKDAY_SLIP for one in found)


def slashed(written: str) -> tuple[int, int, int] | None:
    """The two first numbers and the year of «9/10/2019» in `written`, whichever is the month."""
    found = None if _YEAR_FIRST.search(written) else _YEAR_LAST.search(written)
    return (int(found[1]), int(found[3]), _year(found[4])) if found else None


def swapped(day: date) -> date | None:
    """The day with its month for the day and its day for the month, where that is another day."""
    return date(day.year, day.day, day.month) if day.day <= 12 and day.day != day.month else None


def _ordered(found: re.Match[str], order: Order) -> date | None:
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    readings = (_date(year, second, first), _date(year, first, second))
    return readings[order == "MDY"] or readings[order == "DMY"]


def _iso(written: str, found: re.Match[str], year: int, month: int, day: int) -> str:
    """`written` with the date in it as the text rules know it."""
    return f"{written[: found.start()]} {year:04}-{month:02}-{day:02} {written[found.end() :].lstrip('T')}".strip()


def _mailed(written: str) -> date | None:
    """The day of mails and feeds (RFC 5322): «Wed, 11 Sep 2019 23:30:00 +0000»."""
    found = parsedate_to_datetime(written) if parsedate_tz(written) else None
    return _day(found) if found else None


def _told(written: str) -> date | None:
    """The first full date that the rules for texts find, moved to Jakarta where a zone stands beside its clock."""
    for language in ("id", "en"):
        finder = recognizer(language)
        if finder and (found := _first(written, finder)):
            return found
    return None


def _first(written: str, finder: Recognizer) -> date | None:
    found = list(resolve(finder.find(written), written, None, finder.lexicon))
    full = [one for one in found if one.interval and one.rule in FULL]
    best = next((one for one in full if one.warning != WEEKDAY_SLIP), full[0] if full else None)
    if best is None or best.interval is None:
        return None
    day = best.interval.start
    clocks = [one for one in found if one.time and one.interval and one.interval.start == day]
    return _in_newsroom(day, clocks)


def _in_newsroom(day: date, clocks: list[Resolution]) -> date:
    for clock in clocks:
        try:
            moment = time.fromisoformat(clock.time)
        except ValueError:  # a part of the day: TMO
            continue
        if moment.tzinfo:
            return _day(datetime.combine(day, moment))
    return day


def _any(written: str, order: Order) -> date | None:
    """What dateparser makes of it: other languages' months, «Tue Sep 10 10:15:00 +0700 2019»."""
    import dateparser

    if not any(character.isdigit() for character in written):
        return None
    settings = {
        "DATE_ORDER": order,
        "TIMEZONE": str(NEWSROOM),
        "RETURN_AS_TIMEZONE_AWARE": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["timestamp", "absolute-time"],
    }
    found = dateparser.parse(written, languages=["id", "en"], settings=settings)
    return _day(found) if found else None


def _number(written: str) -> date | None:
    """A number as spreadsheets (serial days), databases (epoch) and file names (20190910101500) hold days."""
    found = _NUMBER.fullmatch(written)
    whole = found[1] if found else ""
    if unit := _UNITS.get(len(whole)):
        moment = datetime.fromtimestamp(int(whole) / unit, UTC)
    elif len(whole) == 5:
        moment = _SERIAL + timedelta(days=int(whole))
    else:
        moment = next(filter(None, (_stamp(whole, form) for form in _COMPACT)), _SERIAL)
    day = _day(moment)
    return day if _FIRST <= day < _LAST else None


def _stamp(digits: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(digits, form) if len(digits) in (12, 14) else None
    except ValueError:
        return None


def _year(written: str) -> int:
    year = int(written)
    return year if len(written) == 4 else year + (1900 if year >= _PIVOT else 2000)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(moment: datetime) -> date:
    try:
        return (moment.astimezone(NEWSROOM) if moment.tzinfo else moment).date()
    except OverflowError:  # «9999-12-31T23:59:59Z», which programs write where they know no day
        return moment.date()
