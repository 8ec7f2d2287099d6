"""Operators that place nothing: durations, sets, and references to the present, past and future."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from ...model import Interval, Resolution, Timex
from .. import calendar
from ..context import Context
from .daytime import clock_tag

Slots = Mapping[str, Any]

PRESENT = "PRESENT_REF"

CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "half": "H", "year": "Y", "decade": "DE", "century": "CE", "windu": "Y", "lustrum": "Y",
}  # fmt: skip
_FINER = {
    "half": ("M", 6), "quarter": ("M", 3),
    "decade": ("Y", 10), "century": ("Y", 100), "windu": ("Y", 8), "lustrum": ("Y", 5),
}  # fmt: skip
_FINER_PARTS = {"D": ("TH", 24), "Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60)}


def period(count: object, unit: str) -> str:
    """The TIMEX3 (ISO 8601) notation of a length: `P3Y`, `PT10M`, `PXM`; half a day is `PT12H`, a decade `P10Y`."""
    if unit == "unknown":
        return "PXX"
    code = CODES[unit]
    if unit in _FINER and isinstance(count, int | float):
        code, factor = _FINER[unit]
        count = count * factor
    if isinstance(count, float) and count < 1 and code in _FINER_PARTS:
        code, parts = _FINER_PARTS[code]
        count = count * parts
    amount = "X" if count == "X" else f"{count:.15g}"
    return f"PT{amount}{code[1]}" if code[0] == "T" else f"P{amount}{code}"


def duration(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A length of time; one that ends or begins at publication («lima tahun terakhir») has an interval."""
    count = slots.get("number", 1)
    if plus := slots.get("plus"):
        count += plus
    if times := slots.get("times"):  # «3 x 24 jam»
        count *= times
    value = period(count, slots["unit"])
    if "unit_two" in slots:
        value = _joined(value, period(slots["number_two"], slots["unit_two"]))
    side, anchor = slots.get("side"), context.published
    if side and anchor and count != "X":
        found = _beside(anchor, float(count), slots["unit"], side)
        if found:
            return Resolution(timex, value, found, "", anchor, "the length up to or from publication")
    return Resolution(timex, value, reason="a length of time, no date")


def _joined(longer: str, shorter: str) -> str:
    """Two lengths as one: P1Y and P9M are P1Y9M, P1D and PT5H P1DT5H."""
    return longer + (shorter[2:] if "T" in longer and "T" in shorter else shorter[1:])


def _beside(anchor: date, count: float, unit: str, side: int) -> Interval | None:
    if unit in ("second", "minute", "hour", "unknown"):
        return None
    unit, count = calendar.counted(unit, count)
    if unit in ("day", "week"):
        days = round(count * (7 if unit == "week" else 1)) * side
        other = anchor + timedelta(days=days)
    else:
        try:
            other = calendar.shift_months(anchor, round(count * calendar.MONTHS[unit]) * side)
        except ValueError:
            return None
    return Interval(min(anchor, other), max(anchor, other) + calendar.DAY, "range")


def frequency(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """What happens again and again: `P1Y`, or the weekday, part of day or clock it returns on."""
    if (weekday := slots.get("weekday")) is not None:
        if "eve" in slots:  # «setiap malam Jumat» is Thursday's
            weekday = (weekday - 2) % 7 + 1
        until = f"/XXXX-WXX-{slots['until']}" if "until" in slots else ""
        part = clock_tag(slots) if slots.keys() & {"pod", "clock", "hour"} else ""
        return Resolution(timex, f"XXXX-WXX-{weekday}{part}{until}", reason="it happens again and again")
    if "season_name" in slots:
        return Resolution(timex, f"XXXX-{slots['season_name']}", reason="it happens again and again")
    if (month := slots.get("month")) is not None and "day" not in slots:
        return Resolution(timex, f"XXXX-{month:02d}", reason="it happens again and again")
    if (day := slots.get("day")) is not None:
        month = slots.get("month")
        value = f"XXXX-{f'{month:02d}' if month else 'XX'}-{day:02d}"
        return Resolution(timex, value, reason="it happens again and again")
    if slots.keys() & {"pod", "clock", "hour"}:
        return Resolution(timex, f"XXXX-XX-XX{clock_tag(slots)}", reason="it happens again and again")
    value = period(slots.get("number", 1), slots["unit"])
    return Resolution(timex, value, reason="it happens again and again")


def narrated(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«beberapa hari kemudian»: in the past, as stories are told, unless the clause looks ahead."""
    value = "FUTURE_REF" if slots.get("step", -1) > 0 and context.ahead(timex) else "PAST_REF"
    return Resolution(timex, value, reason="too vague for a date")


def reference(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """The present, past or future at large; the present is the day of publication, or of the saying."""
    value, anchor = slots["value"], context.said or context.published
    if value == PRESENT and anchor:
        return Resolution(timex, value, calendar.day(anchor), "", anchor, "a reference to the time of writing")
    return Resolution(timex, value, reason="too vague for a date")
