"""Choose and move the stretch of days that a chart shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from pandas import Timestamp

NARROWEST = 1
WIDE = 730


@dataclass(frozen=True, slots=True)
class Window:
    """The days from `start` to `last`, both inside."""

    start: date
    last: date

    @property
    def days(self) -> int:
        """How many days the window shows."""
        return (self.last - self.start).days + 1

    @property
    def end(self) -> date:
        """The first day after the window."""
        return self.last + timedelta(days=1)


def between(start: date, last: date, narrowest: int = NARROWEST) -> Window:
    """The window of these days, turned round if need be and widened to at least `narrowest` days."""
    start, last = min(start, last), max(start, last)
    missing = narrowest - ((last - start).days + 1)
    return Window(start, last) if missing <= 0 else Window(_move(start, -(missing // 2)), _move(last, -(-missing // 2)))


def zoomed(window: Window, factor: float, whole: Window) -> Window:
    """`window` made `factor` times as long about its middle, inside `whole`; a long one in whole months."""
    days = max(NARROWEST, round(window.days * factor))
    start = _move(window.start, (window.days - days) // 2)
    return clipped(on_months(Window(start, _move(start, days - 1))), whole)


def moved(window: Window, days: int) -> Window:
    """`window` shifted by `days` (later if positive)."""
    return Window(_move(window.start, days), _move(window.last, days))


def clipped(window: Window, whole: Window) -> Window:
    """The part of `window` inside `whole`, or `whole` where they do not meet."""
    start, last = max(window.start, whole.start), min(window.last, whole.last)
    return between(start, last) if start <= last else whole


def padded(window: Window, share: float = 0.02) -> Window:
    """`window` with a margin on both sides, so that no mark sits on the frame."""
    days = max(2, round(window.days * share))
    return Window(_move(window.start, -days), _move(window.last, days))


def on_months(window: Window) -> Window:
    """`window` widened to whole months where it is longer than WIDE days: dates that read well, and counts at hand."""
    if window.days <= WIDE or window.last.year >= date.max.year:
        return window
    after = (window.last.replace(day=1) + timedelta(days=31)).replace(day=1)
    return Window(window.start.replace(day=1), before(after))


def overscan(window: Window) -> Window:
    """`window` and half its length on either side: what a reader may pan to before new data comes."""
    return padded(window, 0.5)


def day(moment: object) -> date:
    """The calendar day of a frame's or a chart's moment (ISO text, datetime or Timestamp)."""
    found: date = Timestamp(moment).date()
    return found


def before(after: date) -> date:
    """The day before."""
    return after - timedelta(days=1)


def _move(start: date, days: int) -> date:
    return date.fromordinal(min(max(start.toordinal() + days, 1), date.max.toordinal() - 1))
