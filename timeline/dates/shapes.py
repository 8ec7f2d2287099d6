"""What one run of digits can stand for: a day, a year, a clock time, a date, an amount, a fiscal code.

A language writes its decimal mark and the order of a date in its own way (see `reader`); the other mark groups
thousands, and a point may part hours from minutes everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from .entry import Entry, entry

_DATE = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})([-/])(\d{2})\2(\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})/(\d{4})")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?")
_THOUSANDS = {",": re.compile(r"\d{1,3}(?:\.\d{3})+"), ".": re.compile(r"\d{1,3}(?:,\d{3})+")}
"""Groups of thousands, by the decimal mark beside which they stand."""
_DECIMAL = re.compile(r"\d+[,.]\d+")
_TIMES = re.compile(r"(\d)x(\d{2})")
_SPAN = re.compile(r"(\d{4})/(\d{4}|\d{2})")
_FRACTION = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
VULGAR = "".join(_VULGAR)
_PIVOT = 40
_MONTHS = 12


def full_year(digits: str) -> int:
    """The year that two or four digits mean: 00-39 lie in this century, 40-99 in the last, «tahun 98»."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < _PIVOT else 1900)


def reader(order: str = "DMY", decimal: str = ",") -> Callable[[str], Entry]:
    """What tells all elements that a run of digits can stand for, with their values.

    `order` is that of the numbers of a date, "DMY" or "MDY" (the other is read where only it gives a date),
    `decimal` the mark before a fraction.
    """

    @lru_cache(maxsize=65_536)
    def classify(digits: str) -> Entry:
        values = _integer(digits) if digits.isdecimal() else _compound(digits, order, decimal)
        return entry(values)

    return classify


def _integer(digits: str) -> dict[str, object]:
    if len(digits) > 9:
        return {}
    number = int(digits)
    values: dict[str, object] = {"number": number}
    if len(digits) <= 2:
        values |= {"day": number} if 1 <= number <= 31 else {}
        values |= {"hour": number} if number <= 24 else {}
        values |= {"short_year": full_year(digits)} if len(digits) == 2 else {}
    elif len(digits) == 3 and number >= 100:
        values["early_year"] = number
    elif len(digits) == 4 and 1000 <= number <= 2999:
        values["year"] = number
        values |= {"near_year": number} if 1900 <= number <= 2099 else {}
    if len(digits) == 4 and number < 2400 and number % 100 < 60:
        values["hhmm"] = divmod(number, 100)  # «1430 GMT»
    return values


def _compound(digits: str, order: str, decimal: str) -> dict[str, object]:
    return _vulgar(digits) or _date(digits, order) or _clock_or_number(digits, decimal)


def _vulgar(digits: str) -> dict[str, object]:
    """«2½ jam», «½ hari»."""
    if digits[-1] not in _VULGAR:
        return {}
    return {"number": int(digits[:-1] or 0) + _VULGAR[digits[-1]]}


def _date(digits: str, order: str) -> dict[str, object]:
    if m := _DATE.fullmatch(digits):
        (day, month), year = _ordered(int(m[1]), int(m[3]), order), full_year(m[4])
        # 14.05.22 with dots and two-digit year is as likely a clock time or a score
        if 1 <= day <= 31 and 1 <= month <= 12 and not (m[2] == "." and len(m[4]) == 2):
            return {"dmy": (day, month, year)}
    elif m := _ISO.fullmatch(digits):
        if 1 <= int(m[3]) <= 12 and 1 <= int(m[4]) <= 31:
            return {"dmy": (int(m[4]), int(m[3]), int(m[1]))}
    elif m := _DAY_MONTH.fullmatch(digits):
        fraction = {"fraction": _FRACTION[digits]} if digits in _FRACTION else {}
        day, month = _ordered(int(m[1]), int(m[2]), order)
        if 1 <= day <= 31 and 1 <= month <= 12:
            return {"dm": (day, month), **fraction}
    elif m := _MONTH_YEAR.fullmatch(digits):
        if 1 <= int(m[1]) <= 12:
            return {"my": (int(m[1]), int(m[2]))}
    elif m := _SPAN.fullmatch(digits):
        return {"season": (int(m[1]), full_year(m[2]))}
    return {}


def _ordered(first: int, second: int, order: str) -> tuple[int, int]:
    """Day and month of two numbers: «12/03» is 3 December where the month stands first, «25/03» 25 March anywhere."""
    return (second, first) if order == "MDY" and first <= _MONTHS else (first, second)


def _clock_or_number(digits: str, decimal: str) -> dict[str, object]:
    values: dict[str, object] = {}
    if (m := _CLOCK.fullmatch(digits)) and int(m[1]) <= 24 and int(m[2]) < 60:
        values["clock"] = tuple(int(part) for part in m.groups() if part)
    if m := _TIMES.fullmatch(digits):
        values["number"] = int(m[1]) * int(m[2])
    elif _THOUSANDS[decimal].fullmatch(digits):
        values["number"] = int(re.sub("[.,]", "", digits))
    elif _DECIMAL.fullmatch(digits):
        values["number"] = float(digits.replace(",", "."))
    return values
