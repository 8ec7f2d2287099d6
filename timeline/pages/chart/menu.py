"""Let the reader choose the lanes: what a lane is, and which ones there are."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from timeline.pages import links, picker, session
from timeline.pages.chart import lanes
from timeline.pages.kept import Kept
from timeline.pages.text import plain
from timeline.pages.view import COLOURS, GROUPS, View
from timeline.store import Filter
from timeline.words import Words

_BY, _CHOSEN = "lanes_by", "lanes_chosen"


def show(kept: Kept, view: View, words: Words) -> None:
    """The menu; what it sets is read by `session.begin_view`, and so it stands in the URL."""
    session.begun(_BY, view.by)
    session.begun(_CHOSEN, list(view.lanes))
    st.segmented_control(
        words("Lanes by"), GROUPS, key=_BY, format_func=lambda by: words(f"lanes:{by}"), required=True,
        on_change=_forget, persist_state="session",
    )  # fmt: skip
    scope = Filter(collections=view.chosen.collections)
    if view.by == "actor":
        picker.pick(kept, scope, _CHOSEN, words("Lanes of these actors"), words)
    else:
        _choose(lanes.names(kept, view.by, scope, words), words)
    st.segmented_control(
        words("Colours show"), COLOURS, key="colour", format_func=lambda by: words(f"lanes:{by}"), required=True,
        persist_state="session",
    )  # fmt: skip
    st.toggle(
        words("One mark for what several articles tell"), key="folded", persist_state="session",
        help=words("Switched off, each article's telling has a mark of its own."),
    )  # fmt: skip
    st.caption(words("Nothing chosen: the most frequent. What has no lane stands in the last one."))


def _choose(known: Mapping[str, str], words: Words) -> None:
    st.session_state[_CHOSEN] = [one for one in st.session_state[_CHOSEN] if one in known]
    st.multiselect(
        words("Lanes of"), list(known), key=_CHOSEN, format_func=lambda one: plain(known.get(one, one)),
        placeholder=words("The most frequent"), persist_state="session", filter_mode="contains", select_all=False,
    )  # fmt: skip


def _forget() -> None:
    """Lanes of one kind are none of another."""
    st.session_state[_CHOSEN] = []


def reset() -> None:
    """Back to the most frequent actors."""
    st.session_state[_BY] = GROUPS[0]
    _forget()


def links_of(found: lanes.Lanes, words: Words) -> dict[str, str]:
    """Where the names of lanes lead: an actor's to the actor's page."""
    return {key: links.actor(key) for key in found.ids} if found.by == "actor" else {}
