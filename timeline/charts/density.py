"""Draw lanes as strips of density, for views that hold more events than eyes can tell apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go
from pandas import DataFrame

from timeline.charts.base import figure, moment, time_axis
from timeline.charts.names import Name, beside
from timeline.charts.palette import Palette
from timeline.charts.window import Window, before
from timeline.charts.words import Words

STRIP = 46
_TOP = 30
_NO_LINKS: Mapping[str, str] = {}


def density_figure(
    strips: DataFrame,
    names: Mapping[str, str],
    edges: Sequence[date],
    window: Window,
    colours: Palette,
    words: Words,
    revision: str = "",
    links: Mapping[str, str] = _NO_LINKS,
) -> go.Figure:
    """One strip a lane from `strips` (actor, start, weight) between `edges`; `names` gives order and labels.

    `links` are the addresses that names lead to, by the same keys.

    The colour follows the cube root of the weight, so that thin stretches stay visible beside peaks.
    """
    chart = figure(colours, len(names) * STRIP + _TOP + 6, dragmode="pan", hovermode="closest", uirevision=revision)
    chart.update_layout(
        margin_t=_TOP,
        clickmode="event",
        xaxis=time_axis(colours, window, side="top", showgrid=False),
        yaxis={"range": [len(names) - 0.5, -0.5], "fixedrange": True, "visible": False},
        annotations=beside(
            (
                Name(name, row, link=links.get(key, ""), lines=2, middle=True)
                for row, (key, name) in enumerate(names.items())
            ),
            colours,
        ),
    )
    if names and len(edges) > 1:
        chart.add_trace(_strips(grid(strips, list(names), edges), edges, colours, words))
    return chart


def grid(strips: DataFrame, lanes: Sequence[str], edges: Sequence[date]) -> list[list[float]]:
    """The weight of each lane in each bin, 0 where the store has none."""
    table = strips.pivot_table(index="actor", columns="start", values="weight", aggfunc="sum", fill_value=0.0)
    starts = [pd.Timestamp(edge) for edge in edges[:-1]]
    rows: list[list[float]] = table.reindex(index=list(lanes), columns=starts, fill_value=0.0).to_numpy().tolist()
    return rows


def _strips(rows: list[list[float]], edges: Sequence[date], colours: Palette, words: Words) -> go.Heatmap:
    periods = [words.period(start, before(after), "range") for start, after in pairwise(edges)]
    share = 1 / (len(colours.density) - 1)
    return go.Heatmap(
        z=[[round(weight ** (1 / 3), 3) for weight in row] for row in rows],
        x=[moment(edge) for edge in edges],
        y=list(range(len(rows))),
        colorscale=[[n * share, colour] for n, colour in enumerate(colours.density)],
        zmin=0,
        showscale=False,
        ygap=4,
        # Markup stands in the template once: in each cell it would be half of what is sent.
        text=[[f"{when}: {words.about(weight)}" for when, weight in zip(periods, row, strict=True)] for row in rows],
        hovertemplate="<b>%{text}</b><extra></extra>",
    )
