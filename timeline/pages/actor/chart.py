"""Draw one actor's events: marks where they can be told apart, else a strip, and a table of the latest."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from timeline.charts import base
from timeline.charts.density import density_figure
from timeline.charts.lanes import lanes_figure
from timeline.charts.layout import Scale
from timeline.charts.opening import opening
from timeline.charts.table import events_table, in_order
from timeline.charts.window import Window, padded
from timeline.pages import session
from timeline.pages.chart import link as chart_link
from timeline.pages.chart import scene
from timeline.pages.chart.lanes import REST, Lanes
from timeline.pages.kept import Kept
from timeline.pages.reading import cards, drawer
from timeline.pages.view import View
from timeline.store import Filter, edges
from timeline.words import Words

TABLE = 300
_BINS = 260


@st.fragment
def show(view: View, actor: str, name: str, words: Words) -> None:
    """The chart and the table of the actor's events, as the view's other filters leave them."""
    kept, chosen = session.kept(), replace(view.chosen, actors=(actor,))
    span, count = kept.span(chosen), kept.count(chosen)
    if span is None:
        st.info(words("The filters leave this actor no event."))
        return
    whole = padded(Window(*span))
    window = opening(partial(scene.histogram, kept, chosen), whole)
    _chart(kept, chosen, name, window, count, words)
    _table(kept, chosen, count, words)


def _chart(kept: Kept, chosen: Filter, name: str, window: Window, count: int, words: Words) -> None:
    if count <= scene.MOST_MARKS:
        events = kept.events(chosen, scene.MOST_MARKS)
        scale = Scale(window, chart_link.width())
        lanes = scene.mark_lanes(events, Lanes("status", {REST: name}), {}, scale, words)
        figure = lanes_figure(lanes, scale, session.colours(), words)
    else:
        lines = tuple(edges(window.start, window.last, _BINS))
        strip = kept.density(chosen, lines).assign(actor=REST)
        figure = density_figure(strip, {REST: name}, lines, window, session.colours(), words)
    st.plotly_chart(
        figure, key="actor_lane", theme=None, config=base.config(words.language) | {"scrollZoom": False},
        alt=words("The actor's events over time; the table below says the same."),
    )  # fmt: skip


def _table(kept: Kept, chosen: Filter, count: int, words: Words) -> None:
    """The latest events; a row opens its event."""
    found = kept.latest(chosen, TABLE, count)
    with st.container(key="phone"):  # the style sheet shows it to narrow screens only
        st.html(cards.cards(found, words))
    rows = in_order(found).iloc[::-1]
    table = events_table(rows, words).iloc[::-1]
    with st.container(key="wide"):
        st.dataframe(
            table, hide_index=True, key="actor_events", selection_mode="single-row",
            height=min(420, 38 + 35 * len(table)), on_select=lambda: _chosen(rows.to_dict("records")),
            alt=words("The actor's events, a row each."),
        )  # fmt: skip
    if count > TABLE:
        st.caption(words("The latest {n} of {all} events.", n=words.number(TABLE), all=words.number(count)))
    drawer.open_asked(rows.to_dict("records"), words)


def _chosen(events: list[dict[str, Any]]) -> None:
    if (row := session.picked("actor_events")) is not None:
        drawer.ask(events[row])
