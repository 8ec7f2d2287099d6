"""Make the timeline's two figures for a scene: the overview, and the lanes as marks or as strips of density."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import plotly.graph_objects as go
from pandas import DataFrame

from timeline.charts import base
from timeline.charts.density import density_figure
from timeline.charts.lanes import lanes_figure
from timeline.charts.layout import Lane, Scale
from timeline.charts.legend import Entry, entries, legend, ramp
from timeline.charts.marks import shape
from timeline.charts.overview import overview_figure
from timeline.charts.palette import Palette
from timeline.charts.window import Window
from timeline.pages.chart import menu as lane_menu
from timeline.pages.chart import tinting
from timeline.pages.chart.folding import known
from timeline.pages.chart.lanes import REST, Lanes
from timeline.pages.chart.scene import Scene, events_in_view, inside, mark_lanes, strips
from timeline.pages.kept import Kept
from timeline.pages.view import OTHER_LANES, View
from timeline.words import Words


@dataclass(frozen=True, slots=True)
class Paper:
    """What a figure is drawn on: its colours and its width in pixels.

    `revision` changes when the server, not the reader, moves what is in view.
    """

    colours: Palette
    width: float
    revision: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The figure of the lanes with what it shows: the events of marks, or else the weights of strips in `cells`.

    `kinds` are the names of what colours stand for, with the colours, where that is not the status.
    """

    figure: go.Figure
    lanes: Lanes
    events: DataFrame | None = None
    weights: DataFrame | None = None
    cells: tuple[date, ...] = ()
    kinds: Mapping[str, str] | None = None

    def empty(self, window: Window) -> bool:
        """Whether no event at all lies in the window."""
        return self.events is not None and not len(inside(self.events, window))

    def explained(self, colours: Palette, words: Words) -> list[Entry]:
        """What explains the marks, or else the colours, that are there to be seen."""
        if self.events is not None:
            seen = {shape(one) for one in self.events["granularity"]}
            corrected = bool((self.events["corrected"] != "").any())
            return entries(colours, words, set(self.events["status"]), seen, corrected, self.kinds)
        assert self.weights is not None
        cells = self.weights[(self.weights["weight"] > 0) & (self.weights["actor"] != REST)]
        days = ((cells["end"] - cells["start"]).dt.days + 1).median() if len(cells) else 1
        return ramp(colours, words, round(days), round(cells["weight"].max()) if len(cells) else 0)

    def legend(self, colours: Palette, words: Words) -> str:
        """The same as HTML; beside colours it says that a click opens a cell."""
        hint = words("Click a cell to read its events; zoom in to see them one by one.")
        return legend(self.explained(colours, words), "" if self.events is not None else hint)


def overview(found: Scene, paper: Paper, words: Words, left: int = base.LEFT, ticks: int = 12) -> go.Figure:
    """The overview with the window marked; `left` is its margin, the lanes' own unless said, `ticks` at most."""
    return overview_figure(found.rows, found.window, paper.colours, words, paper.revision, left, ticks)


def lanes(kept: Kept, view: View, found: Scene, paper: Paper, words: Words) -> Drawn:
    """The lanes: strips where there are more events than marks can show."""
    if found.dense:
        weights, shown, lines = strips(kept, view, found, words)
        links = lane_menu.links_of(shown, words)
        look = (paper.colours, words, paper.revision, links)
        figure = density_figure(weights, shown.names, lines, found.window, *look)
        return Drawn(figure, shown, weights=weights, cells=lines)
    events, scale = events_in_view(kept, view, found.window), Scale(found.window, paper.width)
    links = lane_menu.links_of(found.lanes, words)
    tints = tinting.tints(kept, view, paper.colours, words)
    marked = tinting.tinted(known(kept, events) if view.folded else events, tints, view.colour)
    made = mark_lanes(marked, found.lanes, links, scale, words)
    made = _told(made, view, words)
    figure = lanes_figure(made, scale, paper.colours, words, paper.revision)
    kinds = tinting.named(tints, events, view.colour, words)
    return Drawn(figure, found.lanes, events=events, kinds=kinds)


def _told(made: list[Lane], view: View, words: Words) -> list[Lane]:
    """The lanes that are drawn: those that hold nothing stay in their place, unless something is looked for.

    Where no actor's lane holds anything, what there is is the lane of the others no more.
    """
    held = [one for one in made if one.total]
    if [one.key for one in held] == [OTHER_LANES] and not view.lanes:
        return [replace(held[0], name=words("All events"))]
    return held or made if _sought(view) else made


def _sought(view: View) -> bool:
    """Whether the filters look for something, among lanes that the reader did not choose.

    Actors and sources have lanes of their own, which stand there whether or not they hold anything.
    """
    return not view.lanes and bool(view.chosen.sought - {"actors", "sources"})
