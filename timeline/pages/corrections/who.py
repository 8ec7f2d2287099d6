"""Ask who is working, once a visit, so that corrections and verdicts carry a name."""

from __future__ import annotations

import streamlit as st

from timeline.words import Words

_NAME = "who"


def ask_who(words: Words, place: str = "page", *, required: bool = False) -> str:
    """A field for the reader's name; what was typed at any other `place` in this visit is there already."""
    key = f"who-{place}"
    st.session_state[key] = who()
    hint = words("so that two people can be compared") if required else words("kept beside what you change")
    st.text_input(
        words("Your name"), key=key, max_chars=60, width=320, autocomplete="name", placeholder=hint,
        on_change=_heard, args=(key,),
    )  # fmt: skip
    return who()


def who() -> str:
    """The name given in this visit, or nothing."""
    return str(st.session_state.get(_NAME, ""))


def _heard(key: str) -> None:
    st.session_state[_NAME] = str(st.session_state[key]).strip()
