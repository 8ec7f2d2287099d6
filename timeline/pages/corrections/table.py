"""Correct many events in a table: each changed cell becomes a line of the log when the reader saves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st
from pandas import DataFrame

from timeline.model import STATUSES, Actor
from timeline.pages.corrections.edits import Edits, save, table
from timeline.pages.corrections.form import known_actors
from timeline.pages.corrections.parts import type_name, types
from timeline.pages.corrections.who import who
from timeline.store import Filter, Store
from timeline.words import Words

AT_ONCE = 50


def editor(store: Store, chosen: Filter, words: Words) -> None:
    """The chosen events, AT_ONCE at a time, in a table whose cells can be changed."""
    count = store.count(chosen)
    pages = max(1, -(-count // AT_ONCE))
    at = min(int(st.session_state.get("editor_page", 1)), pages)
    basis = store.last_line()
    found = store.events(chosen, limit=AT_ONCE, offset=(at - 1) * AT_ONCE)
    known = {one.name: one for one in known_actors().values()}
    names = sorted({*known, *(name for names in found["actors"] for name in names)}, key=str.casefold)
    key = f"editor-{st.session_state.get('editor_round', 0)}-{hash(tuple(found['id']))}"
    st.data_editor(
        table(found, words), key=key, hide_index=True, column_config=_columns(names, words), num_rows="fixed",
        disabled=["sentence", "corrected"], height=min(560, 38 + 35 * len(found)),
        alt=words("The events, a row each; every cell but the sentence can be changed."),
    )  # fmt: skip
    edits = st.session_state.get(key, {}).get("edited_rows", {})
    if not edits:  # what is in the table now is what the reader sees before the first change
        st.session_state["editor_basis"] = basis
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            words.count("Save {n} changed event", "Save {n} changed events", len(edits)) if edits else words("Save"),
            key="save_edits",
            type="primary", disabled=not edits, on_click=_save, args=(store, found, edits, known, words),
        )  # fmt: skip
        if pages > 1:
            st.session_state["editor_page"] = at
            st.pagination(pages, key="editor_page", disabled=bool(edits))  # what is typed must be saved first
    for told in st.session_state.pop("editor_errors", ()):
        st.warning(told)


def _columns(names: list[str], words: Words) -> dict[str, Any]:
    statuses = [words(f"status:{name}") for name in STATUSES]
    hint = words("For example: 26 January 2022, January 2022, 2014, 3–9 May 2014. Empty: nobody knows.")
    return {
        "date": st.column_config.TextColumn(words("Date"), help=hint, width=170),
        "label": st.column_config.TextColumn(words("Event"), width="medium", required=True),
        "status": st.column_config.SelectboxColumn(words("Status"), options=statuses, required=True, width=120),
        "type": st.column_config.SelectboxColumn(
            words("Type"), options=[type_name(one, words) for one in types(words)], width=110
        ),
        "actors": st.column_config.MultiselectColumn(
            words("Actors"), options=names, accept_new_options=True, width="medium"
        ),
        "deleted": st.column_config.CheckboxColumn(words("Delete"), width="small"),
        "sentence": st.column_config.TextColumn(words("Sentence"), width="large"),
        "corrected": st.column_config.CheckboxColumn(words("Corrected"), width="small"),
    }


def _save(store: Store, found: DataFrame, edits: Edits, known: Mapping[str, Actor], words: Words) -> None:
    st.session_state["editor_errors"] = save(
        store, found, edits, known, who(), words, st.session_state.get("editor_basis")
    )
    st.session_state["editor_round"] = int(st.session_state.get("editor_round", 0)) + 1
