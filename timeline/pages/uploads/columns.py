"""Point at the column that holds the days of a file, or say that its days were read in the wrong order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

import streamlit as st

from timeline.dates.written import swapped
from timeline.importers.pointing import cell, order
from timeline.importers.row_day import NO_COLUMN, ORDER
from timeline.ingest import Outcome
from timeline.model import Article
from timeline.pages.text import plain
from timeline.rereading import republish
from timeline.store import Store
from timeline.words import Words

_SHOWN = 3
SURE = ("metadata", "user")


def ask_columns(store: Store, outcomes: Sequence[Outcome], words: Words) -> None:
    """A choice of columns for each file of which none is known to hold days, and of orders where both may be meant."""
    for file, those in groupby(sorted(outcomes, key=lambda one: one.file), key=lambda one: one.file):
        told = list(those)
        if missing := _articles(store, told, NO_COLUMN):
            _ask_column(store, file, missing, words)
        if doubtful := _articles(store, told, ORDER):
            _ask_order(store, file, doubtful, words)


def _articles(store: Store, outcomes: Sequence[Outcome], code: str) -> list[Article]:
    """The stored articles whose input gave that warning and whose day nobody has confirmed since."""
    ids = {o.article_id: None for o in outcomes if any(warning.startswith(code) for warning in o.warnings)}
    found = [store.reading(id_).article for id_ in ids if id_ and store.has(id_)]
    return [one for one in found if one.published_from != "user" and (code == ORDER or one.published_from not in SURE)]


def days_in(articles: Sequence[Article], column: str) -> Mapping[str, date]:
    """The day that a column gives for each article, by the article's id; the whole column decides its order."""
    days = order(articles, column)
    return {one.id: day for one in articles if (day := days.read(cell(one, column))[0])}


def _ask_column(store: Store, file: str, articles: Sequence[Article], words: Words) -> None:
    """A list of the columns with some of what stands in each."""
    columns = list(dict.fromkeys(name for one in articles for name, _ in one.extra))
    if not columns:
        return
    told = {name: _example(articles, name) for name in columns}
    with st.form(f"column_{file}"):
        st.markdown(f"**{plain(file)}** · {words('Which column holds the days of publication?')}")
        column = st.selectbox(
            words("Column"), columns, format_func=lambda name: f"{name}: {told[name]}", index=None, width=520,
            placeholder=words("Choose a column"), key=f"choose_column_{file}",
        )  # fmt: skip
        if st.form_submit_button(words("Take the days from it")) and column:
            _take(store, days_in(articles, column), words)


def _example(articles: Sequence[Article], column: str) -> str:
    cells = dict.fromkeys(cell for one in articles for name, cell in one.extra if name == column)
    return " · ".join(cell[:40] for cell in list(cells)[:_SHOWN])


def _ask_order(store: Store, file: str, articles: Sequence[Article], words: Words) -> None:
    """Two buttons: the days stay as they were read, or day and month change places."""
    days = {one.id: one.published for one in articles if one.published}
    others = {id_: other for id_, day in days.items() if (other := swapped(day))}
    first = next(iter(others), None)
    if first is None:
        return
    st.markdown(f"**{plain(file)}** · {words('Its days can be read in two orders. Which is right?')}")
    with st.container(horizontal=True):
        for name, read in (("as_read", {id_: days[id_] for id_ in others}), ("swapped", others)):
            if st.button(words.day(read[first]), key=f"{name}_{file}"):
                _take(store, read, words)


def _take(store: Store, days: Mapping[str, date], words: Words) -> None:
    """Set the days and read the articles again, with a bar for those who wait."""
    if not days:
        st.warning(words("There is no day in that column."))
        return
    bar = st.progress(0.0)
    for done, (id_, day) in enumerate(days.items(), 1):
        republish(store, id_, day)
        bar.progress(done / len(days), text=words("{done} of {all} articles", done=done, all=len(days)))
    st.rerun()
