"""Operators whose answer is one day: full and partial dates, today and its neighbours, the day mentioned last."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from ...model import Interval, Resolution, Timex
from .. import calendar
from ..context import Context
from .nearest import NO_SUCH_DAY, nearest
from .slips import MISPRINT, meant

Slots = Mapping[str, Any]

WEEKDAY_SLIP = "the weekday does not fit the date"


def date_(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A date written out, with or without its year: the printed date beats the weekday before it."""
    number, month, year = _parts(slots)
    if context.published and ("year_step" in slots or "month_step" in slots):
        months = 12 * slots.get("year_step", 0) * slots.get("number", 1) + slots.get("month_step", 0)
        year, near = calendar.add_months(context.published.year, context.published.month, months)
        month = month or near
    try:
        if year is not None and month is not None:
            when, reason, anchor = date(year, month, number), "the date stands in the text", None
        elif context.published is None:
            return Resolution(timex, f"XXXX-{month or 0:02d}-{number:02d}".replace("-00-", "-XX-"), reason="no anchor")
        else:
            when, anchor = nearest(number, month, slots, context, timex), context.published
            reason = "the nearest such day that fits the tense"
    except ValueError:
        value = f"{year or 'XXXX'}-{month or 0:02d}-{number:02d}"
        return Resolution(timex, value, reason="the date stands in the text", warning=NO_SUCH_DAY)
    warning = WEEKDAY_SLIP if slots.get("weekday", when.isoweekday()) != when.isoweekday() else ""
    if warning and (slipped := _meant(when, slots, context)):
        when, reason, anchor = slipped, MISPRINT, context.published
    return Resolution(timex, when.isoformat(), calendar.day(when), "", anchor, reason, warning)


def _meant(printed: date, slots: Slots, context: Context) -> date | None:
    with_year = _parts(slots)[2] is not None
    return context.published and meant(printed, slots["weekday"], context.published, with_year=with_year)


def _parts(slots: Slots) -> tuple[int, int | None, int | None]:
    if "first" in slots:
        return _of_range(slots)
    if until := slots.get("until"):  # «Senin-Rabu (7-9/2/2022)»: the Monday takes month and year of the Wednesday
        _, month, year = _whole(until)
        return (slots["day"], month, year) if "day" in slots else (*slots["dm"], year)
    if dmy := slots.get("dmy"):
        return dmy  # type: ignore[no-any-return]
    if dm := slots.get("dm"):
        return dm[0], dm[1], slots.get("year")
    year = slots.get("year", slots.get("short_year"))
    return slots["day"], slots.get("month"), year


def _of_range(slots: Slots) -> tuple[int, int | None, int | None]:
    """«Sabtu-Minggu, 1-2 Maret 2014»: the day of the range that the weekday falls on, else its first."""
    last, month, year = (
        _whole(slots["until"]) if "until" in slots else (slots["last"], slots["month"], slots.get("year"))
    )
    if year is None or not slots["first"] < last:
        return slots["first"], month, year
    days = [date(year, month, number) for number in range(slots["first"], last + 1)]
    return next((day.day for day in days if day.isoweekday() == slots["weekday"]), days[0].day), month, year


def _whole(until: tuple[int, ...]) -> tuple[int, int, int | None]:
    """Day, month and year of «9/2/2022» or «9/2»."""
    day, month, *year = until
    return day, month, year[0] if year else None


def closing(timex: Timex, slots: Slots, context: Context) -> Resolution | None:
    """The day that closes a span, in the month of the day that opens it: «Feb. 4-20»; None where none opens it."""
    last = context.memory.last
    opened = last.interval.start if last and last.interval and last.interval.granularity == "day" else None
    if opened is None or last is None or not any(name == "day" for name, _ in last.timex.slots):
        return None
    if slots["day"] <= opened.day:
        return None
    return date_(timex, {"day": slots["day"], "month": opened.month, "year": slots.get("year", opened.year)}, context)


def shift(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """So many days from publication: today, yesterday; a date in brackets after it beats it."""
    if slots.get("dmy") or slots.get("dm") or slots.get("month"):
        return date_(timex, {name: value for name, value in slots.items() if name != "shift"}, context)
    today = context.said or context.published
    if today is None:
        return Resolution(timex, "XXXX-XX-XX", reason="no anchor")
    when = today + timedelta(days=slots["shift"])
    reason = "counted from the day of the saying" if context.said else "counted from publication"
    return Resolution(timex, when.isoformat(), calendar.day(when), "", today, reason)


def _known(unit: str, context: Context) -> date | None:
    """The last date mentioned that is fine enough to count `unit` from; a year is no anchor for a month."""
    if context.focus is None:
        return None if unit == "day" else context.published
    coarse = context.focus.granularity != "day" if unit in ("day", "week") else context.focus.granularity == "year"
    return context.memory.day if coarse and unit != "year" else context.focus.start


def of_focus(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """The day, month or year mentioned last, or so many units from it: «hari itu», «sehari sebelumnya»."""
    if slots.get("dmy") or slots.get("dm") or slots.get("month"):  # «keesokan harinya, Sabtu (17/2/2024)»
        return date_(timex, slots, context)
    unit, step = slots.get("unit", "day"), round(slots.get("number", 1)) * slots.get("step", 0)
    unit, step = (unit, step) if unit not in calendar.YEARS else ("year", step * calendar.YEARS[unit])
    adrift = step > 0 and context.focus is None  # «tiga dekade kemudian», after what?
    anchor = None if adrift else _known(unit, context)
    if anchor is None and slots.get("from") == "publication" and not adrift:  # «the previous day»
        anchor = context.published
    if anchor is None:
        return _untold(timex, step, context)
    if year := slots.get("year") or (
        context.published and "year_step" in slots and context.published.year + slots["year_step"]
    ):
        anchor = calendar.clip(year, anchor.month, anchor.day)  # «bulan yang sama tahun lalu»
    found = _same_part(context.focus, step) if "same" in slots and unit == "year" else None
    found = found or calendar.around(anchor, unit, step)
    today = context.published
    if today and anchor <= today < found.start and step > 0 and not context.ahead(timex):
        return _untold(timex, step, context)  # a story that lies behind counts from something else
    reason = "counted from the date mentioned last" if context.focus else "counted from publication"
    return Resolution(timex, found.timex3, found, "", anchor, reason)


def _same_part(focus: Interval | None, years: int) -> Interval | None:
    """The month, quarter or half named last, so many years away: «in the third quarter, from a year earlier»."""
    if focus is None or focus.granularity not in ("month", "quarter", "half"):
        return None
    return calendar.span(focus.start.year + years, focus.start.month, focus.granularity)


def _untold(timex: Timex, step: int, context: Context) -> Resolution:
    """Counted from what the text has not said: in the past, unless the clause looks ahead."""
    value = "FUTURE_REF" if step > 0 and context.ahead(timex) else "PAST_REF"
    return Resolution(timex, value, reason="the text has not said what it counts from")
