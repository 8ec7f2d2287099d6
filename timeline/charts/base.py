"""Share what all figures have in common: margins, axes, fonts, and the quiet defaults."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

import plotly.graph_objects as go

from timeline.charts.palette import Palette
from timeline.charts.window import Window
from timeline.words import plotly_locale

Trace = dict[str, Any]
LEFT = 168
RIGHT = 14
FONT = "Source Sans, Source Sans Pro, sans-serif"
_MS = 86_400_000
_MANY = 12
_DAYS, _LONGEST = (2, 3, 7, 14), 150
"""The days from tick to tick, and the longest window, in days, that has such ticks."""
HOURS = 2
"""Days of a window up to which a day is wide enough to show its hours."""
_FORMATS: tuple[dict[str, Any], ...] = (
    {"dtickrange": [None, 86_399_999], "value": "%H.%M\n%-d %b %Y"},
    {"dtickrange": [86_400_000, 2_419_199_999], "value": "%-d %b\n%Y"},
    {"dtickrange": [2_419_200_000, "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%-Y"},
)
ONE_LINE = tuple({**one, "value": one["value"].replace("\n", " ")} for one in _FORMATS)
"""The same formats for an axis that has no room for a second line."""


class _Figure(go.Figure):  # type: ignore[misc]  # Plotly has no types
    """A figure that hands out what it holds.

    Plotly would copy it part by part and look for arrays to encode: a tenth of an answer, for lists nobody changes.
    """

    def to_dict(self) -> dict[str, Any]:
        return {"data": self._data, "layout": self._layout}


def figure(traces: Sequence[Trace], colours: Palette, height: int, **layout: Any) -> go.Figure:
    """A figure of `traces` on a transparent ground, without legend or mode bar furniture.

    Plotly's own check of every property takes ten times as long as all else here; `tests/charts` does it instead.
    For the same reason the long default template stays away: "none" is Plotly's name of an empty one.
    """
    return _Figure({"data": list(traces), "layout": _layout(colours, height) | layout}, _validate=False)


def _layout(colours: Palette, height: int) -> dict[str, Any]:
    """Streamlit hands every new figure to Plotly twice.  A template that is an object, even an empty one, and arrays
    without a revision would count as changed the second time, and all would be drawn twice.
    """
    font = {"family": FONT, "size": 13, "color": colours.text}
    return {
        "template": "none",
        "height": height,
        "margin": margin(),
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": font,
        "hoverlabel": {"align": "left", "bgcolor": colours.paper, "bordercolor": colours.line, "font": font},
        "showlegend": False,
        "datarevision": "as sent",
    }


def margin(**sides: int) -> dict[str, int]:
    """The margin of a figure, in pixels: l, r, t, b where they differ from the usual."""
    return {"l": LEFT, "r": RIGHT, "t": 30, "b": 6, "pad": 0} | sides


def config(language: str) -> dict[str, Any]:
    """Plotly's `config`: no tool bar, no logo, month names in the reader's language, wheel zoom."""
    return {"displayModeBar": False, "displaylogo": False, "scrollZoom": True, "doubleClick": False} | plotly_locale(
        language
    )


def time_axis(colours: Palette, window: Window, ticks: int = _MANY, **more: Any) -> dict[str, Any]:
    """A date axis that shows `window`; a label stands in the middle of its day, month or year, as their marks do.

    There is room for so many `ticks`.
    """
    return {
        "type": "date",
        "range": [moment(window.start), moment(window.end)],
        "tickformatstops": list(_FORMATS),
        "tickfont": {"color": colours.muted, "size": 12},
        "ticks": "",
        "nticks": 12,
        "tickangle": 0,
        "showgrid": True,
        "gridcolor": colours.line,
        "griddash": "dot",
        "zeroline": False,
        "automargin": False,
        **_ticks(window, ticks),
        **more,
    }


def _ticks(window: Window, most: int) -> dict[str, Any]:
    """Ticks at hours where a day is wide enough, else in the middle of days, months or years."""
    if window.days <= HOURS:
        return {"ticklabelmode": "instant"}
    if window.days <= most:  # hours would claim a precision that no mark has
        return {"ticklabelmode": "period", "dtick": _MS}
    for days in _DAYS:
        if window.days <= min(days * most, _LONGEST):
            # A period of several days would have its label where no mark is: the ticks are noons.
            return {"ticklabelmode": "instant", "dtick": days * _MS, "tick0": "2000-01-03 12:00"}
    return {"ticklabelmode": "period"}


def moment(day: date) -> str:
    """The start of a day as Plotly reads it."""
    return day.isoformat()


def ordinal_moment(ordinal: float) -> str:
    """A proleptic ordinal with its fraction of a day, as Plotly reads it."""
    whole = int(ordinal)
    minutes = round((ordinal - whole) * 24 * 60)
    return datetime.combine(date.fromordinal(whole), time(minutes // 60 % 24, minutes % 60)).isoformat(" ", "minutes")


def milliseconds(days: float) -> float:
    """The length of days on a Plotly date axis."""
    return days * _MS
