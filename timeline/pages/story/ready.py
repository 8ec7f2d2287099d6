"""Have new articles compared with the others before a page asks what belongs together."""

from __future__ import annotations

import streamlit as st

from timeline import stories
from timeline.store import Store
from timeline.words import Words

AT_ONCE = 300
"""Articles that are compared without asking: about three seconds."""


def ready(store: Store, words: Words, key: str) -> bool:
    """Whether all articles are compared; where many wait, a button and a progress bar are shown first."""
    waiting = stories.waiting(store)
    if waiting > AT_ONCE:
        st.info(
            words.count("{n} new article was not compared yet.", "{n} new articles were not compared yet.", waiting)
        )
        if not st.button(words("Compare them now"), key=f"compare-{key}", icon=":material/compare_arrows:"):
            return False
    if waiting:
        _compare(store, waiting, words)
    return True


def _compare(store: Store, waiting: int, words: Words) -> None:
    bar = st.progress(0.0, words("Comparing the articles …"))
    done = 0
    for step in stories.progress(store):
        done += step
        bar.progress(min(1.0, done / waiting), words("Comparing the articles …"))
    bar.empty()
