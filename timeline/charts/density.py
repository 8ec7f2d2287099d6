"""Draw lanes as strips of density, for views that hold more events than eyes can tell apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

import numpy as np
import plotly.graph_objects as go
from pandas import DataFrame

from timeline.charts.base import Trace, figure, milliseconds, moment, ordinal_moment, time_axis
from timeline.charts.names import Name, beside
from timeline.charts.palette import Palette
from timeline.charts.window import Window, before
from timeline.words import Words

EVERY = ""
STRIP, _TALLEST, _FILLED = 46, 110, 440
"""Pixels of a strip, of the tallest where there are few, and of all together where that leaves room."""
TOP = 30
_TALL = 0.84
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

    `links` are the addresses that names lead to, by the same keys.  The lane with the key `EVERY` is of another
    kind, since it holds what all others hold: it is drawn as bars with a scale of their own.

    The colour follows the cube root of the weight, so that thin stretches stay visible beside peaks.
    """
    shown = (
        Name(name, row, link=links.get(key, ""), lines=2, middle=True) for row, (key, name) in enumerate(names.items())
    )
    rows = dict(zip(names, grid(strips, list(names), edges), strict=True)) if len(edges) > 1 else {}
    return figure(
        _traces(rows, edges, colours, words),
        colours,
        len(names) * _strip(len(names)) + TOP + 6,
        dragmode="pan",
        hovermode="closest",
        clickmode="event",
        uirevision=revision,
        bargap=0,
        xaxis=time_axis(colours, window, side="top", showgrid=False),
        yaxis={"range": [len(names) - 0.5, -0.5], "fixedrange": True, "visible": False},
        annotations=beside(shown, colours),
    )


def _strip(lanes: int) -> int:
    """The height of a strip: few grow, so that no half of a screen stays empty below them."""
    return min(_TALLEST, max(STRIP, _FILLED // max(1, lanes)))


def grid(strips: DataFrame, lanes: Sequence[str], edges: Sequence[date]) -> list[list[float]]:
    """The weight of each lane in each bin, 0 where the store has none."""
    starts = np.array(edges[:-1], dtype="datetime64[D]")
    begun = strips["start"].to_numpy().astype("datetime64[D]")
    lane = strips["actor"].map({key: row for row, key in enumerate(lanes)}).to_numpy(dtype=float, na_value=np.nan)
    cell = np.searchsorted(starts, begun).clip(max=len(starts) - 1)
    known = (starts[cell] == begun) & ~np.isnan(lane)
    table = np.zeros((len(lanes), len(starts)))
    np.add.at(table, (lane[known].astype(int), cell[known]), strips["weight"].to_numpy()[known])
    rows: list[list[float]] = table.tolist()
    return rows


def _traces(rows: Mapping[str, list[float]], edges: Sequence[date], colours: Palette, words: Words) -> Sequence[Trace]:
    periods = [words.period(start, before(after), "range") for start, after in pairwise(edges)]
    told = {weight: words.about(weight) for row in rows.values() for weight in set(row)}
    texts = [[f"{when}: {told[n]}" for when, n in zip(periods, row, strict=True)] for row in rows.values()]
    strips = [place for place, key in enumerate(rows) if key != EVERY]
    found = [_strips(rows, strips, texts, edges, colours)] if strips else []
    return [*found, *(_bars(rows[key], n, texts[n], edges, colours) for n, key in enumerate(rows) if key == EVERY)]


def _strips(
    rows: Mapping[str, list[float]], places: list[int], texts: list[list[str]], edges: Sequence[date], colours: Palette
) -> Trace:
    share, weights = 1 / (len(colours.density) - 1), list(rows.values())
    return {
        "type": "heatmap",
        "z": [[round(weight ** (1 / 3), 2) for weight in weights[place]] for place in places],
        "x": [moment(edge) for edge in edges],
        "y": places,
        "colorscale": [[n * share, colour] for n, colour in enumerate(colours.density)],
        "zmin": 0,
        "showscale": False,
        "ygap": 4,
        # Markup stands in the template once: in each cell it would be half of what is sent.
        "text": [texts[place] for place in places],
        "hovertemplate": "<b>%{text}</b><extra></extra>",
    }


def _bars(row: list[float], place: int, texts: list[str], edges: Sequence[date], colours: Palette) -> Trace:
    lengths = [(after - start).days for start, after in pairwise(edges)]
    return {
        "type": "bar",
        "x": [ordinal_moment(one.toordinal() + days / 2) for one, days in zip(edges, lengths, strict=False)],
        "y": [round(-_TALL * weight / (max(row) or 1.0), 3) for weight in row],  # lanes count downwards
        "base": place + _TALL / 2,
        "width": [milliseconds(days) for days in lengths],
        "marker": {"color": colours.quiet, "line": {"width": 0}},
        "hovertext": texts,
        "hovertemplate": "<b>%{hovertext}</b><extra></extra>",
    }
