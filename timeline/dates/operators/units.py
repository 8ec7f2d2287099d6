"""Operators whose answer is a calendar unit: month, year, week, quarter, decade, and steps between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from ...model import Interval, Resolution, Timex
from .. import calendar
from ..context import Context

Slots = Mapping[str, Any]

STATED, COUNTED = "the date stands in the text", "counted from publication"


def _placed(timex: Timex, whole: Interval, slots: Slots, anchor: date | None, reason: str) -> Resolution:
    """The unit as value; its named part (slot `phase`) as interval."""
    found = calendar.part(whole, slots["phase"]) if slots.get("phase") else whole
    return Resolution(timex, whole.timex3, found, "", anchor, reason)


def month(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A month, its year given, named («tahun lalu») or the nearest that fits the tense."""
    number, anchor = slots["month"], context.published
    if (year := slots.get("year", slots.get("short_year"))) is not None:
        year -= number > slots.get("other", 12)  # «November-Januari 2019» began in 2018
        return _placed(timex, calendar.span(year, number, "month"), slots, None, STATED)
    if anchor is None:
        return Resolution(timex, f"XXXX-{number:02d}", reason="no anchor")
    if (step := slots.get("step")) is not None:
        return _placed(timex, calendar.span(anchor.year + step, number, "month"), slots, anchor, COUNTED)
    found = calendar.span(_year_of_month(timex, number, slots, context), number, "month")
    return _placed(timex, found, slots, anchor, "the nearest such month that fits the tense")


def _year_of_month(timex: Timex, number: int, slots: Slots, context: Context) -> int:
    anchor = context.published
    assert anchor is not None
    tail = slots.get("tail")
    ahead = (number - anchor.month) % 12
    if tail == 0 or ahead == 0:
        return anchor.year
    forward = tail > 0 if tail is not None else context.ahead(timex) or ahead < 3
    return calendar.add_months(anchor.year, anchor.month, ahead if forward else ahead - 12)[0]


def year(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """A year in digits."""
    number = next(slots[name] for name in ("year", "short_year", "fiscal_year", "number") if name in slots)
    return _placed(timex, calendar.span(number, 1, "year"), slots, None, STATED)


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
        return _weekend(timex, slots, anchor)
    whole = calendar.around(anchor, slots["unit"], slots.get("step", 0))
    return _placed(timex, whole, slots, anchor, COUNTED)


def _weekend(timex: Timex, slots: Slots, anchor: date) -> Resolution:
    monday = calendar.week(anchor).start + timedelta(days=7 * slots.get("step", 0))
    found = Interval(monday + timedelta(days=5), monday + timedelta(days=7), "range")
    return Resolution(timex, calendar.week(monday).timex3 + "-WE", found, "", anchor, COUNTED)


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


def fiscal(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«2Q23», «1H24»: the quarter or half of the calendar year (fiscal years of other months are not told)."""
    name, number, year = slots["fiscal"]
    length = calendar.MONTHS[name]
    return _placed(timex, calendar.span(year, (number - 1) * length + 1, name), slots, None, STATED)


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
        year_ = anchor.year + slots.get("step", 0)
        if "step" not in slots and (number - 1) * length + 1 > anchor.month and not context.ahead(timex):
            year_ -= 1
    found = calendar.span(year_, (number - 1) * length + 1, name)
    return _placed(timex, found, slots, anchor if slots.get("year") is None else None, STATED)


def decade(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«1980-an», «dekade 80-an»: ten years."""
    number = slots["year"] if "year" in slots else slots["short_year"]
    return _placed(timex, calendar.span(number // 10 * 10, 1, "decade"), slots, None, STATED)


def century(timex: Timex, slots: Slots, context: Context) -> Resolution:
    """«abad ke-19»: the years 1800-1899, as TIMEX3 counts; «paruh kedua abad ke-19» its later fifty years."""
    first = (slots["ordinal"] - 1) * 100
    if not 0 < first < 3000:
        return Resolution(timex, "XX", warning="the calendar has no such century")
    whole = calendar.span(first, 1, "century")
    if "nth" not in slots:
        return _placed(timex, whole, slots, None, STATED)
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
    return _placed(timex, calendar.span(first, 1, "decade"), slots, None, STATED)


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
    return replace(_placed(timex, found, slots, anchor, COUNTED), value=value)
