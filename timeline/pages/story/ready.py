"""Have new articles compared with the others, in the background, before or while a page asks what belongs together."""

from __future__ import annotations

import logging
from functools import lru_cache
from threading import Thread

import streamlit as st

from timeline import stories
from timeline.errors import TimelineError
from timeline.pages.kept import WAITING
from timeline.store import Store
from timeline.words import Words

AT_ONCE = WAITING
BY_ITSELF = 20_000
"""Articles up to which comparing begins by itself: two minutes beside a reader; more wait until a page asks for it."""
_log = logging.getLogger(__name__)


class _Comparing:
    """The comparing of a store's articles, one at a time for all readers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._thread: Thread | None = None
        self.most = 0

    def start(self, waiting: int) -> None:
        """Begin, unless that is going on."""
        if self._thread is None or not self._thread.is_alive():
            self.most = waiting
            self._thread = Thread(target=self._run, daemon=True, name="linimasa-comparing")
            self._thread.start()

    def _run(self) -> None:
        try:
            for _ in stories.progress(self._store):
                pass
        except TimelineError:
            _log.exception("comparing stopped; it goes on at the next question")


@lru_cache(maxsize=8)
def _comparing(store: Store) -> _Comparing:
    return _Comparing(store)


def keep_up(store: Store, waiting: int) -> int:
    """Compare what waits in the background, unless it is very much; returns how many articles wait."""
    if 0 < waiting <= BY_ITSELF:
        _comparing(store).start(waiting)
    return waiting


def ready(store: Store, words: Words, key: str) -> bool:
    """Whether all articles are compared; where many wait, it is told how far that is, and the page comes by itself."""
    waiting = stories.waiting(store)
    if waiting > AT_ONCE:
        _comparing(store).start(waiting)
        st.fragment(_wait, run_every=1.0)(store, words)
        return False
    if waiting:
        with st.spinner(words("Comparing the articles …")):
            stories.refresh(store)
    return True


def _wait(store: Store, words: Words) -> None:
    waiting, comparing = stories.waiting(store), _comparing(store)
    if not waiting:
        st.rerun()
    comparing.start(waiting)
    told = words.count("{n} new article is being compared …", "{n} new articles are being compared …", waiting)
    st.progress(min(1.0, max(0.0, 1 - waiting / max(1, comparing.most))), told)
