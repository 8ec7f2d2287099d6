"""Fetch pages whose addresses a reader gives, when the button is clicked and never otherwise."""

from __future__ import annotations

import re

import streamlit as st

from timeline import settings
from timeline.errors import ImportFailed
from timeline.importers import Imported, web
from timeline.ingest import failed
from timeline.pages.corrections.who import who
from timeline.pages.uploads import running
from timeline.pages.uploads.jobs import Job
from timeline.store import Store
from timeline.words import Words

_ADDRESS = re.compile(r"https?://\S+|www\.\S+\.\S+|[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
PASTED = "pasted_addresses"
"""Where a visit keeps the addresses that were pasted for a text."""
MOST = 20
"""Addresses at once; many are for the command line."""


def addresses_in(text: str) -> list[str]:
    """The addresses that a text is made of, each once; none where anything else stands in it."""
    words = list(dict.fromkeys(text.split()))
    if not words or not all(_ADDRESS.fullmatch(word) for word in words):
        return []
    return [word if "://" in word else f"https://{word}" for word in words]


def offer(store: Store, collection: str, words: Words) -> None:
    """Ask whether the addresses that were pasted for a text shall be fetched."""
    pasted = st.session_state.get(PASTED)
    if not pasted:
        return
    if not settings.settings().fetch:
        st.info(words("Fetching is turned off in the settings."))
        return
    told = " ".join(pasted[:MOST]).replace("`", "%60")
    st.info(words("This is an address, not a text: {address}", address=f"`{told}`"))  # shown, and no link to follow
    if st.button(words("Fetch these pages"), key="fetch_pasted", icon=":material/download:"):
        del st.session_state[PASTED]
        _fetch(store, collection, pasted[:MOST], words)
        st.rerun()


def ask_addresses(store: Store, collection: str, words: Words) -> None:
    """The form; says that it is turned off where the settings say so."""
    if not settings.settings().fetch:
        st.info(words("Fetching is turned off in the settings."))
        return
    with st.form("addresses", clear_on_submit=True, border=False):
        told = st.text_area(words("Addresses of articles or feeds, one a line"), height=120, key="addresses")
        sent = st.form_submit_button(words("Fetch these pages"), type="primary", icon=":material/download:")
    st.caption(words("Only these pages are fetched, and nothing is sent along but the name of this program."))
    if sent and told.split():
        _fetch(store, collection, (addresses_in(told) or told.split())[:MOST], words)
    elif sent:
        st.info(words("Write an address first."))


def _fetch(store: Store, collection: str, addresses: list[str], words: Words) -> None:
    files, refused = list[tuple[str, bytes]](), list[Imported]()
    for url in addresses:
        try:
            with st.spinner(words("Fetching {address}", address=url)):
                found = web.fetch(url)
            files.append((found.url, found.content))
        except ImportFailed as error:
            refused.append(Imported(url, error=error))
    if refused:
        running.jobs().add(Job(collection, len(refused), len(refused), list(failed(refused)), finished=True))
    if files:
        running.jobs().start(store, collection, files, who())
