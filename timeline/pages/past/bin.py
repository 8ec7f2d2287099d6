"""What was deleted in the last 30 days, each with its way back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from timeline.pages import session, shell
from timeline.pages.corrections.who import ask_who, who
from timeline.pages.past.line import moment
from timeline.pages.text import html
from timeline.store import Store, bin
from timeline.words import Words

AT_ONCE = 50


def body(store: Store, words: Words) -> None:
    """The part «Kotak sampah»; what has lain there for 30 days goes for good when it is opened."""
    bin.purge(store)
    st.caption(words("Deleted articles and collections lie here for 30 days, then they go for good."))
    found = bin.listed(store)
    if not len(found):
        shell.empty(words("The bin is empty."), words("What you delete comes here first."))
        return
    ask_who(words, "bin")
    for row in found.head(AT_ONCE).to_dict("records"):
        with st.container(horizontal=True, vertical_alignment="center", key=f"bin-{row['n']}"):
            st.html(row_html(row, words))
            st.button(
                words("Bring back"), key=f"restore-{row['n']}", icon=":material/restore_from_trash:", type="tertiary",
                on_click=_restore, args=(store, int(row["n"])),
            )  # fmt: skip
    if len(found) > AT_ONCE:
        st.caption(words("Only the newest {n} are listed.", n=words.number(AT_ONCE)))
    with st.popover(words("Empty the bin"), icon=":material/delete_forever:"):
        st.markdown(words("All that lies here goes for good; nothing can bring it back."))
        st.button(words("Yes, delete for good"), key="empty_bin", type="primary", on_click=_empty, args=(store,))


def row_html(row: Mapping[str, Any], words: Words) -> str:
    """What was deleted, with how much, by whom, when, and until when it lies here, as HTML."""
    several = words.count("{n} article", "{n} articles", int(row["articles"])) if row["kind"] == bin.COLLECTION else ""
    until = words("until {day}", day=words.day(date.fromisoformat(row["until"])))
    about = " · ".join(part for part in (several, row["who"], moment(row["when"], words), until) if part)
    kind = words(f"bin:{row['kind']}")
    return f'<p class="line"><b>{html(kind)}</b> {html(row["name"])}<small>{html(about)}</small></p>'


def _restore(store: Store, n: int) -> None:
    back = bin.restore(store, n, who())
    if back.lost:
        titles = ", ".join(back.lost)
        session.tell("«{name}» is back; gone for good: {titles}.", name=back.name, titles=titles)
    else:
        session.tell("«{name}» is back.", name=back.name)


def _empty(store: Store) -> None:
    bin.purge(store, everything=True, who=who())
    session.tell("The bin is empty.")
