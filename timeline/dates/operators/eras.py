"""Operators of long and far times: decades, centuries, seasons, what lies before our era."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ...model import Interval, Resolution, Timex
from .. import calendar
from ..context import Context
from .units import COUNTED, STATED, placed

Slots = Mapping[str, Any]


def decade(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«1980-an», «dekade 80-an»: ten years; of two digits those that fit the tense, «tahun 30-an … dibangun»."""
    number = slots["year"] if "year" in slots else slots["short_year"]
    today = context.published
    if "year" not in slots and today and number // 10 > today.year // 10 and not context.ahead(timex):
        number -= 100
    return placed(timex, calendar.span(number // 10 * 10, 1, "decade"), slots, context, None, STATED)


def century(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«abad ke-19»: the years 1800-1899, as TIMEX3 counts; «paruh kedua abad ke-19» its later fifty years."""
    first = (slots["ordinal"] - 1) * 100
    if not 0 <= first < 3000:
        return Resolution(timex, "XX", warning="the calendar has no such century")
    if first == 0:  # the calendar has no year 0
        return Resolution(timex, "00", Interval(date(1, 1, 1), date(100, 1, 1), "century"), reason=STATED)
    whole = calendar.span(first, 1, "century")
    if "nth" not in slots:
        return placed(timex, whole, slots, context, None, STATED)
    years = 100 // slots["parts"]
    begin = first + ((slots["nth"] - 1) % slots["parts"] if slots["nth"] > 0 else slots["parts"] - 1) * years
    return Resolution(
        timex, whole.timex3, Interval(date(begin, 1, 1), date(begin + years, 1, 1), "range"), reason=STATED
    )


def before_era(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A year or century before our era, as TIMEX3 writes it: `BC0063`, `BC04`; the calendar has no interval for it."""
    value = f"BC{slots['ordinal'] - 1:02d}" if "ordinal" in slots else f"BC{round(slots['number']):04d}"
    return Resolution(timex, value, reason="before our era")


def decade_of_century(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«dekade kedua abad ke-20»: the years 1910-1919."""
    first = (slots["ordinal"] - 1) * 100 + (slots["nth"] - 1) * 10
    return placed(timex, calendar.span(first, 1, "decade"), slots, context, None, STATED)


def season(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A season of the year, given or the nearest to publication."""
    code, anchor = slots["season_name"], context.published
    if slots.get("year") is not None:
        found = calendar.season(slots["year"], code)
    elif anchor is None:
        return Resolution(timex, f"XXXX-{code}", reason="no anchor")
    else:
        near = [calendar.season(anchor.year + slots.get("step", 0) + k, code) for k in (-1, 0)]
        found = min(near, key=lambda s: abs((s.start - anchor).days + 45))
    value = f"{found.start.year}-{code}"
    return replace(placed(timex, found, slots, context, anchor, COUNTED), value=value)
