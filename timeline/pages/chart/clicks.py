"""Answer a click on the lanes: a mark opens its event; a cell, a bar or a lane's note the list of what they hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from timeline.charts.window import Window, before, day
from timeline.pages.chart import listing
from timeline.pages.chart.figures import Drawn
from timeline.pages.chart.link import Click
from timeline.pages.view import EVERY_LANE

_SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a click may hit: the days in view, the edges of cells, the lanes, the articles of the events by id."""

    window: Window
    cells: tuple[date, ...]
    lanes: tuple[str, ...]
    articles: Mapping[str, str]

    def cell(self, moment: str) -> Window:
        """The days of the cell in which a moment lies."""
        at = min(max(bisect_right(self.cells, day(moment)), 1), len(self.cells) - 1)
        return Window(self.cells[at - 1], before(self.cells[at]))


def remember(window: Window, drawn: Drawn) -> None:
    """Keep what is shown, for the next click."""
    events = drawn.events
    articles = {} if events is None else dict(zip(events["id"], events["article"], strict=True))
    st.session_state[_SHOWN] = Shown(window, drawn.cells, tuple(drawn.lanes.names), articles)


def act(heard: Click) -> None:
    """Open what was clicked."""
    shown = st.session_state.get(_SHOWN)
    if not isinstance(shown, Shown):
        return
    if heard.event in shown.articles:
        st.session_state["event"] = f"{shown.articles[heard.event]}.{heard.event}"
    elif heard.lane:
        listing.open_list(shown.window, heard.lane)
    elif heard.moment and shown.cells:
        known = 0 <= heard.place < len(shown.lanes)
        listing.open_list(shown.cell(heard.moment), shown.lanes[heard.place] if known else EVERY_LANE)
