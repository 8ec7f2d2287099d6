"""The operator of clock times and parts of the day, with their zones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ...model import Resolution, Timex
from .. import calendar
from ..context import Context
from . import days, weekdays

Slots = Mapping[str, Any]

_DATE_SLOTS = ("dmy", "dm", "day", "month")
_AFTERNOON = {"TAF", "TEV", "TNI"}


def time(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A part of day or clock time, on the day said with it, else the day mentioned last, else publication."""
    base = _day(timex, slots, context)
    tag = _tag(slots)
    clock = _zoned(tag, slots)
    if base.interval is None:
        day = base.value if base.value.startswith("XXXX-W") else "XXXX-XX-XX"
        return Resolution(timex, f"{day}{tag}", None, clock, None, "no anchor")
    return replace(base, value=f"{base.interval.start.isoformat()}{tag}", time=clock)


def eve(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """The night before a weekday, which it begins with: «malam Minggu» is Saturday's."""
    if slots.get("dmy") or slots.get("dm"):
        return time(timex, {**slots, "pod": "TNI"}, context)
    before = (slots["weekday"] - 2) % 7 + 1
    return time(timex, {**slots, "weekday": before, "pod": "TNI"}, context)


def _day(timex: Timex, slots: Slots, context: Context) -> Resolution:
    if any(name in slots for name in _DATE_SLOTS):
        return days.date_(timex, slots, context)
    if "weekday" in slots:
        return weekdays.weekday(timex, slots, context)
    if "shift" in slots:
        return days.shift(timex, slots, context)
    if "step" in slots:
        return days.of_focus(timex, slots, context)
    named = context.clock_day(timex)
    when: date | None = named or context.published
    if when is None:
        return Resolution(timex, "XXXX-XX-XX", reason="no anchor")
    reason = "the day mentioned last" if named else "the publication day"
    return Resolution(timex, when.isoformat(), calendar.day(when), "", when, reason)


def _tag(slots: Slots) -> str:
    """The TIMEX3 time: `T10:14`, or `TMO` where only the part of day is known."""
    if "clock" in slots:
        hour, minute, *second = slots["clock"]
    elif "hour" in slots:
        hour, minute, second = slots["hour"], slots.get("minute", 0), []
    else:
        return str(slots["pod"])
    hour = hour % 12 + slots["half"] if "half" in slots else _full_hour(hour, slots.get("pod", ""))
    if minute < 0:  # «setengah tujuh» is half past six
        hour, minute = hour - 1, minute + 60
    return "T" + ":".join(f"{part:02d}" for part in (hour, minute, *second))


def _full_hour(hour: int, part: str) -> int:
    """The hour of the 24-hour clock: «jam 7 malam» is 19, «jam 12 malam» 0."""
    if part in _AFTERNOON and hour < 12:
        return hour + 12 if not (part == "TAF" and hour in (10, 11)) else hour
    return 0 if part == "TNI" and hour == 12 else hour % 24


def _zoned(tag: str, slots: Slots) -> str:
    offset = slots.get("zone")
    return tag.removeprefix("T") + offset if offset and ":" in tag else tag.removeprefix("T") if ":" in tag else tag
