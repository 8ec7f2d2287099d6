"""What a rule can mean: one function a meaning, named in the lexicon's rows.

An operator takes the expression, its slots with the rule's constants, and the context; it returns the
`Resolution`, or None where the expression is none after all («H+7» with no feast named).  It never
guesses: with no anchor it gives a value of the XXXX kind and no interval.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...model import Resolution, Timex
from ..context import Context
from . import clock, days, eras, feasts, parts, spans, units, weekdays

Operator = Callable[[Timex, Mapping[str, Any], Context], Resolution | None]

OPERATORS: Mapping[str, Operator] = {
    "date": days.date_,
    "date-closing": days.closing,
    "weekday": weekdays.weekday,
    "day-shift": days.shift,
    "day-of-focus": days.of_focus,
    "time": clock.time,
    "month": units.month,
    "year": units.year,
    "unit": units.unit,
    "ago": units.ago,
    "ordinal-unit": units.ordinal,
    "nth-of-month": parts.week_of_month,
    "part-of-year": parts.months_of_year,
    "year-span": units.year_span,
    "feast-eve": feasts.feast_eve,
    "decade": eras.decade,
    "century": eras.century,
    "decade-of-century": eras.decade_of_century,
    "eve": clock.eve,
    "season": eras.season,
    "duration": spans.duration,
    "set": spans.frequency,
    "reference": spans.reference,
    "feast": feasts.feast,
    "hijri": feasts.hijri,
    "hijri-eve": feasts.hijri_eve,
    "feast-counted": feasts.counted,
    "time-closing": clock.closing,
    "stamp": clock.stamp,
    "clock-shift": clock.later,
    "fiscal": parts.fiscal,
    "before-era": eras.before_era,
    "narrated": spans.narrated,
}
