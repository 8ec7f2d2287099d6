"""Ask the store for what the timeline shows: the whole, the window, the lanes, the marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from pandas import DataFrame, Timestamp

from timeline.charts.base import HOURS
from timeline.charts.hover import LINE
from timeline.charts.layout import ROWS, Lane, Scale, lane
from timeline.charts.marks import marks
from timeline.charts.opening import opening
from timeline.charts.overview import Row
from timeline.charts.window import Window, between, clipped, moved, on_months, overscan, padded
from timeline.pages.chart import lanes
from timeline.pages.chart.folding import folded
from timeline.pages.chart.lanes import Lanes, in_lane
from timeline.pages.kept import Kept
from timeline.pages.view import OTHER_LANES, View
from timeline.store import Filter, edges
from timeline.words import Words

MOST_MARKS = 600
MOST_ROWS = 36
"""Of all lanes together, where there are few lanes."""
LETTERS = 50_000
MANY = 20_000
"""Events among which those of a long period are counted by whole months only, from the counts that the store keeps."""
OVERVIEW_BINS = 220
STRIP_BINS = 260
MOST_BY_WEEKS = 60_000
_FAR, _LEAST_NEAR = 40, 30


@dataclass(frozen=True, slots=True)
class Scene:
    """What the timeline is about to show: all days there are with the overview's rows, and the window of the lanes.

    `count` of the `total` events lie in the window, or about so many where `rounded` is true; `earlier` end before it,
    `later` begin after it.
    """

    everything: Window
    rows: tuple[Row, ...]
    window: Window
    lanes: Lanes
    count: int
    total: int
    earlier: int
    later: int
    rounded: bool = False

    @property
    def dense(self) -> bool:
        """Whether there are more events in view than marks can show."""
        return self.count > MOST_MARKS


def scene(kept: Kept, view: View, words: Words) -> Scene | None:
    """The scene of a view; None where it holds no event."""
    span = kept.span(view.chosen)
    if span is None:
        return None
    everything = on_months(padded(Window(*span)))
    bins = partial(histogram, kept, view.chosen)
    window = clipped(view.window, everything) if view.window else opening(bins, everything)
    near = _near(window, everything)
    rows = tuple(Row(bins(one), one) for one in (everything, near) if one)
    found, total = lanes.lanes(kept, view, words), kept.count(view.chosen)
    counted = on_months(window) if total > MANY else window
    inside, since, until = _counts(kept, view.chosen, counted)
    return Scene(
        everything, rows, window, found, inside, total, max(0, total - since), max(0, total - until), counted != window
    )


def _counts(kept: Kept, chosen: Filter, window: Window) -> tuple[int, int, int]:
    """How many events lie in the window, how many end after its beginning, how many begin before its end."""
    since, until = replace(chosen, start=window.start), replace(chosen, end=window.last)
    return kept.count(replace(since, end=window.last)), kept.count(since), kept.count(until)


def _near(window: Window, everything: Window) -> Window | None:
    """The days that the overview's second row shows where the window is but a sliver of the first."""
    if window.days * _FAR > everything.days:
        return None
    days = max(window.days * 2, _LEAST_NEAR)
    return clipped(on_months(between(moved(window, -days).start, moved(window, days).last)), everything)


def histogram(kept: Kept, chosen: Filter, whole: Window) -> DataFrame:
    """The bins of an overview: start, inclusive end, weight."""
    return kept.density(chosen, tuple(edges(whole.start, whole.last, OVERVIEW_BINS)))


def events_in_view(kept: Kept, view: View, window: Window) -> DataFrame:
    """The events in the window and half a window around it, so that a drag shows them at once.

    Where the surroundings hold too many, those in the window alone.
    """
    wide = overscan(window)
    around = replace(view.chosen, start=wide.start, end=wide.last)
    if kept.count(around) > MOST_MARKS:
        around = replace(view.chosen, start=window.start, end=window.last)
    return kept.events(around, MOST_MARKS)


def inside(events: DataFrame, window: Window) -> DataFrame:
    """Those of the events that overlap the window."""
    start, last = Timestamp(window.start), Timestamp(window.last)
    return events[(events["end"] >= start) & (events["start"] <= last)]


def mark_lanes(events: DataFrame, found: Lanes, links: Mapping[str, str], scale: Scale, words: Words) -> list[Lane]:
    """The lanes of marks; an event stands in every lane of its actors, and an empty lane keeps its place.

    Events that `folding.known` told are folded in each lane, where they tell the same.

    The more marks there are, the fewer lines of its sentence a mark carries for the mouse: LETTERS are shared.
    """
    rows = max(ROWS, MOST_ROWS // max(1, len(found.names)))
    parts = {key: in_lane(events, key, found) for key in found.names}
    parts = {key: folded(part) for key, part in parts.items()} if "happening" in events else parts
    hours = scale.window.days <= HOURS
    lines = LETTERS // LINE // max(1, sum(map(len, parts.values())))
    made = [
        lane(name, marks(parts[key], words, lines, hours), scale, rows, links.get(key, ""), key or OTHER_LANES)
        for key, name in found.names.items()
    ]
    return [one for one, key in zip(made, found.names, strict=True) if one.total or key != lanes.REST]


def strips(kept: Kept, view: View, found: Scene, words: Words) -> tuple[DataFrame, Lanes, tuple[date, ...]]:
    """Weights, lanes and bin edges of the density strips, half a window further than is shown.

    Where bins of weeks would hold very many events they are of months, which the store has counted already.
    """
    wide = clipped(overscan(found.window), found.everything)
    most = STRIP_BINS if found.count <= MOST_BY_WEEKS else min(STRIP_BINS, wide.days // 14)
    lines = tuple(edges(wide.start, wide.last, most))
    return *lanes.strips(kept, view, found.lanes, lines, words), lines
