"""Open one event in a drawer at the side: read it, correct it, go to the next one, see who else tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st
from pandas import concat

from timeline.editing import write
from timeline.pages import links, places, session
from timeline.pages.corrections import form as corrections_form
from timeline.pages.corrections import offers
from timeline.pages.kept import Kept
from timeline.pages.reading.cards import also
from timeline.pages.reading.event import card
from timeline.store import Filter
from timeline.words import Words

Row = Mapping[str, Any]
TOLD = 12
"""Articles that are read at most to show who else tells the same."""


def address(row: Row) -> str:
    """How the URL names an event."""
    return f"{row['article']}.{row['id']}"


def open_asked(rows: Sequence[Row], words: Words, reading: bool = False) -> None:
    """Open the event that is asked for, if any: one of `rows`, among which one goes on and back, or any other.

    `reading` says that its article stands beside it, where it is opened to be corrected.
    """
    asked = str(st.session_state.get("event") or "")
    if not asked:
        return
    if all(address(row) != asked for row in rows):
        article, _, event = asked.partition(".")
        row = write.row(session.store(), article, event)
        if row is None:
            st.session_state["event"] = ""
            st.toast(words("That event is gone; its article was deleted or read again."))
            return
        rows = [row]
    open_rows(rows, words, reading)


def ask(row: Row) -> None:
    """Have the event of `row` opened."""
    st.session_state["event"] = address(row)


def go(addresses: Sequence[str], step: int) -> None:
    """Have the event asked for that lies `step` further among `addresses`.

    It is counted from where the reader is now, not from what was drawn: keys are pressed faster than pages are drawn.
    """
    now = str(st.session_state.get("event") or "")
    place = addresses.index(now) if now in addresses else 0
    st.session_state["event"] = addresses[min(max(place + step, 0), len(addresses) - 1)]


def ways(rows: Sequence[Row], place: int, words: Words) -> None:
    """The buttons to the event before and after the one at `place` of `rows`, and its number."""
    addresses = [address(row) for row in rows]
    for key, name, icon, step in (
        ("previous_event", words("Previous"), ":material/chevron_left:", -1),
        ("next_event", words("Next"), ":material/chevron_right:", 1),
    ):
        inside = 0 <= place + step < len(rows)
        st.button(name, key=key, icon=icon, disabled=not inside, on_click=go, args=(addresses, step))
    st.caption(words("{n} of {all}", n=words.number(place + 1 if rows else 0), all=words.number(len(rows))))


def open_rows(rows: Sequence[Row], words: Words, reading: bool = False) -> None:
    """The drawer of the event of `rows` that is asked for, or else of the first."""

    @st.dialog(words("Event"), position="right", width="small", on_dismiss=_closed)
    def drawer() -> None:
        if session.stale():  # what was undone in the drawer stands on the page behind it too
            st.rerun()
        asked = st.session_state.get("event")
        place = next((n for n, row in enumerate(rows) if address(row) == asked), 0)
        # What was corrected or undone in this drawer is newer than the rows around it.
        row = write.row(session.store(), str(rows[place]["article"]), str(rows[place]["id"])) or rows[place]
        if len(rows) > 1:
            with st.container(horizontal=True, vertical_alignment="center", key="ways"):
                ways(rows, place, words)
        offers.show(words)
        st.html(card(row, words) + also_told(session.kept(), row, words))
        corrections_form.part(row, words, opened=reading)
        if not reading and st.button(words("Read the article"), icon=":material/article:", type="primary"):
            st.switch_page(places.ARTICLES, query_params=links.parameters(article=str(row["article"])))

    drawer()


def also_told(kept: Kept, row: Row, words: Words) -> str:
    """HTML of the other articles that tell the event, where any does."""
    root = kept.roots(frozenset([str(row["article"])])).get(str(row["id"]))
    if root is None:
        return ""
    tellers = kept.tellers(root)
    articles = [article for article in dict.fromkeys(tellers.values()) if article != row["article"]][:TOLD]
    frames = [kept.events(Filter(articles=(article,), implicit=True), 1_000) for article in articles]
    if not frames:
        return ""
    found = concat(frames, ignore_index=True)
    return also(found[found["id"].isin(list(tellers))], row, words)


def _closed() -> None:
    st.session_state["event"] = ""
