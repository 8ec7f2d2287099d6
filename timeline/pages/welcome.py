"""Greet a first visit: what this is in a sentence, and where to begin in three steps."""

from __future__ import annotations

import streamlit as st

from timeline.pages import places
from timeline.pages.kept import Kept
from timeline.words import Words

_CLOSED = "welcome_closed"


def show(kept: Kept, words: Words) -> None:
    """The greeting, until it is put away or there are articles beside the samples."""
    known = kept.collections()
    own = known.loc[~known["sample"].astype(bool), "articles"].sum()
    if own or st.session_state.get(_CLOSED):
        return
    with st.container(border=True, key="welcome", gap="small"):
        st.markdown(f"**{words('Linimasa reads news and puts what happened in order; every date can be checked.')}**")
        steps = (
            words("Click a mark below: its sentence opens, and why it has this date."),
            words("Upload articles of your own, or paste a text."),
            words("Correct what is wrong; then share the link or export."),
        )
        st.markdown("\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1)))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.page_link(places.UPLOAD, label=words("Upload articles"), icon=":material/upload:")
            st.button(words("Got it"), key="welcome_close", type="tertiary", on_click=_close)
            st.caption(words("What you see below are samples."))


def _close() -> None:
    st.session_state[_CLOSED] = True
