"""Show what belongs below the timeline's chart: what phones get, the table equal to the chart, the clicked event."""

from __future__ import annotations

import streamlit as st
from pandas import DataFrame

from timeline.charts.table import events_table, strips_table
from timeline.pages.chart import link as chart_link
from timeline.pages.chart import phone
from timeline.pages.chart.figures import Drawn
from timeline.pages.chart.scene import Scene, inside
from timeline.pages.kept import Kept
from timeline.pages.reading.event import open_drawer
from timeline.pages.view import View
from timeline.words import Words


def below(kept: Kept, view: View, drawn: Drawn, found: Scene, words: Words) -> None:
    """What takes the chart's place on narrow screens, the table, and the drawer of the event that was clicked."""
    if chart_link.narrow():
        with st.container(key="phone", gap="xsmall"):
            phone.show(kept, view, drawn, found, words)
    with st.expander(words("Table of this view"), key="table_open", on_change="rerun") as table:
        if table.open:  # closed, it would be a third of all that is sent, and a grid to load
            _table(drawn, found, words)
    if drawn.events is None:
        st.session_state.pop("clicked", None)
    else:
        _open_clicked(drawn.events, words)


def _table(drawn: Drawn, found: Scene, words: Words) -> None:
    """What the chart shows, for those who cannot or do not want to see it; a row opens its event."""
    if drawn.events is None:
        assert drawn.weights is not None
        st.dataframe(strips_table(drawn.weights, drawn.lanes.names, words), hide_index=True)
        return
    table = events_table(inside(drawn.events, found.window), words)
    st.caption(words("Choose a row to open its event."))
    st.dataframe(
        table, hide_index=True, key="table", on_select=lambda: _chosen(list(table.index)),
        selection_mode="single-row", alt=words("The events of this view, a row each."),
    )  # fmt: skip


def _open_clicked(events: DataFrame, words: Words) -> None:
    clicked = st.session_state.pop("clicked", None)
    rows = events[events["id"] == clicked].to_dict("records")
    if rows:
        open_drawer(rows[0], words)


def _chosen(ids: list[str]) -> None:
    rows = st.session_state["table"].selection.rows
    if rows:
        st.session_state["clicked"] = ids[rows[0]]
