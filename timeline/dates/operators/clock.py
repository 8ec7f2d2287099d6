"""The operator of clock times and parts of the day, with their zones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from ...model import Resolution, Timex
from .. import calendar
from ..context import Context
from . import days, weekdays
from .daytime import NIGHT_ENDS, clock_tag, zoned

Slots = Mapping[str, Any]

_NOON, _EVENING = 12, 18  # hours
_DATE_SLOTS = ("dmy", "dm", "day", "month")


def time(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A part of day or clock time, on the day said with it, else the day mentioned last, else publication."""
    base = _day(timex, slots, context)
    tag = clock_tag(slots)
    clock = zoned(tag, slots)
    if base.interval is None:
        day = base.value if base.value.startswith("XXXX-W") else "XXXX-XX-XX"
        return Resolution(timex, f"{day}{tag}", None, clock, None, "no anchor")
    if "night" in slots and ":" in tag and int(tag[1:3]) < NIGHT_ENDS:  # «tadi malam pukul 01.00» is today's
        base = replace(base, interval=calendar.day(base.interval.start + calendar.DAY))
    assert base.interval is not None
    return replace(base, value=f"{base.interval.start.isoformat()}{tag}", time=clock)


def _early(tag: str) -> bool:
    """Whether a time lies before noon."""
    return tag == "TMO" or (":" in tag and int(tag[1:3]) < _NOON)


def _past_midnight(tag: str, day: date, context: Context) -> bool:
    """Whether the clock named last was late on that day, which is over, and this one early: «pukul 23.45 … 03.30»."""
    last, published = context.memory.clock, context.published
    if last is None or last.date() != day or published is None or day >= published:
        return False
    return last.hour >= _EVENING and ":" in tag and int(tag[1:3]) < NIGHT_ENDS


def closing(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """The clock that closes a span: «pukul 22.00 hingga 02.00» ends on the next day."""
    found, opened = time(timex, slots, context), context.memory.clock
    if found.interval is None or opened is None or ":" not in found.value or not context.closes(timex):
        return found
    closes = datetime.fromisoformat(found.value)
    if closes.date() != opened.date() or closes >= opened:
        return found
    when = closes.date() + calendar.DAY
    value = f"{when.isoformat()}{found.value[10:]}"
    return replace(found, value=value, interval=calendar.day(when), reason="the first such time after the span opened")


def stamp(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """An ISO 8601 stamp: «2024-03-15T08:45:00+07:00»; its zone is not in the value."""
    dmy, clock, zone = slots["stamp"]
    return time(timex, {"dmy": dmy, "clock": clock, "zone": zone}, context)


def later(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """So many hours or minutes after (or before) the clock named last: «tiga jam kemudian».

    `value = clock + step * number * unit`; where only the day is known the value is that day, and
    PAST_REF where the text has named none.
    """
    count = (slots["number"] + slots.get("plus", 0)) * slots["step"]
    clock, day = context.memory.clock, context.memory.day
    if clock is not None:
        when = clock + timedelta(**{f"{slots['unit']}s": count})
        value = when.isoformat(timespec="seconds" if when.second else "minutes")
        found = calendar.day(when.date())
        return Resolution(timex, value, found, value[11:], clock.date(), "counted from the clock mentioned last")
    if day is not None:
        return Resolution(timex, day.isoformat(), calendar.day(day), "", day, "the day mentioned last")
    return Resolution(timex, "PAST_REF", reason="the text has not said what it counts from")


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
    early = _early(clock_tag(slots))
    if named and ((early and context.after_night(timex)) or _past_midnight(clock_tag(slots), when, context)):
        when += calendar.DAY  # «tadi malam listrik padam sampai jam 3 pagi»
    reason = "the day mentioned last" if named else "the publication day"
    return Resolution(timex, when.isoformat(), calendar.day(when), "", when, reason)
