"""Clock times and parts of the day as TIMEX3 writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Slots = Mapping[str, Any]

_AFTERNOON = {"TAF", "TEV", "TNI"}
NIGHT_ENDS = 5
"""The hour before which a clock at night belongs to the early morning: «jam 1 malam» is 01:00."""


def clock_tag(slots: Slots) -> str:
    """The TIMEX3 time: `T10:14`, or `TMO` where only the part of day is known."""
    if "clock" in slots:
        hour, minute, *second = slots["clock"]
    elif "hour" in slots:
        hour, minute, second = slots["hour"], slots.get("minute", 0) - slots.get("lacking", 0), []
    else:
        return str(slots["pod"])
    hour = hour % 12 + slots["half"] if "half" in slots else _full_hour(hour, slots.get("pod", ""))
    if minute < 0:  # «setengah tujuh» is half past six, «tujuh kurang sepuluh» ten to seven
        hour, minute = (hour - 1) % 24, minute + 60
    return "T" + ":".join(f"{part:02d}" for part in (hour, minute, *second))


def _full_hour(hour: int, part: str) -> int:
    """The hour of the 24-hour clock: «jam 7 malam» is 19, «jam 12 malam» 0, «jam 1 malam» 1."""
    if part == "TNI" and hour < NIGHT_ENDS:
        return hour
    if part in _AFTERNOON and hour < 12:
        return hour + 12 if not (part == "TAF" and hour in (10, 11)) else hour
    return 0 if part == "TNI" and hour == 12 else hour % 24


def zoned(tag: str, slots: Slots) -> str:
    """The clock of an event: the time with the offset of the zone that was said, or the part of day."""
    if ":" not in tag:
        return tag
    return tag.removeprefix("T") + str(slots.get("zone", ""))
