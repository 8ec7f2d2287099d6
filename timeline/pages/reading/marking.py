"""Hear which words of an article a reader marks, and open what they tell: the event there is, or a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from timeline.model import Reading
from timeline.pages import session
from timeline.pages.corrections import add
from timeline.pages.shell import script
from timeline.words import Words

_KEY, _ASKED = "marking", "marked_words"


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., object]:
    return st.components.v2.component("linimasa.marking", js=script("marking.js"))


def mount(read: Reading, words: Words) -> None:
    """Listen to the text of `read`, and open the form for the words that were marked."""
    _component()(
        key=_KEY, data={"label": words("Correct or add an event here")},
        on_marked_change=lambda: _marked(read.article.id),
    )  # fmt: skip
    span = st.session_state.pop(_ASKED, None)
    if span is not None:
        add.open_dialog(read.article.id, span[0], words, span)


def _marked(article: str) -> None:
    heard = st.session_state[_KEY].get("marked")
    if not (isinstance(heard, Sequence) and len(heard) == 2):
        return
    read = session.store().corrected(article)
    span = trimmed(read.article.text, int(heard[0]), int(heard[1]))
    if span is None:
        return
    met = next((one for one in read.events if one.trigger.start < span[1] and span[0] < one.trigger.end), None)
    if met:
        st.session_state["event"] = f"{article}.{met.id}"
    else:
        st.session_state[_ASKED] = span


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without the blanks at its ends, widened to whole words; None where it holds none."""
    part = text[start:end]
    start, end = start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
    if start >= end:
        return None
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end
