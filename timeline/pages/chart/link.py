"""Hear what a reader does with the charts: pan, zoom, brush, click (a component without a face).

It leans on Streamlit's page structure (`.st-key-<key> .js-plotly-plot`); the browser test guards it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st
from pandas import Timedelta, Timestamp

from timeline.charts.window import Window, before, day
from timeline.pages.shell import script

OVERVIEW, LANES, KEY = "overview", "lanes", "chart_link"
WIDTH = 840
_NARROW = "linimasa_narrow"
"""The cookie in which the script keeps whether the window is as narrow as a phone."""


@dataclass(frozen=True, slots=True)
class Click:
    """What was clicked: an event, a lane's note, or else a cell: its moment, and the place of its lane (-1: all)."""

    event: str = ""
    lane: str = ""
    moment: str = ""
    place: int = -1


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., object]:
    return st.components.v2.component("linimasa.chart_link", js=script("chart_link.js", "mark_keys.js"))


def mount(
    on_range: Callable[[Window], None],
    on_brush: Callable[[Window], None],
    on_click: Callable[[Click], None],
    keys: str,
) -> None:
    """Listen to the charts with the keys OVERVIEW and LANES.

    `on_click` hears what of the lanes was clicked; `keys` says which keys move among the marks.
    """
    _component()(
        key=KEY,
        data={"overview": OVERVIEW, "lanes": LANES, "width": width(), "narrow": narrow(), "keys": keys},
        on_range_change=lambda: _pass_range("range", on_range),
        on_brush_change=lambda: _pass_range("brush", on_brush),
        on_click_change=lambda: _pass_click(on_click),
        on_width_change=lambda: None,
        on_narrow_change=lambda: None,
    )


def width() -> float:
    """How many pixels wide the lanes are drawn in this reader's browser."""
    heard = _heard("width")
    return float(heard) if isinstance(heard, int | float) and heard > 0 else WIDTH


def narrow() -> bool:
    """Whether this reader's browser is as narrow as a phone, where a list takes the place of the lanes.

    Until the browser has told its width, what it was at the last visit counts, or else its name, which says whether it
    runs on a phone.
    """
    heard, before = _heard("narrow"), st.context.cookies.get(_NARROW)
    if isinstance(heard, bool) or before:
        return heard if isinstance(heard, bool) else before == "1"
    return "Mobi" in str(st.context.headers.get("User-Agent", ""))


def _heard(name: str) -> object:
    state = st.session_state.get(KEY)
    return state.get(name) if state else None


def _pass_range(name: str, act: Callable[[Window], None]) -> None:
    heard = _heard(name)
    if isinstance(heard, list) and len(heard) == 2:
        act(whole_days(*sorted(map(str, heard))))


def whole_days(start: str, end: str) -> Window:
    """The days that a stretch of moments covers for more than their half, one at least."""
    first, after = (day(Timestamp(moment) + Timedelta(hours=12)) for moment in (start, end))
    return Window(first, before(after)) if first < after else Window(day(start), day(start))


def _pass_click(act: Callable[[Click], None]) -> None:
    heard = _heard("click")
    if isinstance(heard, dict):
        place = heard.get("y")
        act(
            Click(
                str(heard.get("event") or ""),
                str(heard.get("lane") or ""),
                str(heard.get("x") or ""),
                place if isinstance(place, int) else -1,
            )
        )
