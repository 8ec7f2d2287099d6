"""Fetch pages whose addresses a reader gives, when the button is clicked and never otherwise."""

from __future__ import annotations

import streamlit as st

from timeline import settings
from timeline.errors import ImportFailed
from timeline.importers import Imported, web
from timeline.ingest import failed
from timeline.pages import session
from timeline.pages.corrections.who import who
from timeline.pages.uploads.jobs import Job
from timeline.store import Store
from timeline.words import Words

MOST = 20
"""Addresses at once; many are for the command line."""


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
        _fetch(store, collection, told.split()[:MOST], words)
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
        session.jobs().add(Job(collection, len(refused), len(refused), list(failed(refused)), finished=True))
    if files:
        session.jobs().start(store, collection, files, who())
