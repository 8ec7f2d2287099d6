"""The operator of bare weekdays: which Wednesday «Rabu» is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from ...model import Resolution, Timex
from .. import calendar
from ..context import Context

Slots = Mapping[str, Any]
Answer = tuple[date, str]
WEEK = timedelta(days=7)


def weekday(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A bare weekday, by the first of `READINGS` that has an answer."""
    wanted, anchor = slots["weekday"], context.published
    if anchor is None:
        return Resolution(timex, f"XXXX-WXX-{wanted}", reason="no anchor")
    for reading in READINGS:
        if answer := reading(wanted, anchor, timex, slots, context):
            break
    when, reason = answer or _behind(wanted, anchor, slots)
    return Resolution(timex, when.isoformat(), calendar.day(when), "", anchor, reason)


def _of_this_week(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«Kamis ini»: the nearest."""
    if slots.get("tail") != 0:
        return None
    return anchor + timedelta(days=(wanted - anchor.isoweekday() + 3) % 7 - 3), "the nearest such weekday"


def _of_named_week(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«Senin pekan depan»."""
    if (step := slots.get("week")) is None:
        return None
    return calendar.week(anchor).start + step * WEEK + timedelta(days=wanted - 1), "the weekday of the week named"


def _counted_weeks(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«Senin dua pekan lalu»: the Monday of the week that many weeks away."""
    if (step := slots.get("step")) is None:
        return None
    weeks = round(slots.get("number", 1)) * step
    return calendar.week(anchor).start + weeks * WEEK + timedelta(days=wanted - 1), "the weekday of the week counted"


def _apposed(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«hari ini, Rabu»: the Wednesday nearest the day that was just said."""
    day = None if slots.get("tail") else context.apposed(timex)
    if day is None:
        return None
    return day + timedelta(days=(wanted - day.isoweekday() + 3) % 7 - 3), "the weekday nearest the day beside it"


def _told_before(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«Minggu pagi itu» where the text has said «Minggu (5/5/2024)»."""
    if "that" not in slots or wanted not in context.memory.named:
        return None
    return context.memory.named[wanted], "the day that the text has dated before"


def _within_week(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«pekan depan, tepatnya Senin»."""
    whole = None if slots.get("tail") else context.within(timex)
    if whole is None or whole.end - whole.start > WEEK:
        return None
    when = _from(whole.start, wanted, strictly=False)
    return (when, "the weekday of the week named before it") if when < whole.end else None


def _dated_before(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«Kamis» where the text has said «Kamis (27/11/2014)» of a day to come."""
    when, paused = context.memory.named.get(wanted), context.paused(timex)
    if when is None and not paused:  # «pertemuan Kamis», but not «…, Kamis, …», which dates the news
        when = context.memory.dated.get(wanted)
    if when is None or slots.get("tail") or not anchor < when < anchor + WEEK:
        return None
    if paused and context.reported(timex):  # «…, kata Hendra, Sabtu»
        return None
    return when, "the day ahead that the text has dated before"


def _after_neighbour(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«Rabu (18/9/2019) atau Kamis»."""
    first = None if slots.get("tail") else context.coordinated(timex)
    if first is None or (wanted - first.isoweekday()) % 7 not in (1, 2, 3, 4):
        return None
    return _from(first, wanted, strictly=True), "the first such weekday after the day before it"


def _closing_span(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«sejak Senin hingga Rabu»."""
    first = None if slots.get("tail") else context.opened(timex)
    if first is None or abs(anchor - first) >= WEEK:
        return None
    return _from(first, wanted, strictly=True), "the first such weekday after the one that opens the span"


def _after_upcoming(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«akhir September mendatang. Menurut jadwal, rapat akan digelar pada Selasa»: the first of what was announced."""
    whole = None if slots.get("tail") or context.bounds(timex) else context.upcoming(timex)
    if whole is None or not context.ahead(timex):
        return None
    return _from(whole.start, wanted, strictly=False), "the first such weekday of the time announced before it"


def _ahead(wanted: int, anchor: date, timex: Timex, slots: Slots, context: Context) -> Answer | None:
    """«akan digelar Selasa», «Selasa mendatang»."""
    tail = slots.get("tail", 0)
    if tail < 0 or (not tail and not context.ahead(timex)):
        return None
    today = tail == 0 or (tail < 1 and slots.keys() & {"pod", "clock", "hour"})  # «Rabu malam nanti»
    return _from(anchor, wanted, strictly=not today), "the next such weekday, as the clause looks ahead"


def _behind(wanted: int, anchor: date, slots: Slots) -> Answer:
    """What news reports: the publication day or the latest before it; «Kamis lalu» on a Thursday is a week ago."""
    when = anchor - timedelta(days=(anchor.isoweekday() - wanted) % 7)
    if slots.get("tail") == -1 and when == anchor:
        when -= WEEK
    return when, "the latest such weekday not after publication"


def _from(anchor: date, wanted: int, *, strictly: bool) -> date:
    """The first such weekday from the anchor on, or after it when `strictly`."""
    days = (wanted - anchor.isoweekday()) % 7
    return anchor + timedelta(days=days or (7 if strictly else 0))


READINGS = (
    _told_before, _of_this_week, _of_named_week, _counted_weeks, _apposed, _within_week, _dated_before,
    _after_neighbour, _closing_span, _after_upcoming, _ahead,
)  # fmt: skip
"""In this order; where none has an answer the weekday lies behind."""
