"""Draw the overview: how many events lie where, with the window in view marked; far from it, a closer row below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go
from pandas import DataFrame, Timedelta

from timeline.charts.base import LEFT, ONE_LINE, Trace, figure, margin, moment, ordinal_moment, time_axis
from timeline.charts.palette import Palette
from timeline.charts.window import Window, day
from timeline.words import Words

HEIGHT = 92
CLOSER = 62
"""How much higher the figure is with a second row."""
WIDTH = 840
_TICKS = 8
"""Labels of one line, «17 Sep 2019», that an axis has room for."""
_LOWEST = 0.05
_THINNEST = 5
"""Pixels of the frame: a week in a century would not be seen."""


@dataclass(frozen=True, slots=True)
class Row:
    """Bars of `histogram` (start, inclusive end, weight) over the days of `whole`."""

    histogram: DataFrame
    whole: Window


def overview_figure(
    rows: Sequence[Row],
    window: Window,
    colours: Palette,
    words: Words,
    revision: str = "",
    left: int = LEFT,
    ticks: int = 12,
) -> go.Figure:
    """All there is, in the first of `rows`, and what lies near the window in the second, if there is one.

    Dragging across either chooses a window; a bar carries its days as `customdata`, start and the day after, so that
    a click can choose them.
    """
    traces = [_bars(row, n, window, colours, words) for n, row in enumerate(rows) if len(row.histogram)]
    axes: dict[str, object] = {}
    for n, (row, domain) in enumerate(zip(rows, _domains(len(rows)), strict=True)):
        few = min(_TICKS, ticks)
        look = {"showgrid": False, "fixedrange": True, "tickformatstops": list(ONE_LINE), "nticks": few}
        axes[f"xaxis{_number(n)}"] = time_axis(colours, row.whole, few, **look, anchor=f"y{_number(n)}")
        axes[f"yaxis{_number(n)}"] = {"visible": False, "fixedrange": True, "rangemode": "tozero", "domain": domain}
    return figure(
        traces,
        colours,
        HEIGHT + CLOSER * (len(rows) - 1),
        dragmode="select",
        selectdirection="h",
        hovermode="x",
        clickmode="event",
        uirevision=revision,
        selectionrevision=revision,
        newselection={"line": {"color": colours.strong, "width": 1, "dash": "solid"}},
        margin=margin(l=left, t=4, b=22),
        bargap=0.12,
        shapes=[_frame(window, row.whole, n, colours) for n, row in enumerate(rows) if window != row.whole],
        **axes,
    )


def _domains(rows: int) -> list[list[float]]:
    return [[0.0, 1.0]] if rows == 1 else [[0.66, 1.0], [0.0, 0.44]]


def _number(row: int) -> str:
    return str(row + 1) if row else ""


def _bars(row: Row, number: int, window: Window, colours: Palette, words: Words) -> Trace:
    bins = row.histogram
    length = bins["end"] - bins["start"] + Timedelta(days=1)
    middle = bins["start"] + length / 2
    inside = (bins["end"] >= moment(window.start)) & (bins["start"] < moment(window.end))
    # Beside a peak one event would not be seen: no bar is lower than a twentieth.
    height = bins["weight"].clip(lower=bins["weight"].max() * _LOWEST)
    ends = bins["end"] + Timedelta(days=1)
    return {
        "type": "bar",
        "x": [stamp.isoformat() for stamp in middle],
        "y": height.round(2).tolist(),
        "width": (length / Timedelta(milliseconds=1)).tolist(),
        "xaxis": f"x{_number(number)}",
        "yaxis": f"y{_number(number)}",
        "customdata": [[str(start.date()), str(end.date())] for start, end in zip(bins["start"], ends, strict=True)],
        "marker": {"color": [colours.strong if hit else colours.quiet for hit in inside], "line": {"width": 0}},
        "hovertext": [_said(one, words) for one in bins.to_dict("records")],
        "hoverinfo": "text",
    }


def _said(row: dict[str, object], words: Words) -> str:
    start, last = day(row["start"]), day(row["end"])
    weight = float(row["weight"])  # type: ignore[arg-type]
    amount = words.about(weight)
    return f"{words.period(start, last, 'range')}<br>{amount}"


def _frame(window: Window, whole: Window, row: int, colours: Palette) -> dict[str, object]:
    thin = whole.days * _THINNEST / WIDTH
    spare = max(0.0, thin - window.days) / 2
    return {
        "type": "rect", "xref": f"x{_number(row)}", "yref": f"y{_number(row)} domain", "y0": 0, "y1": 1,
        "x0": ordinal_moment(window.start.toordinal() - spare), "x1": ordinal_moment(window.end.toordinal() + spare),
        "line": {"color": colours.strong, "width": 1}, "fillcolor": colours.strong, "opacity": 0.16, "layer": "below",
    }  # fmt: skip
