"""Which day a date without its year is: the one that fits what was told, the tense and the day of publication."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from ...model import Interval, Resolution, Timex
from .. import calendar
from ..context import Context
from .slips import just_over

Slots = Mapping[str, Any]

HALF_YEAR = timedelta(days=183)
_BEFORE = timedelta(days=62)  # what led to what was told first: «terjadi pada Februari 1955. Sejak 28 Januari …»
_FRESH = timedelta(days=60)  # news: «Korupsi terjadi pada Maret 2019. X ditahan pada 27 Maret», in April 2024
NO_SUCH_DAY = "the calendar has no such day"


def nearest(number: int, month: int | None, slots: Slots, context: Context, timex: Timex) -> date:
    """The candidate that fits weekday, tail or tense, and lies nearest the publication day."""
    anchor = context.published
    assert anchor is not None
    whole = None if slots.get("tail", 0) > 0 else context.within(timex)  # «RAPBN 2015 pada 16 Agustus mendatang»
    if whole:  # «bulan lalu, tepatnya tanggal 15»
        near = whole.start if whole.start.month == (month or whole.start.month) else anchor
        inside = [day for day in _candidates(number, month, near) if whole.start <= day < whole.end]
        wanted = slots.get("weekday")  # «menyambut 2018 pada Minggu (31/12)» was the Sunday before
        if fits := [day for day in inside if wanted in (None, day.isoweekday())]:
            return fits[0]
    candidates = _candidates(number, month, anchor)
    if not candidates:
        raise ValueError(NO_SUCH_DAY)
    first = context.coordinated(timex)
    if first and first > anchor:  # «9 Juli dan 9 September»: what is joined to a day ahead lies ahead of it
        candidates = [day for day in candidates if day >= first] or candidates
    fitting = [day for day in candidates if day.isoweekday() == slots.get("weekday", day.isoweekday())] or candidates
    if tail := slots.get("tail"):  # «2 Maret lalu», «12 Mei mendatang»: said, so it decides
        return _on_side(tail, fitting, candidates, anchor)
    if context.ahead(timex):
        fitting = [day for day in fitting if day >= anchor] or fitting
        return just_over(min(fitting, key=lambda day: abs(day - anchor)), candidates, anchor)
    found = min(fitting, key=lambda day: _distance(day, anchor))
    if "weekday" not in slots and (told := _told(number, month, found, context, timex)):
        return told
    return found if abs(found - anchor) < HALF_YEAR else min(candidates, key=lambda day: _distance(day, anchor))


def _told(number: int, month: int | None, found: date, context: Context, timex: Timex) -> date | None:
    """The day beside what was just told of the past, where the nearest is no news and lies ahead or is of its month.

    «Banjir terjadi pada Februari 1955. Hujan turun sejak 28 Januari» is of 1955, and no plan.
    """
    earlier, anchor = context.earlier(timex), context.published
    if earlier is None or earlier.interval is None or anchor is None:
        return None
    if month and _distance(found, anchor) < _FRESH:
        return None
    whole = earlier.interval
    if not (found > anchor or _holds(earlier, whole, month)):
        return None
    first = whole.start - _BEFORE * (whole.start.year < anchor.year)
    days = _candidates(number, month or whole.start.month, whole.start)
    told = [day for day in days if first <= day <= anchor]
    return min(told, key=lambda day: abs(day - whole.start), default=None)


def _holds(earlier: Resolution, whole: Interval, month: int | None) -> bool:
    """Whether the day may be one of what was told: of a year in digits, or of the same month."""
    if whole.granularity == "year":
        return earlier.anchor is None
    return whole.granularity == "month" and whole.start.month == month


def _on_side(tail: int, fitting: Sequence[date], candidates: Sequence[date], anchor: date) -> date:
    """The nearest day before or after publication; one whose weekday is wrong if the one that fits lies far away.

    «Sabtu (8/9) mendatang», said two days before Friday 8 September, is no year away.
    """
    sides = ([day for day in days if (day >= anchor if tail > 0 else day <= anchor)] for days in (fitting, candidates))
    nearest = [min(side, key=lambda day: abs(day - anchor)) for side in sides if side]
    near = [day for day in nearest if abs(day - anchor) < HALF_YEAR]
    return next(iter(near or nearest), min(fitting, key=lambda day: abs(day - anchor)))


def _distance(day: date, anchor: date) -> timedelta:
    """How far a day lies from publication, one ahead half as far again: with nothing said, news looks back."""
    return (day - anchor) * 1.5 if day > anchor else anchor - day


def _candidates(number: int, month: int | None, anchor: date) -> list[date]:
    if month is None:
        months = [calendar.add_months(anchor.year, anchor.month, step) for step in (-1, 0, 1)]
    else:
        months = [(anchor.year + step, month) for step in (-1, 0, 1)]
    return [date(y, m, number) for y, m in months if calendar.clip(y, m, number).day == number]
