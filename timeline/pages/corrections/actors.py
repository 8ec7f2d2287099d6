"""Let a person say that two actors are one, and take that back."""

from __future__ import annotations

import streamlit as st

from timeline.editing import write as corrections_write
from timeline.errors import StoreError
from timeline.pages.corrections.form import known_actors
from timeline.pages.corrections.who import who
from timeline.pages.text import plain
from timeline.store import Store
from timeline.words import Words


def merging(store: Store, words: Words) -> None:
    """Two fields for the actor that goes and the one that stays; splitting again is «Undo» in the log."""
    known = known_actors()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = [
            st.selectbox(
                label, list(known), index=None, key=f"merge_{name}", width=300, placeholder=words("Choose an actor"),
                filter_mode="contains",
                format_func=lambda one: f"{known[one].name} · {words('kind:' + known[one].kind)}",
            )
            for label, name in ((words("This actor"), "old"), (words("is the same as"), "new"))
        ]  # fmt: skip
        old, new = chosen
        ready = old is not None and new is not None and old != new
        st.button(
            words("Merge"), key="merge", icon=":material/merge:", disabled=not ready, on_click=_merge,
            args=(store, str(old), str(new), words),
        )  # fmt: skip
    st.caption(words("All events of the first are then shown under the second. «Undo» in the log splits them again."))


def _merge(store: Store, old: str, new: str, words: Words) -> None:
    try:
        corrections_write.merge(store, old, new, who())
    except StoreError as error:
        st.session_state["editor_errors"] = [plain(words.told(error))]
        return
    st.session_state["merge_old"] = None
