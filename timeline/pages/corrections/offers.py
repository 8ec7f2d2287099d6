"""Say that a correction is kept, with the one click that undoes it: in the drawer, or at the foot of the page."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from timeline.editing.write import now
from timeline.model import Event
from timeline.pages import session
from timeline.pages.corrections import seen
from timeline.pages.corrections.who import who
from timeline.pages.text import plain
from timeline.store import Store
from timeline.words import Words

_OFFER = "undo_offer"


@dataclass(frozen=True, slots=True)
class Offer:
    """What was done to an event, an English page text, and the lines of the log that undoing it cancels."""

    text: str
    event: str
    lines: tuple[int, ...]


def make(text: str, store: Store, about: Event, before: int) -> None:
    """Have the next run say `text`, and offer to undo what the log says of `about` after its line `before`."""
    found = store.history(article=about.article)
    mine = found[(found["id"] > before) & (found["start"] < about.trigger.end) & (found["end"] > about.trigger.start)]
    st.session_state[_OFFER] = Offer(text, about.id, tuple(int(n) for n in mine["id"]))


def show(words: Words) -> None:
    """The offer, once, if there is any."""
    offer = st.session_state.pop(_OFFER, None)
    if not isinstance(offer, Offer):
        return
    with st.container(horizontal=True, vertical_alignment="center", key="undo_offer"):
        st.markdown(plain(words(offer.text)))
        st.button(words("Undo"), key="undo_last", icon=":material/undo:", on_click=_undo, args=(offer,))


def _undo(offer: Offer) -> None:
    store = session.store()
    for line in reversed(offer.lines):
        store.undo(line, who(), now())
    seen.anew(offer.event)
    session.tell("It is as it was before.")
    session.redraw()
