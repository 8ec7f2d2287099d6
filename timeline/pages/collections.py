"""Choose, make, rename and delete collections."""

from __future__ import annotations

import streamlit as st

from timeline.pages import samples, session
from timeline.pages.corrections.who import who
from timeline.store import Store
from timeline.words import Words

_MAKING, _MANAGING, _REMOVING = "making_open", "managing_open", "removing_open"


def choose(store: Store, words: Words) -> str:
    """The collection of the reader's own that new articles go into, chosen or made here; never the samples."""
    known = store.collections()
    own = list(known.loc[~known["sample"].astype(bool), "name"]) or [samples.own_name()]
    if st.session_state.get("target") not in own:
        st.session_state["target"] = own[0]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            words("Into the collection"), own, key="target", width=320, filter_mode="contains", persist_state="session"
        )
        with st.popover(words("New collection"), icon=":material/add:", key=_MAKING, on_change="rerun"):
            _make(words)
        with st.popover(words("Manage"), icon=":material/tune:", key=_MANAGING, on_change="rerun"):
            manage(store, words)
    return str(st.session_state["target"])


def manage(store: Store, words: Words) -> None:
    """Rename or delete a collection; the samples can be removed here too."""
    known = store.collections()
    name = st.selectbox(words("Collection"), list(known["name"]), key="managed", filter_mode="contains")
    if name is None:
        return
    row = known[known["name"] == name].iloc[0]
    st.caption(
        words.count("{n} article", "{n} articles", int(row["articles"]))
        + " · "
        + words.count("{n} event", "{n} events", int(row["events"]))
    )
    new = st.text_input(words("New name"), key="renamed", max_chars=80)
    st.button(words("Rename"), key="rename", on_click=_rename, args=(store, name, new), disabled=not new.strip())
    sure = st.checkbox(words("Yes, delete this collection and its articles"), key="sure")
    st.button(words("Delete"), key="delete", on_click=_delete, args=(store, name), disabled=not sure)


def sample_note(store: Store, words: Words) -> None:
    """Say in the sidebar that samples are shown, with the one click that removes them."""
    if not samples.sample_collections(store):
        return
    with st.sidebar, st.container(border=True, key="samples"):
        first = words("The collection of sample articles is there for a first look.")
        apart = words("The samples are left out unless their collection is chosen.")
        st.caption(apart if session.kept().own() else first)
        with st.popover(
            words("Remove the samples"), icon=":material/delete:", type="tertiary", key=_REMOVING, on_change="rerun"
        ):
            st.markdown(words("The sample articles and their events go into the bin for 30 days; your own stay."))
            st.button(words("Yes, delete"), key="remove_samples", type="primary", on_click=_remove, args=(store,))


def _make(words: Words) -> None:
    with st.form("making", border=False):
        st.text_input(words("Name"), key="new_collection", max_chars=80)
        st.form_submit_button(words("Make it"), key="make", on_click=_made)


def _made() -> None:
    store, name = session.store(), str(st.session_state["new_collection"]).strip()
    if not name:
        return
    if name in set(store.collections()["name"]):
        _tell("There is a collection of this name already.")
        return
    store.create_collection(name, who=who())
    st.session_state["target"] = name
    st.session_state["new_collection"] = ""
    _tell("The collection {name} is made; new articles go there.", _MAKING, name=name)


def _remove(store: Store) -> None:
    samples.remove(store)
    _tell("The samples are gone; «History › Bin» brings them back within 30 days.", _REMOVING)


def _rename(store: Store, old: str, new: str) -> None:
    if new.strip() in set(store.collections()["name"]):
        _tell("There is a collection of this name already.")
        return
    store.rename_collection(old, new.strip(), who())
    st.session_state["renamed"] = ""
    if st.session_state.get("target") == old:
        st.session_state["target"] = new.strip()
    chosen = st.session_state.get("filter_collections", [])
    st.session_state["filter_collections"] = [new.strip() if name == old else name for name in chosen]
    _tell("The collection {old} is now called {name}.", _MANAGING, old=old, name=new.strip())


def _delete(store: Store, name: str) -> None:
    samples.delete_collection(store, name)
    st.session_state["sure"] = False
    _tell("The collection {name} is deleted; «History › Bin» brings it back within 30 days.", _MANAGING, name=name)


def _tell(text: str, popover: str = "", **values: str) -> None:
    """Remember what to tell of a click, and close the popover it was made in."""
    session.tell(text, **values)
    if popover:
        st.session_state[popover] = False
