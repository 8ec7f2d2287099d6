"""Put together the part of «Mutu Data» where events and actors are corrected, and where the log is."""

from __future__ import annotations

import streamlit as st

from timeline.pages import shell
from timeline.pages.corrections import actors as corrections_actors
from timeline.pages.corrections import add as corrections_add
from timeline.pages.corrections import history as corrections_history
from timeline.pages.corrections import table as corrections_table
from timeline.pages.corrections.who import ask_who
from timeline.pages.view import View
from timeline.store import Store
from timeline.words import Words


def body(store: Store, view: View, words: Words) -> dict[str, str]:
    """The part «Koreksi»: a table to correct in, adding, merging, and the log with its ways back."""
    st.caption(words("What was read is never overwritten: corrections lie over it and can be undone, also later."))
    ask_who(words)
    if store.count(view.chosen):
        st.subheader(words("Events"), anchor=False)
        corrections_table.editor(store, view.chosen, words)
    else:
        shell.empty(words("No event fits these filters."), words("Remove a filter, or choose another collection."))
    with st.expander(words("Add an event"), icon=":material/add:"):
        corrections_add.choose_article(store, view.chosen, words)
    with st.expander(words("Merge two actors"), icon=":material/merge:"):
        corrections_actors.merging(store, words)
    st.subheader(words("What was corrected"), anchor=False)
    if not corrections_history.log(store, view.chosen, words):
        st.caption(words("Nothing was corrected yet."))
    return {}
