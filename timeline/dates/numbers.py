"""What a run of digits can be: a day, a year, a clock time, a date, an amount; and number words added up.

The shapes follow Indonesian usage: `.` groups thousands or parts hours from minutes, `,` is the
decimal mark, dates run day-month-year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from .entry import Entry, Token

_RUN = re.compile(r"\d(?:[\d./,:x-]*\d)?", re.ASCII)
_DATE = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})/(\d{4})")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DECIMAL = re.compile(r"\d+[,.]\d+")
_PIECE = re.compile(r"[^-]*\d")
_TIMES = re.compile(r"(\d)x(\d{2})")
_SPAN = re.compile(r"(\d{4})/(\d{4}|\d{2})")
_PIVOT = 40


def full_year(digits: str) -> int:
    """The year that two or four digits mean: 00-39 lie in this century, 40-99 in the last, «tahun 98»."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < _PIVOT else 1900)


def numbers(text: str, start: int) -> tuple[list[Token], int]:
    """What the run of digits that begins at `start` can stand for, and where it ends.

    A run with hyphens is one number only when it is a date («28-1-2022»), else its parts are («3-5 Mei»).
    """
    match = _RUN.match(text, start)
    assert match is not None
    run = match[0]
    if "-" not in run or _DATE.fullmatch(run) or _ISO.fullmatch(run):
        pieces = [(start, run)]
    else:
        pieces = [] if _is_code(run) else [(start + m.start(), m[0]) for m in _PIECE.finditer(run)]
    found = [(at, at + len(piece), classify(piece)) for at, piece in pieces]
    return [token for token in found if token[2].elements], match.end()


def _is_code(run: str) -> bool:
    """Whether a hyphenated run is a telephone or account number: «0812-2014-2015», «5260-1990»."""
    pieces = run.split("-")
    return len(pieces) > 2 or any(len(p) == 4 and p.isdigit() and not 1000 <= int(p) <= 2999 for p in pieces)


@lru_cache(maxsize=65_536)
def classify(digits: str) -> Entry:
    """All elements that a run of digits can stand for, with their values."""
    values: dict[str, object] = _integer(digits) if digits.isdigit() else _compound(digits)
    return Entry(frozenset(values), values)


def _integer(digits: str) -> dict[str, object]:
    if len(digits) > 9:
        return {}
    number = int(digits)
    values: dict[str, object] = {"number": number}
    if len(digits) <= 2:
        values |= {"day": number} if 1 <= number <= 31 else {}
        values |= {"hour": number} if number <= 24 else {}
        values |= {"short_year": full_year(digits)} if len(digits) == 2 else {}
    elif len(digits) == 4 and 1000 <= number <= 2999:
        values["year"] = number
        values |= {"near_year": number} if 1900 <= number <= 2099 else {}
    return values


def _compound(digits: str) -> dict[str, object]:
    for read in (_date, _clock_or_number):
        if values := read(digits):
            return values
    return {}


def _date(digits: str) -> dict[str, object]:
    if m := _DATE.fullmatch(digits):
        day, month, year = int(m[1]), int(m[2]), full_year(m[3])
        # 14.05.22 with dots and two-digit year is as likely a clock time or a score
        if 1 <= day <= 31 and 1 <= month <= 12 and not ("." in digits and len(m[3]) == 2):
            return {"dmy": (day, month, year)}
    elif m := _ISO.fullmatch(digits):
        if 1 <= int(m[2]) <= 12 and 1 <= int(m[3]) <= 31:
            return {"dmy": (int(m[3]), int(m[2]), int(m[1]))}
    elif m := _DAY_MONTH.fullmatch(digits):
        if 1 <= int(m[1]) <= 31 and 1 <= int(m[2]) <= 12:
            return {"dm": (int(m[1]), int(m[2]))}
    elif m := _MONTH_YEAR.fullmatch(digits):
        if 1 <= int(m[1]) <= 12:
            return {"my": (int(m[1]), int(m[2]))}
    elif m := _SPAN.fullmatch(digits):
        return {"season": (int(m[1]), full_year(m[2]))}
    return {}


def _clock_or_number(digits: str) -> dict[str, object]:
    values: dict[str, object] = {}
    if (m := _CLOCK.fullmatch(digits)) and int(m[1]) <= 24 and int(m[2]) < 60:
        values["clock"] = tuple(int(part) for part in m.groups() if part)
    if m := _TIMES.fullmatch(digits):
        values["number"] = int(m[1]) * int(m[2])
    elif _THOUSANDS.fullmatch(digits):
        values["number"] = int(digits.replace(".", ""))
    elif _DECIMAL.fullmatch(digits):
        values["number"] = float(digits.replace(",", "."))
    return values


def add_up(words: Sequence[tuple[str, float]]) -> float | None:
    """The value of a run of number words: (("unit", 2), ("power", 10), ("unit", 1)) is 21.

    A unit waits for the power that multiplies it; a power of a thousand or more multiplies all that
    stands before it since the last such power (Hurford 1975).  None for what is no number.
    """
    total = group = waiting = 0.0
    last = ""
    for kind, value in words:
        if kind == "unit":
            if last == "unit":
                return None
            waiting = value
        elif kind == "teen":
            group, waiting = group + waiting + 10, 0.0
        elif value >= 1000:
            total, group, waiting = total + ((group + waiting) or 1) * value, 0.0, 0.0
        else:
            group, waiting = group + (waiting or 1) * value, 0.0
        last = kind
    return total + group + waiting
