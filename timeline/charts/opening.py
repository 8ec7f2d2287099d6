"""Find where the events are: the stretch a reader sees first, the half to zoom into.

All of it is counting over bins (a frame with start, inclusive end, and weight), so that a million events cost no
more than four.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np
from pandas import DataFrame, Timestamp

from timeline.charts.window import Window, between, clipped, on_months, padded

SHARE = 0.7
"""Of the weight that the first window holds; what its margin holds comes on top."""
HALF = 0.5
"""Of the weight that is enough where the rest is history."""
_YEARS, _HISTORY, _SOME = 365, 20, 8
"""Days of a stretch that may be stretched by look-backs; how many times shorter the half must be; its least events."""
LEAST = 7
"""Days of the first window: less would hide that there may be something beside."""
_WORTH = 0.7
_FLAT = 5
_CLOSER = 6
_EPOCH = date(1970, 1, 1).toordinal()
Histogram = Callable[[Window], DataFrame]


def opening(histogram: Histogram, whole: Window) -> Window:
    """The window a reader first sees: the narrowest stretch that holds SHARE of all weight in `whole`.

    `histogram` gives the bins of a window.  Those of centuries are coarse, so the stretch found in them is looked at
    again in finer ones, until it is many bins long or they are days.  Where look-backs stretch it to years, and HALF of
    the weight lies in a small part of these, that part is the story.  Where events lie all over, so that it would not
    be much shorter than the whole, the whole is shown.
    """
    bins = histogram(whole)
    total = float(bins["weight"].sum())
    found = _stretch(histogram, bins, whole, total * SHARE)
    if found is None:
        return whole
    if found.days > _YEARS and total * HALF >= _SOME:
        half = _stretch(histogram, bins, whole, total * HALF)
        found = half if half and half.days * _HISTORY <= found.days else found
    core = clipped(on_months(between(padded(found).start, padded(found).last, LEAST)), whole)
    return core if core.days <= whole.days * _WORTH else whole


def _stretch(histogram: Histogram, bins: DataFrame, whole: Window, needed: float) -> Window | None:
    """The narrowest stretch that holds the weight `needed`, found in `bins` of the whole and then in finer ones."""
    near, found = whole, narrowest(bins, needed)
    for _ in range(_CLOSER):
        if found is None or found.days * _FLAT >= near.days:
            break
        near = clipped(padded(found, 0.5), near)
        found = narrowest(histogram(near), needed) or found
    return found


def narrowest(bins: DataFrame, needed: float) -> Window | None:
    """The shortest run of bins that holds the weight `needed`, of equals the heaviest; None where all hold less."""
    starts, lasts = (bins[name].dt.date.tolist() for name in ("start", "end"))
    weights = bins["weight"].tolist()
    enough, left, held = needed * (1 - 1e-9), 0, 0.0
    best: tuple[int, float, Window] | None = None
    for right, weight in enumerate(weights):
        held += weight
        while left < right and held - weights[left] >= enough:
            held -= weights[left]
            left += 1
        if held >= enough > 0:
            run = Window(starts[left], lasts[right])
            found = (run.days, -held, run)
            best = found if best is None or found[:2] < best[:2] else best
    return best[2] if best else None


def densest(bins: DataFrame, window: Window, days: int) -> Window:
    """The stretch of so many `days` inside `window` that holds most weight, of equals the one nearest its middle."""
    first, last = window.start.toordinal(), window.end.toordinal() - days
    if last <= first:
        return window
    knots, sums = _running(bins)
    middle = (first + last) // 2
    begins = np.unique(np.clip([middle, *knots, *(knots - days)], first, last))
    held = (np.interp(begins + days, knots, sums) - np.interp(begins, knots, sums)).round(6)
    heaviest = begins[held == held.max()]
    start = date.fromordinal(int(heaviest[np.abs(heaviest - middle).argmin()]))
    return Window(start, start + timedelta(days - 1))


def weighed(bins: DataFrame, window: Window) -> tuple[float, float, float]:
    """How much weight lies before `window`, in it and after it, that of a bin spread over its days."""
    knots, sums = _running(bins)
    before, until = np.interp([window.start.toordinal(), window.end.toordinal()], knots, sums).tolist()
    return before, until - before, float(sums[-1]) - until


def wholly_inside(bins: DataFrame, window: Window) -> DataFrame:
    """The bins of which no day lies outside `window`."""
    return bins[(bins["start"] >= Timestamp(window.start)) & (bins["end"] <= Timestamp(window.last))]


def _running(bins: DataFrame) -> tuple[Any, Any]:
    """The days (ordinals) on which bins begin and end, and how much weight lies before each."""
    if not len(bins):
        return np.array([0, 1]), np.zeros(2)
    days = np.column_stack([_ordinals(bins["start"]), _ordinals(bins["end"]) + 1]).ravel()
    after = bins["weight"].to_numpy().cumsum()
    return days, np.column_stack([after - bins["weight"].to_numpy(), after]).ravel()


def _ordinals(stamps: Any) -> Any:
    return stamps.to_numpy().astype("datetime64[D]").astype("int64") + _EPOCH
