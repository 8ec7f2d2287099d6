"""Operators whose answer is a calendar unit: month, year, week, quarter, decade, and steps between them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from ...model import Interval, Resolution, Timex
from .. import calendar
from ..context import Context

Slots = Mapping[str, Any]

STATED, COUNTED = "the date stands in the text", "counted from publication"
SO_FAR, TO_COME = "so far", "to come"
"""Phases that publication divides a unit into."""
_FRIDAY, _NEAR, _QUARTER = 5, 3, 3
"""Months ahead up to which a bare month is the coming one."""


def placed(
    timex: Timex, whole: Interval, slots: Slots, context: Context, anchor: date | None, reason: str
) -> Resolution:
    """The unit as value; its named part (slot `phase`) as interval."""
    found = _part(timex, whole, slots["phase"], context) if slots.get("phase") else whole
    return Resolution(timex, whole.timex3, found, "", anchor, reason)


def _part(timex: Timex, whole: Interval, phase: str, context: Context) -> Interval:
    """The first, middle or last part; what is told as past («awal Mei» on its third) ends with publication.

    «akhir tahun» is as often what is still to come, so it ends there only after «sejak».
    """
    today = context.published
    if phase in (SO_FAR, TO_COME):
        return _side(whole, phase, today)
    found = calendar.part(whole, phase)
    if today is None or not found.start <= today < found.end - calendar.DAY or context.ahead(timex):
        return found
    if phase == "end" and not context.began(timex):
        return found
    return Interval(found.start, today + calendar.DAY, found.granularity)


def _side(whole: Interval, phase: str, today: date | None) -> Interval:
    """What of a unit lies behind publication («earlier this month») or ahead of it («the rest of the year»)."""
    if today is None or not whole.start <= today < whole.end:
        return whole
    edges = (whole.start, today + calendar.DAY) if phase == SO_FAR else (today, whole.end)
    return Interval(*edges, "range")


def month(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A month, its year given, named («tahun lalu») or the nearest that fits the tense."""
    number, anchor = slots["month"], context.published
    if (year := slots.get("year", slots.get("short_year"))) is not None:
        year -= number > slots.get("other", 12)  # «November-Januari 2019» began in 2018
        return placed(timex, calendar.span(year, number, "month"), slots, context, None, STATED)
    if anchor is None:
        return Resolution(timex, f"XXXX-{number:02d}", reason="no anchor")
    if (step := slots.get("step")) is not None:
        step *= slots.get("number", 1)  # «Januari dua tahun lalu»
        return placed(timex, calendar.span(anchor.year + step, number, "month"), slots, context, anchor, COUNTED)
    found = calendar.span(_year_of_month(timex, number, slots, context), number, "month")
    return placed(timex, found, slots, context, anchor, "the nearest such month that fits the tense")


def _year_of_month(timex: Timex, number: int, slots: Slots, context: Context) -> int:
    anchor = context.published
    assert anchor is not None
    tail = slots.get("tail")
    ahead = (number - anchor.month) % 12
    if slots.get("beyond") and ahead == 11:  # «last May», told in June, is none of this year: that is «last month»
        return calendar.add_months(anchor.year, anchor.month, -13)[0]
    if tail == 0 or ahead == 0:
        return anchor.year - (tail == -1 and not _over(anchor, slots))
    forward = tail > 0 if tail is not None else context.ahead(timex) or ahead < _NEAR
    return calendar.add_months(anchor.year, anchor.month, ahead if forward else ahead - 12)[0]


def _over(anchor: date, slots: Slots) -> bool:
    """Whether the named part of the month we are in lies behind: «awal Maret lalu», said on 30 March."""
    return "phase" in slots and calendar.part(calendar.around(anchor, "month"), slots["phase"]).end <= anchor


