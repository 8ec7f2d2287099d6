"""Tell the events of the view one after another over the whole width, for a class or a newsroom's screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from timeline.charts.table import when
from timeline.pages import session
from timeline.pages.chart.folding import folded, known
from timeline.pages.chart.scene import MOST_MARKS, Scene
from timeline.pages.kept import Kept
from timeline.pages.reading.drawer import address, ways
from timeline.pages.reading.event import sentence, source
from timeline.pages.text import html, label_html
from timeline.pages.view import View
from timeline.words import Words

Row = Mapping[str, Any]


def begin() -> None:
    """Begin at the event that lies open, or else at the first of the view."""
    st.session_state["telling"] = True


def show(kept: Kept, view: View, found: Scene, words: Words) -> None:
    """The event whose turn it is, with the ways to the one before and after it."""
    within = replace(view.chosen, start=found.window.start, end=found.window.last)
    told = folded(known(kept, kept.events(within, MOST_MARKS)))
    # What is known to its year comes after the days of the year, and what lasted until a day after that day itself.
    order = told.sort_values(["end", "start", "published"], ascending=[True, False, True], kind="stable")
    rows: list[Row] = order.to_dict("records")
    place = next((n for n, row in enumerate(rows) if address(row) == view.event), 0)
    with st.container(key="telling"):
        if rows:
            st.html(slide_html(rows[place], words))
            st.progress((place + 1) / len(rows))
        _ways(rows, place, words)


def slide_html(row: Row, words: Words) -> str:
    """One event in large letters: when, what, its sentence, who, and which article says so."""
    many = int(row["articles"])
    told = words.count("{n} article", "{n} articles", many) if many > 1 else ""
    doubt = words(f"status:{row['status']}") if row["status"] != "happened" else ""
    facts = " · ".join(part for part in (", ".join(row["actors"]), doubt, told, source(row, words)) if part)
    return (
        f'<article class="slide"><time>{html(when(row, words))}</time><h1>{label_html(str(row["label"]))}</h1>'
        f"<blockquote>{sentence(row)}</blockquote><p>{html(facts)}</p></article>"
    )


def _ways(rows: Sequence[Row], place: int, words: Words) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="center", key="ways"):
        ways(rows, place, words)
        st.button(words("End of telling"), key="telling_end", icon=":material/close:", type="tertiary", on_click=_end)


def _end() -> None:
    st.session_state["telling"], st.session_state["event"] = False, ""
    session.redraw()
