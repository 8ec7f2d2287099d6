"""Codes in which digits and letters stand for a time: fiscal ones («2Q23», «FY2024») and ISO 8601 stamps."""

from __future__ import annotations

import re

from .entry import Entry, Token, entry
from .shapes import full_year

_FISCAL = re.compile(r"(\d)([QH])['’]?(\d{4}|\d{2})\b|(\d{1,2})(M)['’]?(\d{2})\b", re.ASCII)
_FISCAL_YEAR = re.compile(r"(20\d\d|\d\d)\b", re.ASCII)
_STAMP = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?:(Z)|([+-]\d{2}):?(\d{2}))?\b", re.ASCII
)
_LETTERS = {"Q", "H", "M"}
_UNITS = {"Q": "quarter", "H": "half"}
_MOST = {"Q": 4, "H": 2, "M": 11}


def code(text: str, start: int) -> Token | None:
    """The code that the digits at `start` begin (or end, as those of «FY24» do), with its place; None if none."""
    following = text[start + 1 : start + 5]
    if following[3:] == "-":
        match = _STAMP.match(text, start)
        return _stamp(match) if match else None
    if following[:1] in _LETTERS or following[1:2] == "M":
        match = _FISCAL.match(text, start)
        return _fiscal(match) if match else None
    if text[start - 2 : start] == "FY":
        match = _FISCAL_YEAR.match(text, start)
        return (start - 2, match.end(), _entry(fiscal_year=full_year(match[1]))) if match else None
    return None


def _entry(**values: object) -> Entry:
    return entry(values)


def _fiscal(match: re.Match[str]) -> Token | None:
    """«2Q23»: a quarter; «1H24»: a half; «9M23»: the first nine months."""
    number, letter, year = (group for group in match.groups() if group)
    if not 1 <= int(number) <= _MOST[letter]:
        return None
    start, end = match.span()
    if letter == "M":
        return start, end, _entry(fiscal_months=(int(number), full_year(year)))
    return start, end, _entry(fiscal=(_UNITS[letter], int(number), full_year(year)))


def _stamp(match: re.Match[str]) -> Token | None:
    year, month, day, hour, minute, second, zulu, hours, minutes = match.groups()
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31 and int(hour) <= 24 and int(minute) < 60):
        return None
    clock = tuple(int(part) for part in (hour, minute, second) if part)
    zone = "+00:00" if zulu else f"{hours}:{minutes}" if hours else ""
    return match.start(), match.end(), _entry(stamp=((int(day), int(month), int(year)), clock, zone))
