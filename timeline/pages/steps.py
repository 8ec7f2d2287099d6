"""Follow the reader's steps: Back and Forward undo and redo a change of view, links inside lead on without a reload.

Streamlit runs the script anew when the reader goes back, with the parameters of that address, but widgets keep what
they hold; here the address wins, unless it is only a step behind a click.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from timeline.pages import meant, session
from timeline.pages.shell import script
from timeline.pages.view import PARAMETERS, from_params, to_params
from timeline.words import DEFAULT, Words


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., object]:
    return st.components.v2.component("linimasa.steps", js=script("steps.js"))


def mount(words: Words) -> None:
    """Have the browser keep a history of views in which no step is there twice, and name the tools of grids."""
    tools = {
        "Show/hide columns": words("Show/hide columns"),
        "Download as CSV": words("Download as CSV"),
        "Search": words("Search"),
        "Fullscreen": words("Fullscreen"),
        "Close fullscreen": words("Close fullscreen"),
    }
    _component()(key="steps", data={"tools": tools})


def follow() -> None:
    """Show what the address says where the reader went to it; to be called before the page is."""
    meant.renew()
    session.begin()
    session.stale()  # this run draws everything anyway
    written = session.written()
    if not written:
        return
    told = {name: values for name, values in session.asked_now().items() if name in PARAMETERS}
    # A click on a page in the sidebar leads to an address without parameters, and keeps the view; so does what is
    # clicked there before the page has written its address.
    moved = session.path() != st.session_state["path"]
    if told == written[0] or (moved and not session.asked_now()):
        return
    # What the reader clicked in this very run is newer than an address that is only a step behind; one that never
    # stood there is a link that was clicked while the page was still at work.
    if told in written and to_params(session.begin_view()) != written[0]:
        return
    language = st.session_state["language"] if "lang" not in written[0] else DEFAULT
    session.adopt(from_params(told, language))
