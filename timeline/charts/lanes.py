"""Draw lanes of marks: one lane an actor, one mark an event, uncertain dates drawn as uncertain."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from timeline.charts.bars import bar_traces
from timeline.charts.base import Trace, figure, milliseconds, ordinal_moment, time_axis
from timeline.charts.hover import safe
from timeline.charts.labels import BESIDE, pixels
from timeline.charts.layout import Lane, Placed, Scale, ground, span
from timeline.charts.marks import DOT, SYMBOLS
from timeline.charts.names import Name, beside, lines
from timeline.charts.palette import Palette
from timeline.words import Words

ROW = 21
_GAP = 0.85
_PLATE, _VEILS = 0.7, (0.9, 0.78)
"""The plate behind a label on a bar: its height in rows, and how much of a hatched and of a plain bar it hides."""
TOP = 30


def lanes_figure(lanes: Sequence[Lane], scale: Scale, colours: Palette, words: Words, revision: str = "") -> go.Figure:
    """The figure of `lanes`, top to bottom; `revision` changes when the server moves the view."""
    tops = _tops(lanes)
    rows = [(tops[n] + placed.row + 0.5, placed) for n, lane in enumerate(lanes) for placed in lane.placed]
    return figure(
        _traces(rows, scale, colours),
        colours,
        round(tops[-1] * ROW) + TOP + 6,
        dragmode="pan",
        hovermode="closest",
        clickmode="event",
        uirevision=revision,
        bargap=0,
        barmode="overlay",
        xaxis=time_axis(colours, scale.window, side="top"),
        yaxis={"range": [tops[-1] - _GAP / 2, -_GAP / 2], "fixedrange": True, "visible": False},
        annotations=beside((_name(one, top, words) for one, top in zip(lanes, tops, strict=False)), colours),
        shapes=_rules(tops, colours),
    )


def _traces(rows: Sequence[tuple[float, Placed]], scale: Scale, colours: Palette) -> list[Trace]:
    bars = [row for row in rows if row[1].mark.shape != "dot"]
    dots = [row for row in rows if row[1].mark.shape == "dot"]
    traces = bar_traces(bars, scale, colours) if bars else []
    plates = [row for row in bars if row[1].label.side == "inside" and ground(row[1].mark) == "plate"]
    traces += [_plates(plates, scale, colours)] if plates else []
    told = [row for row in dots if row[1].mark.many > 1]
    traces += [_rings(told, colours)] if told else []
    traces += [_dots(dots, colours)] if dots else []
    return [*traces, _labels([row for row in rows if row[1].label.side], scale, colours)]


def _tops(lanes: Sequence[Lane]) -> list[float]:
    """The row at which each lane starts, and after them the row where all end."""
    tops = [0.0]
    for lane in lanes:
        tops.append(tops[-1] + max(lane.rows, lines(lane.name)) + _GAP)
    return tops


def _name(lane: Lane, top: float, words: Words) -> Name:
    """A lane's name with how many events it shows and how many more it has no row for."""
    note = words.count("{n} event", "{n} events", lane.total)
    if lane.hidden:
        note += " · " + words("«+{n}» more", n=words.number(lane.hidden))
    return Name(lane.name, top - _GAP / 2, note, lane.link, lines(lane.name), faint=not lane.total, key=lane.key)


def _rules(tops: Sequence[float], colours: Palette) -> list[dict[str, object]]:
    return [
        {"type": "line", "xref": "paper", "x0": -1, "x1": 1, "y0": top - _GAP / 2, "y1": top - _GAP / 2,
         "line": {"color": colours.line, "width": 1}, "layer": "below"}
        for top in tops
    ]  # fmt: skip


def _dots(dots: Sequence[tuple[float, Placed]], colours: Palette) -> Trace:
    found = [placed.mark for _, placed in dots]
    inks = [mark.ink or colours.statuses[mark.status] for mark in found]
    return {
        "type": "scatter",
        "x": [ordinal_moment((mark.left + mark.right) / 2) for mark in found],
        "y": [row for row, _ in dots],
        "mode": "markers",
        "name": "dots",
        "customdata": [mark.event for mark in found],
        "hovertext": [mark.hover for mark in found],
        "hoverinfo": "text",
        "cliponaxis": True,
        "marker": {
            "size": DOT - 1 if all(mark.many == 1 for mark in found) else [round(mark.size - 1) for mark in found],
            "symbol": [SYMBOLS[mark.status] for mark in found],
            "color": inks,
            "opacity": [0.45 if mark.faint else 1 for mark in found],
            # What is hollow takes its line's colour from the mark itself; the others have no line.
            "line": {"width": [0 if mark.status in ("happened", "ongoing") else 2 for mark in found]},
        },
    }


def _rings(told: Sequence[tuple[float, Placed]], colours: Palette) -> Trace:
    """A ring around what several articles tell."""
    marks = [placed.mark for _, placed in told]
    return {
        "type": "scatter",
        "x": [ordinal_moment((mark.left + mark.right) / 2) for mark in marks],
        "y": [row for row, _ in told],
        "mode": "markers",
        "name": "rings",
        "hoverinfo": "skip",
        "cliponaxis": True,
        "marker": {
            "size": [round(mark.size + 4) for mark in marks],
            "symbol": "circle-open",
            "color": [mark.ink or colours.statuses[mark.status] for mark in marks],
            "opacity": 0.55,
            "line": {"width": 1.3},
        },
    }


def _labels(labelled: Sequence[tuple[float, Placed]], scale: Scale, colours: Palette) -> Trace:
    return {
        "type": "scatter",
        "x": [_anchor(placed, scale) for _, placed in labelled],
        "y": [row for row, _ in labelled],
        "mode": "text",
        "name": "labels",
        "text": [safe(placed.label.text) for _, placed in labelled],
        "textposition": ["middle left" if placed.label.side == "left" else "middle right" for _, placed in labelled],
        "textfont": {"size": 12, "color": colours.text},
        "customdata": [placed.mark.event for _, placed in labelled],
        "hoverinfo": "skip",
        "cliponaxis": True,
    }


def _plates(labelled: Sequence[tuple[float, Placed]], scale: Scale, colours: Palette) -> Trace:
    """What hides most of a bar's hatches behind its label; that the bar goes on below it is still to be seen."""
    return {
        "type": "bar",
        "orientation": "h",
        "name": "plates",
        "y": [row for row, _ in labelled],
        "base": [_anchor(placed, scale) for _, placed in labelled],
        "x": [round(milliseconds(scale.days(pixels(placed.label.text)))) for _, placed in labelled],
        "width": _PLATE,
        "marker": {
            "color": colours.paper,
            "opacity": [_VEILS[placed.mark.status == "happened"] for _, placed in labelled],
        },
        "hoverinfo": "skip",
    }


def _anchor(placed: Placed, scale: Scale) -> str:
    left, right = span(placed.mark, scale)
    at = {"inside": max(left, 0.0) + BESIDE, "left": left - BESIDE}.get(placed.label.side, right + BESIDE)
    return ordinal_moment(scale.window.start.toordinal() + scale.days(at))
