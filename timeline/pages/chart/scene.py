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
from timeline.charts.opening import Histogram, opening, weighed, wholly_inside
from timeline.charts.overview import Row
from timeline.charts.packing import shared
from timeline.charts.window import Window, between, clipped, moved, on_months, overscan, padded
from timeline.pages.chart import lanes
from timeline.pages.chart.folding import folded
from timeline.pages.chart.lanes import Lanes, in_lane
from timeline.pages.chart.own import shortened
from timeline.pages.kept import Kept
from timeline.pages.view import OTHER_LANES, View
from timeline.store import Filter, edges
from timeline.words import Words

MOST_MARKS = 600
MOST_ROWS = 40
"""Of all lanes together, where few lanes hold anything."""
LETTERS = 50_000
FEW = 20
"""Events found that are shown whole, whenever they were."""
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
    whole = Row(bins(everything), everything)
    total = round(whole.histogram["weight"].sum())
    window = view.window or _first(view.chosen, bins, everything, total)
    inside, earlier, later, rounded = _tally(kept, view.chosen, whole.histogram, window, total)
    near = _near(kept, view.chosen, window, everything, inside if total > MANY else 0)
    rows = (whole, near) if near else (whole,)
    found = lanes.lanes(kept, view, words)
    return Scene(everything, rows, window, found, inside, total, earlier, later, rounded)


def _first(chosen: Filter, bins: Histogram, everything: Window, total: int) -> Window:
    """The window a reader first sees: all there is, where a question has so few answers that each has its label."""
    return everything if chosen.sought and total <= FEW else opening(bins, everything)


def _tally(kept: Kept, chosen: Filter, bins: DataFrame, window: Window, total: int) -> tuple[int, int, int, bool]:
    """How many of the `total` events lie in the window, end before it and begin after it; whether only about so many.

    Of very many the overview's `bins` tell it, without another question to the store.
    """
    if total <= MANY:
        from_then, up_to = replace(chosen, start=window.start), replace(chosen, end=window.last)
        within, since, until = map(kept.count, (replace(from_then, end=window.last), from_then, up_to))
        return within, max(0, total - since), max(0, total - until), False
    before, inside, after = (round(weight) for weight in weighed(bins, window))
    if wholly_inside(bins, window)["weight"].sum() > MOST_MARKS:
        return inside, before, after, True
    months = on_months(window)
    return kept.count(replace(chosen, start=months.start, end=months.last)), before, after, months != window


def _near(kept: Kept, chosen: Filter, window: Window, everything: Window, many: int) -> Row | None:
    """The overview's second row, where the window is but a sliver of the first.

    Where there are very many events, `many` of them in view, its bins are the cells that strips have anyway.
    """
    if window.days * _FAR > everything.days:
        return None
    if many > MOST_MARKS:
        wide, lines = _cells(window, everything, many)
        return Row(kept.density(chosen, lines), wide)
    days = max(window.days * 2, _LEAST_NEAR)
    near = clipped(on_months(between(moved(window, -days).start, moved(window, days).last)), everything)
    return Row(histogram(kept, chosen, near), near)


def _cells(window: Window, everything: Window, count: int) -> tuple[Window, tuple[date, ...]]:
    """What strips show, half a window further than is in view, and the edges of their cells.

    Where bins of weeks would hold very many events they are of months, which the store has counted already.
    """
    wide = clipped(overscan(window), everything)
    most = STRIP_BINS if count <= MOST_BY_WEEKS else min(STRIP_BINS, wide.days // 14)
    return wide, tuple(edges(wide.start, wide.last, most))


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

    Beside lanes that the reader chose, to be compared, the rest is only counted.

    The more marks there are, the fewer lines of its sentence a mark carries for the mouse: LETTERS are shared.
    """
    parts = {key: in_lane(events, key, found) for key in found.names}
    beside = len(inside(parts.pop(lanes.REST), scale.window)) if found.own and lanes.REST in parts else 0
    parts = {key: folded(part) for key, part in parts.items()} if "happening" in events else parts
    rows = shared(MOST_ROWS, {key: len(inside(part, scale.window)) for key, part in parts.items()})
    if found.by == "actor":
        parts = {key: shortened(part, key, found.names[key]) for key, part in parts.items()}
    hours = scale.window.days <= HOURS
    lines = LETTERS // LINE // max(1, sum(map(len, parts.values())))
    made = [
        lane(found.names[key], marks(part, words, lines, hours), scale, max(ROWS, rows[key]), links.get(key, ""))
        for key, part in parts.items()
    ]
    named = [replace(one, key=key or OTHER_LANES) for one, key in zip(made, parts, strict=True)]
    named += [Lane(found.names[lanes.REST], (), 1, 0, beside, key=OTHER_LANES)] if beside else []
    return [one for one in named if one.total or one.key != OTHER_LANES]


def strips(kept: Kept, view: View, found: Scene, words: Words) -> tuple[DataFrame, Lanes, tuple[date, ...]]:
    """Weights, lanes and bin edges of the density strips, half a window further than is shown."""
    _, lines = _cells(found.window, found.everything, found.count)
    return *lanes.strips(kept, view, found.lanes, lines, words), lines
