"""Put what little was found to read below the chart: its sentences, what has no date of its own, the articles."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from pandas import DataFrame

from timeline.model import EVERY_EVENT
from timeline.pages import session, shell
from timeline.pages.chart.folding import known
from timeline.pages.kept import Kept
from timeline.pages.reading import cards, titles
from timeline.pages.text import plain
from timeline.pages.view import View
from timeline.words import Words

FEW = 20
"""Events that are read below the chart: more would only be scrolled over."""
_HELD = 10


def show(kept: Kept, view: View, events: DataFrame | None, total: int, narrow: bool, words: Words) -> None:
    """The sentences of `events`, those in view, and of what has no date of its own, wherever they are FEW.

    `total` events fit the filters; a `narrow` screen has its cards already.
    """
    with st.container(key="few", gap="xsmall"):
        if events is not None and 0 < len(events) <= FEW and not narrow and view.listed is None:
            st.html(cards.cards(known(kept, events) if view.folded else events, words, told=True))
        more = undated(kept, view, total)
        if total <= FEW and 0 < more <= FEW:
            _without_date(kept, view, words)


def nothing(kept: Kept, view: View, words: Words) -> None:
    """Say that no event fits; what fits but for its date, and the articles in which the words stand, come below."""
    shell.nothing(view.chosen, "No event fits these filters.")
    more = undated(kept, view, 0)
    with st.container(key="few", gap="xsmall"):
        if more > FEW:
            button(more, words)
        elif more:
            _without_date(kept, view, words)
        if view.chosen.words:
            _articles(view, words)


def undated(kept: Kept, view: View, total: int) -> int:
    """How many events more than the `total` fit what is looked for, but for a date of their own."""
    chosen, narrow = view.chosen, view.chosen.only("event") != EVERY_EVENT
    if chosen.implicit or not (narrow or chosen.words or chosen.articles):
        return 0
    return max(0, kept.count(replace(chosen, implicit=True)) - total)


def button(more: int, words: Words) -> None:
    """A button that shows `more` events, which have no date of their own, on the day of publication."""
    st.button(
        words("{n} without a date of their own", n=words.number(more)), key="beyond-undated", type="tertiary",
        icon=":material/add_circle:", on_click=_show, help=words("Show them on the day of publication"),
    )  # fmt: skip


def _show() -> None:
    st.session_state[session.FILTER + "implicit"] = True
    session.redraw()


def _without_date(kept: Kept, view: View, words: Words) -> None:
    found = kept.events(replace(view.chosen, implicit=True), 2 * FEW)
    st.markdown(f"**{plain(words('Events without a date of their own'))}**")
    st.caption(words("They stand on the day of publication."))
    st.html(cards.cards(found[~found["explicit"].astype(bool)], words, told=True))


def _articles(view: View, words: Words) -> None:
    found = session.store().articles(view.chosen, limit=_HELD)
    if len(found):
        st.markdown(f"**{plain(words('Articles in which these words stand'))}**")
        st.html(titles.list_html(found, words))
