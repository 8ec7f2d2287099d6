"""Read stored articles again by what the program knows now, and show what that changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from timeline.editing.write import spelled
from timeline.fingerprint import reader
from timeline.pages import links, session
from timeline.pages.corrections.who import ask_who, who
from timeline.pages.text import html, label_html
from timeline.rereading import reread
from timeline.store import Store, changes
from timeline.words import Words

AT_ONCE = 50


def body(store: Store, words: Words) -> None:
    """The part «Baca ulang»: how many articles are out of date, the button, and the events that changed."""
    st.caption(words("When words, models or the program change, articles can be read again; corrections stay."))
    old = len(changes.outdated(store, reader()))
    if old:
        told = ("{n} article was read by an earlier state.", "{n} articles were read by an earlier state.")
        st.markdown(words.count(*told, old))
        ask_who(words, "again")
        if st.button(words("Read again"), key="reread", type="primary", icon=":material/refresh:"):
            _read(store, words)
    else:
        st.markdown(words("All articles are read by what the program knows now."))
    _listed(store, words)


def _read(store: Store, words: Words) -> None:
    """Read while the page waits; who leaves it comes back to what is left."""
    bar = st.progress(0.0)

    def progress(done: int, whole: int) -> None:
        bar.progress(done / whole, text=words("{done} of {whole}", done=words.number(done), whole=words.number(whole)))

    told = reread(store, who=who(), on_progress=progress)
    n = {name: words.number(told[name]) for name in ("articles", *changes.KINDS)}
    session.tell("Articles: {articles}; events that came: {added}, went: {gone}, moved: {moved}.", **n)
    st.rerun()


def _listed(store: Store, words: Words) -> None:
    many = changes.count(store)
    if not many:
        return
    st.subheader(words("What changed"), anchor=False)
    pages = max(1, -(-many // AT_ONCE))
    at = min(int(st.session_state.get("changes_page", 1)), pages)
    found = changes.listed(store, AT_ONCE, (at - 1) * AT_ONCE)
    st.html("".join(change_html(row, words) for row in found.to_dict("records")))
    if pages > 1:
        st.session_state["changes_page"] = at
        st.pagination(pages, key="changes_page")


def change_html(row: Mapping[str, Any], words: Words) -> str:
    """An event that came, went or moved, with its days and its article, as HTML."""
    old, new = (spelled("date", str(row[side]), {}, words) for side in ("old", "new"))
    days = {"added": new, "gone": old}.get(str(row["kind"]), f"{old} → {new}")
    title = str(row["title"]) or words("an article that is gone")
    where = links.anchor(links.article(str(row["article"])), title) if row["title"] else html(title)
    kind = words(f"change:{row['kind']}")
    return f'<p class="line"><b>{html(kind)}</b> {label_html(row["label"])} ({html(days)})<small>{where}</small></p>'
