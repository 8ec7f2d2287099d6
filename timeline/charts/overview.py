"""Draw the overview: how many events lie where, with the window in view marked."""

from __future__ import annotations

import plotly.graph_objects as go
from pandas import DataFrame, Timedelta

from timeline.charts.base import LEFT, ONE_LINE, Trace, figure, margin, moment, time_axis
from timeline.charts.palette import Palette
from timeline.charts.window import Window, day
from timeline.words import Words

HEIGHT = 92


def overview_figure(
    histogram: DataFrame,
    whole: Window,
    window: Window,
    colours: Palette,
    words: Words,
    revision: str = "",
    left: int = LEFT,
) -> go.Figure:
    """Bars of `histogram` (start, inclusive end, weight) over `whole`; dragging across chooses a window."""
    return figure(
        [_bars(histogram, window, colours, words)] if len(histogram) else [],
        colours,
        HEIGHT,
        dragmode="select",
        selectdirection="h",
        hovermode="x",
        uirevision=revision,
        selectionrevision=revision,
        newselection={"line": {"color": colours.strong, "width": 1, "dash": "solid"}},
        margin=margin(l=left, t=4, b=22),
        bargap=0.12,
        xaxis=time_axis(colours, whole, showgrid=False, fixedrange=True, tickformatstops=list(ONE_LINE), nticks=9),
        yaxis={"visible": False, "fixedrange": True, "rangemode": "tozero"},
        shapes=[_frame(window, colours)] if window != whole else [],
    )


def _bars(bins: DataFrame, window: Window, colours: Palette, words: Words) -> Trace:
    length = bins["end"] - bins["start"] + Timedelta(days=1)
    middle = bins["start"] + length / 2
    inside = (bins["end"] >= moment(window.start)) & (bins["start"] < moment(window.end))
    return {
        "type": "bar",
        "x": [stamp.isoformat() for stamp in middle],
        "y": bins["weight"].round(2).tolist(),
        "width": (length / Timedelta(milliseconds=1)).tolist(),
        "marker": {"color": [colours.strong if hit else colours.quiet for hit in inside], "line": {"width": 0}},
        "hovertext": [_said(row, words) for row in bins.to_dict("records")],
        "hoverinfo": "text",
    }


def _said(row: dict[str, object], words: Words) -> str:
    start, last = day(row["start"]), day(row["end"])
    weight = float(row["weight"])  # type: ignore[arg-type]
    amount = words.about(weight)
    return f"{words.period(start, last, 'range')}<br>{amount}"


def _frame(window: Window, colours: Palette) -> dict[str, object]:
    return {
        "type": "rect", "xref": "x", "yref": "paper", "y0": 0, "y1": 1,
        "x0": moment(window.start), "x1": moment(window.end),
        "line": {"color": colours.strong, "width": 1}, "fillcolor": colours.strong, "opacity": 0.16, "layer": "below",
    }  # fmt: skip
