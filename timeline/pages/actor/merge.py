"""Say that two actors are one, and take it back: a line in the log of corrections, laid over what was read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from timeline.errors import StoreError
from timeline.model import Correction
from timeline.pages import picker, session
from timeline.pages.actor.facts import spelled
from timeline.pages.kept import Kept
from timeline.pages.text import plain
from timeline.pages.view import View
from timeline.store import Filter
from timeline.words import Words

MERGE = "merge"


def show(kept: Kept, view: View, actor: str, name: str, words: Words) -> None:
    """A search for actors to count as this one, and the way back for those that are."""
    told = words("Choose who is the same as {name}; all events are then counted under that name.", name=plain(name))
    st.markdown(told)
    scope = Filter(collections=view.chosen.collections)
    asked = picker.box("merge_search", words("Search"), len(kept.actor_counts(scope)), words)
    found = picker.search(asked, kept, scope, picker.MATCHES + 1)
    for row in found[found["id"] != actor].head(picker.MATCHES).to_dict("records"):
        st.button(
            f"{plain(row['name'])} · {words.number(row['events'])}", key=f"merge-{row['id']}",
            icon=":material/merge:", on_click=_merge, args=(str(row["id"]), actor),
        )  # fmt: skip
    for other, correction in kept.merged_into(actor).items():
        st.button(
            words("Split off again: {name}", name=plain(spelled(other))), key=f"split-{correction}",
            icon=":material/undo:", on_click=_undo, args=(int(correction),),
        )  # fmt: skip


def _merge(old: str, new: str) -> None:
    _try(lambda: session.store().correct(Correction("", 0, 0, MERGE, old, new, _who(), _now())))


def _undo(correction: int) -> None:
    _try(lambda: session.store().undo(correction, _who(), _now()))


def _try(act: Callable[[], object]) -> None:
    try:
        act()
    except StoreError:
        session.tell("These two cannot be made one.")


def _who() -> str:
    return str(st.session_state.get("who", ""))


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