def year(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A year in digits."""
    number = next(slots[name] for name in ("year", "short_year", "fiscal_year", "number") if name in slots)
    return placed(timex, calendar.span(number, 1, "year"), slots, context, None, STATED)


def year_span(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«tahun ajaran 2021/2022»: both years, as no calendar says where in them it begins."""
    first, last = slots.get("season") or (slots["year"], slots["short_year"])
    found = Interval(date(first, 1, 1), date(last + 1, 1, 1), "range") if first < last else None
    return Resolution(timex, f"{first}/{last}", found, reason=STATED)


def unit(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """This, last, next week, month, quarter, year …: `step` units from publication."""
    anchor = context.published
    if anchor is None:
        return Resolution(timex, _unknown(slots["unit"]), reason="no anchor")
    if slots["unit"] == "weekend":
        return _weekend(timex, slots, context, anchor)
    step = _later(slots, anchor) if "later" in slots else slots.get("step", _begun(timex, slots, context, anchor))
    whole = calendar.around(anchor, slots["unit"], step)
    return placed(timex, whole, slots, context, anchor, COUNTED)


def _begun(timex: Timex, slots: Slots, context: Context, anchor: date) -> int:
    """-1 for «sejak akhir tahun», said in January, else 0."""
    return -1 if "phase" in slots and context.began(timex) and not _later(slots, anchor) else 0


def _later(slots: Slots, anchor: date) -> int:
    """0 while the named part of the unit we are in lies ahead («akhir tahun nanti», said in March), else 1."""
    named = calendar.part(calendar.around(anchor, slots["unit"]), slots["phase"])
    return 0 if named.start > anchor else 1


def _weekend(timex: Timex, slots: Slots, context: Context, anchor: date) -> Resolution:
    step = slots["step"] if "step" in slots else _bare_weekend(timex, context, anchor)
    monday = calendar.week(anchor).start + timedelta(days=7 * step)
    found = Interval(monday + timedelta(days=5), monday + timedelta(days=7), "range")
    return Resolution(timex, calendar.week(monday).timex3 + "-WE", found, "", anchor, COUNTED)


def _bare_weekend(timex: Timex, context: Context, anchor: date) -> int:
    """The weekend that has begun or lies behind, unless the clause looks ahead: -1 is that of last week, 0 of this."""
    return 0 if anchor.isoweekday() > _FRIDAY or context.ahead(timex) else -1


def _unknown(name: str) -> str:
    return {"week": "XXXX-WXX", "month": "XXXX-XX", "weekend": "XXXX-WXX-WE", "quarter": "XXXX-QX"}.get(name, "XXXX")


def ago(timex: Timex, slots: Slots, context: Context) -> Resolution | None:
    """So many units before or after publication: «dua bulan lagi»; None where no calendar reaches («65 juta tahun»)."""
    count, step = slots.get("number", 1), slots["step"]
    if plus := slots.get("plus"):
        count += plus
    if context.published is None or count == "X":
        return Resolution(timex, "PAST_REF" if step < 0 else "FUTURE_REF", reason="no anchor" if count != "X" else "")
    try:
        if "unit_two" in slots:
            found = _two_parts(slots, context.published)
        else:
            found = _stepped(*calendar.counted(slots["unit"], count), step, context.published)
    except (ValueError, OverflowError):
        return None
    return Resolution(timex, found.timex3, found, "", context.published, COUNTED)


def _stepped(name: str, count: float, step: int, anchor: date) -> Interval:
    """The day or unit so many units away; half a year is six months."""
    if name in ("second", "minute", "hour"):
        days = {"hour": 24, "minute": 1440, "second": 86400}[name]
        return calendar.day(anchor + timedelta(days=step * int(count / days)))
    if count != int(count) and name in calendar.MONTHS:
        months = round(count * calendar.MONTHS[name]) * step
        return calendar.around(calendar.shift_months(anchor, months), "month")
    return calendar.around(anchor, name, round(count) * step)


def _two_parts(slots: Slots, anchor: date) -> Interval:
    """«satu tahun tiga bulan lalu»: both lengths back, as fine as the shorter."""
    step, longer, shorter = slots["step"], slots["unit"], slots["unit_two"]
    months = round(slots["number"] * calendar.MONTHS.get(longer, 0)) * step
    days = round(slots["number"]) * (7 if longer == "week" else 0) * step
    when = calendar.shift_months(anchor, months) + timedelta(days=days)
    return calendar.around(when, shorter, round(slots["number_two"]) * step)


def ordinal(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """The n-th quarter, semester or half of a year, given, named or the latest that began."""
    name, number = slots["unit"], slots["ordinal"]
    length, anchor = calendar.MONTHS[name], context.published
    year_ = slots.get("year")
    if year_ is None and anchor is None:
        return Resolution(timex, f"XXXX-{'H' if name == 'half' else 'Q'}{number}", reason="no anchor")
    if not 1 <= number <= 12 // length:
        return Resolution(timex, f"{year_ or 'XXXX'}", warning="a year has no such part")
    if year_ is None:
        assert anchor is not None
        year_ = anchor.year + (slots["step"] if "step" in slots else _year_of_part(timex, number, length, context))
    found = calendar.span(year_, (number - 1) * length + 1, name)
    return placed(timex, found, slots, context, anchor if slots.get("year") is None else None, STATED)


def _year_of_part(timex: Timex, number: int, length: int, context: Context) -> int:
    """The step to the year of a bare quarter or half: of those that fit the tense the one nearest publication."""
    assert context.published is not None
    away = number * length - (length - 1) / 2 - context.published.month  # months to its middle
    if away <= length / 2 or context.ahead(timex):
        return 0
    return 0 if away <= _QUARTER else -1
