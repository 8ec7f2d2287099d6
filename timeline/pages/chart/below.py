"""Show what belongs below the timeline's chart: what phones get, the table equal to the chart, the clicked event."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st
from pandas import DataFrame

from timeline.charts.table import events_table, in_order, strips_table
from timeline.pages import session
from timeline.pages.chart import few, phone
from timeline.pages.chart import link as chart_link
from timeline.pages.chart.figures import Drawn
from timeline.pages.chart.scene import Scene, inside
from timeline.pages.kept import Kept
from timeline.pages.reading import drawer
from timeline.pages.view import View
from timeline.words import Words

LISTED = 300
"""Events of a view of strips that the table lists."""


def below(kept: Kept, view: View, drawn: Drawn, found: Scene, words: Words) -> None:
    """What takes the chart's place on narrow screens, the table, and the drawer of the event that was clicked."""
    if chart_link.narrow():
        with st.container(key="phone", gap="xsmall"):
            phone.show(kept, view, drawn, found, words)
    shown = inside(drawn.events, found.window) if drawn.events is not None else None
    few.show(kept, view, shown, found.total, chart_link.narrow(), words)
    with st.expander(words("Table of this view"), key="table_open", on_change="rerun") as table:
        if table.open:  # closed, it would be a third of all that is sent, and a grid to load
            _table(kept, view, drawn, found, words)
    drawer.open_asked(in_order(shown).to_dict("records") if shown is not None and view.event else [], words)


def _table(kept: Kept, view: View, drawn: Drawn, found: Scene, words: Words) -> None:
    """What the chart shows, for those who cannot or do not want to see it; a row opens its event."""
    if drawn.events is None:
        assert drawn.weights is not None
        st.dataframe(strips_table(drawn.weights, drawn.lanes.names, words), hide_index=True)
        chosen = replace(view.chosen, start=found.window.start, end=found.window.last)
        st.caption(words("The first {n} of {all} events.", n=words.number(LISTED), all=words.number(found.count)))
        _rows(kept.events(chosen, LISTED), words)
        return
    _rows(inside(drawn.events, found.window), words)


def _rows(events: DataFrame, words: Words) -> None:
    rows = in_order(events)
    st.caption(words("Choose a row to open its event."))
    st.dataframe(
        events_table(rows, words), hide_index=True, key="table", on_select=lambda: _chosen(rows.to_dict("records")),
        selection_mode=("single-row", "single-cell"), alt=words("The events of this view, a row each."),
    )  # fmt: skip


def _chosen(events: list[dict[str, Any]]) -> None:
    if (row := session.picked("table")) is not None:
        drawer.ask(events[row])
