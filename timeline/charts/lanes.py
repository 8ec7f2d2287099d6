"""Draw lanes of marks: one lane an actor, one mark an event, uncertain dates drawn as uncertain."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from timeline.charts.bars import bar_trace
from timeline.charts.base import figure, ordinal_moment, time_axis
from timeline.charts.hover import cut, linked, safe
from timeline.charts.labels import BESIDE
from timeline.charts.layout import DOT, Lane, Placed, Scale, span
from timeline.charts.marks import SYMBOLS
from timeline.charts.palette import Palette
from timeline.charts.words import Words

ROW = 21
_GAP = 0.7
_TOP = 42
_NAME = 18


def lanes_figure(lanes: Sequence[Lane], scale: Scale, colours: Palette, words: Words, revision: str = "") -> go.Figure:
    """The figure of `lanes`, top to bottom; `revision` changes when the server moves the view."""
    tops = _tops(lanes)
    height = tops[-1]
    chart = figure(colours, round(height * ROW) + _TOP + 6, dragmode="pan", hovermode="closest", uirevision=revision)
    chart.update_layout(
        margin_t=_TOP,
        bargap=0,
        barmode="overlay",
        xaxis=time_axis(colours, scale.window, side="top"),
        yaxis=_names(lanes, tops, colours, words),
        shapes=_rules(tops, colours),
        clickmode="event",
    )
    rows = [(tops[n] + placed.row + 0.5, placed) for n, lane in enumerate(lanes) for placed in lane.placed]
    bars = [row for row in rows if row[1].mark.shape != "dot"]
    dots = [row for row in rows if row[1].mark.shape == "dot"]
    if bars:
        chart.add_trace(bar_trace(bars, scale, colours))
    if dots:
        chart.add_trace(_dots(dots, colours))
    chart.add_trace(_labels([row for row in rows if row[1].label.side], scale, colours))
    return chart


def _tops(lanes: Sequence[Lane]) -> list[float]:
    """The row at which each lane starts, and after them the row where all end."""
    tops = [0.0]
    for lane in lanes:
        tops.append(tops[-1] + lane.rows + _GAP)
    return tops


def _names(lanes: Sequence[Lane], tops: Sequence[float], colours: Palette, words: Words) -> dict[str, object]:
    return {
        "range": [tops[-1], -_GAP / 2],
        "fixedrange": True,
        "tickvals": [top + lane.rows / 2 for top, lane in zip(tops, lanes, strict=False)],
        "ticktext": [_name(lane, colours, words) for lane in lanes],
        "tickfont": {"size": 13, "color": colours.text},
        "ticks": "",
        "ticklabelstandoff": 8,
        "showgrid": False,
        "zeroline": False,
        "automargin": False,
    }


def _name(lane: Lane, colours: Palette, words: Words) -> str:
    muted = f"<span style='color:{colours.muted}'>{{}}</span>"
    name = linked(safe(cut(lane.name, _NAME)), lane.link, colours.text if lane.total else colours.muted)
    line = f"{name if lane.total else muted.format(name)} {muted.format(words.number(lane.total))}"
    if not lane.hidden:
        return line
    more = muted.format(words("«+{n}» more", n=words.number(lane.hidden)))
    return f"{line}<br>{more}" if lane.rows > 1 else f"{line} +{lane.hidden}"


def _rules(tops: Sequence[float], colours: Palette) -> list[dict[str, object]]:
    return [
        {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": top - _GAP / 2, "y1": top - _GAP / 2,
         "line": {"color": colours.line, "width": 1}, "layer": "below"}
        for top in tops
    ]  # fmt: skip


def _dots(dots: Sequence[tuple[float, Placed]], colours: Palette) -> go.Scatter:
    found = [placed.mark for _, placed in dots]
    return go.Scatter(
        x=[ordinal_moment((mark.left + mark.right) / 2) for mark in found],
        y=[row for row, _ in dots],
        mode="markers",
        name="dots",
        customdata=[mark.event for mark in found],
        hovertext=[mark.hover for mark in found],
        hoverinfo="text",
        cliponaxis=True,
        marker={
            "size": DOT - 1,
            "symbol": [SYMBOLS[mark.status] for mark in found],
            "color": [colours.statuses[mark.status] for mark in found],
            "opacity": [0.45 if mark.faint else 1.0 for mark in found],
            "line": {"width": [0 if mark.status in ("happened", "ongoing") else 2 for mark in found],
                     "color": [colours.statuses[mark.status] for mark in found]},
        },
    )  # fmt: skip


def _labels(labelled: Sequence[tuple[float, Placed]], scale: Scale, colours: Palette) -> go.Scatter:
    return go.Scatter(
        x=[_anchor(placed, scale) for _, placed in labelled],
        y=[row for row, _ in labelled],
        mode="text",
        name="labels",
        text=[safe(placed.label.text) for _, placed in labelled],
        textposition=["middle left" if placed.label.side == "left" else "middle right" for _, placed in labelled],
        textfont={"size": 12, "color": colours.text},
        hoverinfo="skip",
        cliponaxis=True,
    )


def _anchor(placed: Placed, scale: Scale) -> str:
    left, right = span(placed.mark, scale)
    at = {"inside": max(left, 0.0) + BESIDE, "left": left - BESIDE}.get(placed.label.side, right + BESIDE)
    return ordinal_moment(scale.window.start.toordinal() + scale.days(at))
