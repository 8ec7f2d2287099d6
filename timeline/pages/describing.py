"""Edit titles, sources and addresses of many articles at once, and make sources of several spellings one."""

from __future__ import annotations

from typing import Any

import streamlit as st
from pandas import DataFrame

from timeline.editing import articles
from timeline.pages import session
from timeline.pages.corrections.who import who
from timeline.pages.text import plain
from timeline.store import Filter, Store
from timeline.words import Words

_TABLE, _TURN = "describe_table", "describe_turn"


def table(store: Store, found: DataFrame, words: Words) -> None:
    """The listed articles as a table to type in; what was changed is written with one button."""
    key = f"{_TABLE}-{st.session_state.setdefault(_TURN, 0)}"
    shown = found[["title", "source", "url"]]
    names = {"title": words("Title"), "source": words("Source"), "url": words("Address (URL)")}
    st.caption(words("Type in the cells; a copied column can be pasted. Nothing is written before you save."))
    st.data_editor(
        shown, key=key, hide_index=True, num_rows="fixed", height=min(640, 38 + 35 * len(found)),
        column_config={name: st.column_config.TextColumn(label) for name, label in names.items()},
    )  # fmt: skip
    edits: dict[int, dict[str, Any]] = st.session_state[key]["edited_rows"]
    label = words.count("Save {n} article", "Save {n} articles", len(edits))
    if st.button(label, key="describe_save", type="primary", disabled=not edits):
        ids = list(found["id"])
        told = {ids[int(at)]: {name: str(new or "") for name, new in edit.items()} for at, edit in edits.items()}
        _tell(articles.describe(store, told, who()))
        st.session_state[_TURN] += 1
        st.rerun()


def sources(store: Store, words: Words) -> None:
    """Sources that are one under several spellings, and the spelling that stays."""
    counted = session.kept().breakdown(Filter(implicit=True), "source")
    known = [str(one) for one in counted["source"] if one]
    chosen = st.multiselect(
        words("These sources are one"), known, key="one_source", filter_mode="contains", select_all=False,
        format_func=plain, placeholder=words("Choose two or more spellings"),
    )  # fmt: skip
    name = st.selectbox(
        words("Its name"), chosen, key="one_source_name", accept_new_options=True, format_func=plain,
        placeholder=words("Choose, or type a new name"),
    )  # fmt: skip
    ready = bool(chosen and name and set(chosen) != {name})
    if st.button(words("Make them one"), key="one_source_save", type="primary", disabled=not ready):
        _tell(articles.one_source(store, [one for one in chosen if one != name], str(name), who()))
        del st.session_state["one_source"]
        st.rerun()


def _tell(changed: int) -> None:
    if changed:
        session.tell("{n} articles are described anew.", n=str(changed))
    else:
        session.tell("Nothing was changed.")
