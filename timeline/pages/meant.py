"""What a reader means without saying it: their own collections, a story's articles; asked of the store once a run.

Every link on a page says the whole view, so it would ask for both.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from timeline.pages.kept import Kept

_OWN, _STORY = "own_now", "story_now"


def own(kept: Callable[[], Kept]) -> tuple[str, ...]:
    """See `Kept.own`."""
    state = st.session_state
    if _OWN not in state:
        state[_OWN] = kept().own()
    return tuple(state[_OWN])


def articles(kept: Callable[[], Kept], story: str, collections: tuple[str, ...]) -> tuple[str, ...]:
    """The articles of the story that alone is shown, () for none."""
    if not story:
        return ()
    state, asked = st.session_state, (story, collections)
    if _STORY not in state or state[_STORY][0] != asked:
        found = kept().story(story, collections)
        state[_STORY] = asked, tuple(sorted(found.articles)) if found else ()
    told: tuple[str, ...] = state[_STORY][1]
    return told


def renew() -> None:
    """Ask the store anew in this run."""
    for key in (_OWN, _STORY):
        st.session_state.pop(key, None)
