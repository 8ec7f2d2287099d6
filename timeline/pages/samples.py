"""Fill a fresh database with the sample articles, mark what comes from them, and take them away again."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from timeline import paths
from timeline.pages import session
from timeline.pages.corrections.who import who
from timeline.pages.kept import Kept
from timeline.store import Filter, Store
from timeline.words import DEFAULT, words

SUFFIXES = (".jsonl", ".txt", ".html")


def first_start() -> None:
    """Load the samples where the database has no collection yet: a fresh one."""
    if len(session.kept().collections()):
        return
    told = session.say()
    with st.spinner(told("Loading the sample articles …")):
        load(session.store())


def load(store: Store) -> None:
    """Read the sample files into the sample collection, and make the reader's own first collection.

    The latter stands beside the samples and there always is one, so that samples which were removed do
    not come back.
    """
    from timeline.ingest import ingest  # what reads articles is loaded once there is something to read

    name = words(DEFAULT)("Samples")  # names are stored, so they do not follow the page's language
    store.create_collection(name, sample=True)
    files = [file for file in sorted(paths.SAMPLES.glob("*")) if file.suffix in SUFFIXES]
    for _ in ingest(((file.name, file.read_bytes()) for file in files), store, name):
        pass
    store.create_collection(own_name())


def own_name() -> str:
    """What the reader's first collection is called."""
    return words(DEFAULT)("My articles")


def sample_collections(store: Store) -> tuple[str, ...]:
    """The names of the collections that hold samples."""
    known = Kept(store).collections()
    return tuple(known.loc[known["sample"].astype(bool), "name"])


def is_sample(store: Store, row: Mapping[str, object]) -> bool:
    """Whether an event's article is a sample."""
    return str(row["article"]) in sample_articles(store)


def sample_articles(store: Store) -> frozenset[str]:
    """The ids of the sample articles."""
    names = sample_collections(store)
    return frozenset(store.articles(Filter(collections=names))["id"]) if names else frozenset()


def remove(store: Store) -> None:
    """Take all samples away, into the bin."""
    for name in sample_collections(store):
        delete_collection(store, name)


def delete_collection(store: Store, name: str) -> None:
    """Delete a collection; after the last one an empty one is made, the sign that this is no fresh database."""
    store.delete_collection(name, who())
    if not len(store.collections()):
        store.create_collection(own_name())
