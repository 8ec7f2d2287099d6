"""Cut a window into whole days, months, years or decades: as many as a list has room for."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from timeline.charts.window import Window
from timeline.store import by_months, edges

_DAYS = 45
_UNITS = (("month", 1, 1_150), ("year", 12, 45 * 366), ("decade", 120, 450 * 366), ("century", 1_200, 10**7))
"""A unit, its months, and the longest window in days that is cut into it."""


def cuts(window: Window) -> tuple[tuple[date, ...], str]:
    """The edges of the units that cover `window`, which may reach over its ends, and what such a unit is."""
    if window.days <= _DAYS:
        return edges(window.start, window.last, _DAYS), "day"
    unit, months = next((name, months) for name, months, longest in _UNITS if window.days <= longest)
    return by_months(window.start, window.last, months), unit


def above(window: Window) -> Window | None:
    """The year around a window that lies in one and is shorter; None for others."""
    year = Window(date(window.start.year, 1, 1), date(window.start.year, 12, 31))
    return year if window.last <= year.last and window.days < year.days else None


def month(day: date) -> Window:
    """The month of a day."""
    return Window(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
