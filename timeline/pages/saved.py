"""Give the view of now a name, and go back to one that has a name."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st
from pandas import DataFrame

from timeline.pages import links, session
from timeline.pages.text import plain
from timeline.store import Store, views
from timeline.words import Words

_OPEN, _NAME = "saved_open", "saved_name"


def menu(store: Store, words: Words) -> None:
    """The saved views, and the field that saves one more; in the sidebar."""
    look = {"icon": ":material/bookmark:", "type": "tertiary", "key": _OPEN, "on_change": "rerun"}
    with st.popover(words("Saved views"), **look) as shown:  # type: ignore[arg-type]
        if not shown.open:
            return
        known = views.known(store)
        if len(known):
            st.html(list_html(known))
        else:
            st.caption(words("Nothing is saved yet."))
        with st.form("saving", border=False):
            st.text_input(words("Name of this view"), key=_NAME, max_chars=80)
            st.form_submit_button(words("Save this view"), key="save_view", on_click=_save, args=(store,))
        if len(known):
            gone = st.selectbox(
                words("Forget a view"), list(known["name"]), index=None, key="forget_view", format_func=plain,
                placeholder=words("Choose a view"),
            )  # fmt: skip
            if gone:
                st.button(words("Yes, delete"), key="forget_it", on_click=_forget, args=(store, gone))


def list_html(known: DataFrame) -> str:
    """The saved views as links; their names are escaped."""
    told = zip(known["name"], known["query"], strict=True)
    rows = "".join(f"<li>{links.anchor(f'{links.HOME}?{query}', str(name))}</li>" for name, query in told)
    return f'<ul class="saved">{rows}</ul>'


def _save(store: Store) -> None:
    name = str(st.session_state[_NAME]).strip()
    if not name:
        session.tell("A view needs a name.")
        return
    query = urlencode(links.parameters(), doseq=True, safe=":")
    views.save(store, name, query)
    st.session_state[_NAME] = ""
    session.tell("The view {name} is saved.", name=name)


def _forget(store: Store, name: str) -> None:
    views.forget(store, name)
    session.tell("The view {name} is gone.", name=name)
