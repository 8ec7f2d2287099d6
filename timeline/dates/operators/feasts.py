"""Operators of named days: public holidays by the `holidays` library, Hijri dates by `hijridate`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ...model import Interval, Resolution, Timex
from .. import calendar
from ..context import Context
from ..feast_days import feast_days

Slots = Mapping[str, Any]

HIJRI = "turned from the Hijri calendar"
RULING = "the Indonesian ruling may differ by a day"
OFFICIAL = "the day that the Indonesian calendar of holidays gives the feast"
_RULED_WITHIN = 3 * calendar.DAY


def feast(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A named day in the year given, named, or nearest to publication; its first day if it has several."""
    name, anchor, year = slots.get("feast"), context.published, slots.get("year")
    if "era_feast" in slots:  # «Waisak 2568»
        name, lead = slots["era_feast"]
        year = slots["era_year"] + lead
    assert isinstance(name, str)
    if year is None and anchor is not None and "step" in slots:
        year = anchor.year + slots["step"]
    if year is not None:
        found = feast_days(name, year)
    elif anchor is None:
        return Resolution(timex, _fixed(name), reason="no anchor")
    else:
        found = tuple(day for y in (-1, 0, 1) for day in feast_days(name, anchor.year + y))
    if not found:
        return Resolution(timex, f"{year or 'XXXX'}", reason="the calendar does not give this day")
    when = found[0] if anchor is None or year is not None else _nearest(found, anchor, slots, context, timex)
    when += calendar.DAY * int(slots.get("days", 0)) * slots.get("countdown", 0)  # «H-3 Lebaran»
    return Resolution(
        timex, when.isoformat(), calendar.day(when), "", anchor, "the named day in the nearest fitting year"
    )


def counted(timex: Timex, slots: Slots, context: Context) -> Resolution | None:
    """«H+7» after «H-7 Lebaran»: counted from the feast named last; where none is named it is no date."""
    if context.memory.feast is None:
        return None
    when = context.memory.feast + calendar.DAY * int(slots["days"]) * slots["countdown"]
    return Resolution(timex, when.isoformat(), calendar.day(when), "", context.memory.feast, "counted from the feast")


def _nearest(found: tuple[date, ...], anchor: date, slots: Slots, context: Context, timex: Timex) -> date:
    tail = slots.get("tail", 1 if context.ahead(timex) else 0)
    fitting = [day for day in found if tail == 0 or (day >= anchor if tail > 0 else day <= anchor)] or list(found)
    return min(fitting, key=lambda day: abs(day - anchor))


def _fixed(name: str) -> str:
    month, _, day = name.partition("-")
    return f"XXXX-{month}-{day}" if month.isdigit() else "XXXX"


def feast_eve(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """The night before a named day."""
    return _eve_of(feast(timex, slots, context))


def hijri(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A day or month of the Islamic calendar (Umm al-Qura), as the days it covers.

    Indonesia's own rulings may differ by a day, which the warning says.
    """
    from hijridate import Hijri

    day, month, *official = slots.get("hijri_feast") or (slots.get("day"), slots.get("hijri_month"))
    slots = {**slots, **_named_year(slots, context)}
    year = slots.get("hijri_year")
    if year is None:
        return Resolution(timex, "XXXX", reason="no anchor")
    try:
        first = Hijri(year, month or 1, day or 1)
        start = first.to_gregorian()
        length = 1 if day else first.month_length() if month else first.year_length()
    except (ValueError, OverflowError):
        return Resolution(timex, "XXXX", warning="the calendar has no such day")
    begin = date(start.year, start.month, start.day)
    if official and (ruled := [d for d in feast_days(official[0], begin.year) if abs(d - begin) <= _RULED_WITHIN]):
        return Resolution(timex, ruled[0].isoformat(), calendar.day(ruled[0]), "", None, OFFICIAL)
    if day:
        return Resolution(timex, begin.isoformat(), calendar.day(begin), "", None, HIJRI, RULING)
    found = Interval(begin, date.fromordinal(begin.toordinal() + length), "range")
    value = f"{begin.isoformat()}/{found.last.isoformat()}"
    if slots.get("phase"):
        found = calendar.part(found, slots["phase"])
    return Resolution(timex, value, found, "", None, HIJRI, RULING)


def hijri_eve(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """The evening that a day of the Islamic calendar begins with: «malam 1 Suro» is the night before the day."""
    return _eve_of(hijri(timex, slots, context))


def _named_year(slots: Slots, context: Context) -> Slots:
    """The Islamic year in which the day lies nearest to publication, where none is said.

    What is said after it decides: «Ramadan lalu» lies behind, «Ramadan tahun lalu» begins in last year.
    """
    anchor = context.published
    if "hijri_year" in slots or anchor is None:
        return {}
    from hijridate import Gregorian, Hijri

    day, month, *_ = slots.get("hijri_feast") or (slots.get("day"), slots.get("hijri_month"))
    year = Gregorian.fromdate(anchor).to_hijri().year
    begins = {y: Hijri(y, month or 1, day or 1).to_gregorian() for y in range(year - 2, year + 3)}
    if "step" in slots:
        of_year = [y for y, when in begins.items() if when.year == anchor.year + slots["step"]]
        return {"hijri_year": of_year[0]} if of_year else {}
    tail = slots.get("tail", 0)
    fitting = [y for y, when in begins.items() if not tail or (when > anchor if tail > 0 else when <= anchor)]
    return {"hijri_year": min(fitting, key=lambda y: abs(begins[y].toordinal() - anchor.toordinal()))}


def _eve_of(found: Resolution) -> Resolution:
    if found.interval is None:
        return found
    eve = found.interval.start - calendar.DAY
    return replace(found, value=f"{eve.isoformat()}TNI", interval=calendar.day(eve), time="TNI")
