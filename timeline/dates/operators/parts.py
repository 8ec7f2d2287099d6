"""Operators of counted parts: the third week of a month, the first nine months of a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from ...model import Granularity, Interval, Resolution, Timex
from .. import calendar
from ..context import Context
from .spans import period
from .units import COUNTED, STATED, month, placed, unit

Slots = Mapping[str, Any]

_NAMED: Mapping[int, Granularity] = {3: "quarter", 6: "half"}
_REPORTED = 30
"""How many years back the accounts of a firm are told of."""


def week_of_month(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«pekan ketiga Maret»: the month as value, its 15th to 21st as interval; the last week is its last seven days."""
    named = "month" in slots
    found = month(timex, slots, context) if named else unit(timex, {**slots, "unit": "month"}, context)
    if found.interval is None:
        return found
    whole, nth = found.interval, slots["ordinal"]
    start = whole.end - timedelta(days=7) if nth < 0 else whole.start + timedelta(days=7 * (nth - 1))
    if start >= whole.end:
        return replace(found, warning="a month has no such week")
    return replace(found, interval=Interval(start, min(start + timedelta(days=7), whole.end), "range"))


def months_of_year(timex: Timex, slots: Slots, context: Context) -> Resolution | None:
    """«sembilan bulan pertama 2019»: so many months from the year's beginning, or up to its end."""
    if "fiscal_months" in slots:  # «9M23»
        number, year_ = slots["fiscal_months"]
        if context.published and not 0 <= context.published.year - year_ <= _REPORTED:
            return None  # what is reported is over, and not long: «rudal 9M38» is no date
        slots = {"number": number, "ordinal": 1, "year": year_}
    count, anchor = slots["number"], context.published
    if not isinstance(count, int) or not 0 < count <= 12:
        return Resolution(timex, "XXXX", warning="a year has no so many months")
    if slots.get("year") is None and anchor is None:
        return Resolution(timex, "XXXX", reason="no anchor")
    year = slots["year"] if anchor is None or slots.get("year") is not None else anchor.year + slots.get("step", 0)
    first = 1 if slots["ordinal"] > 0 else 13 - count
    start = calendar.span(year, first, "month")
    found = Interval(start.start, calendar.span(year, first + count - 1, "month").end, _NAMED.get(count, "range"))
    value = found.timex3 if count in _NAMED else f"{start.timex3}/{year}-{first + count - 1:02d}"
    if "length" in slots:  # «the first nine months of 2004» is a length, P9M, where English is annotated
        value = period(count, "month")
    stated = slots.get("year") is not None
    return Resolution(timex, value, found, "", None if stated else anchor, STATED if stated else COUNTED)


def fiscal(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«2Q23», «1H24»: the quarter or half of the calendar year (fiscal years of other months are not told)."""
    name, number, year = slots["fiscal"]
    length = calendar.MONTHS[name]
    return placed(timex, calendar.span(year, (number - 1) * length + 1, name), slots, context, None, STATED)
