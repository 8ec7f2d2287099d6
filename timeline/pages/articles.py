"""List the articles, and read one with its dates, triggers and actors marked and explained."""

from __future__ import annotations

import streamlit as st
from pandas import DataFrame

from timeline.pages import describing, samples, session, shell, sidebar
from timeline.pages.reading import article, titles
from timeline.pages.view import View
from timeline.store import Store
from timeline.words import Words

MOST = 2_000
LISTED = 100
"""The most articles listed where a table is too wide."""


def page() -> None:
    """The page «Artikel»: one article if the URL names it, else the list."""
    words, store = session.say(), session.store()
    asked = st.query_params.get("article", "")
    view = sidebar.filters(store, words) if not asked else session.begin_view()
    if asked and store.has(asked):
        article.show(store.corrected(asked), words, _back)
        session.write_url(view, article=asked)
    else:
        _list(store, view, words, missing=bool(asked))
        session.write_url(view)


def _list(store: Store, view: View, words: Words, missing: bool) -> None:
    shell.heading(words("Articles"), words("Choose a row to read the article with its dates explained."))
    if missing:
        st.warning(words("That article is not in this database; it may have been deleted."))
    found = store.articles(view.chosen, limit=MOST)
    if not len(found):
        shell.nothing(view.chosen, "No article fits.")
        return
    st.caption(_many(store, view, len(found), words))
    with st.container(key="phone"):  # the style sheet shows one of the two
        st.html(titles.list_html(found.head(LISTED), words))
        if len(found) > LISTED:
            st.caption(words("Only the newest {n} are listed; filter to see others.", n=words.number(LISTED)))
    with st.container(key="wide"):
        with st.container(horizontal=True, vertical_alignment="center", key="describing"):
            editing = st.toggle(words("Edit the list"), key="describe_on")
            with st.popover(words("Merge sources"), icon=":material/merge:", on_change="rerun", key="merging") as menu:
                if menu.open:
                    describing.sources(store, words)
        if editing:
            describing.table(store, found, words)
        else:
            _table(store, found, words)


def _many(store: Store, view: View, shown: int, words: Words) -> str:
    """How many articles the list holds, and of how many."""
    known = session.kept().collections()
    held = known[known["name"].isin(view.chosen.collections)] if view.chosen.collections else known
    every = int(held["articles"].sum())
    told = words.count("{n} article", "{n} articles", shown)
    more = f" · {words('of {n}', n=words.number(every))}" if shown < min(every, MOST) else ""
    return told + more


def _table(store: Store, found: DataFrame, words: Words) -> None:
    st.dataframe(
        table(found, samples.sample_articles(store), words), hide_index=True, key="article_table",
        on_select=lambda: _chosen(list(found["id"])), selection_mode=("single-row", "single-cell"),
        height=min(640, 38 + 35 * len(found)),
        alt=words("The articles, a row each."),
    )  # fmt: skip
    if len(found) == MOST:
        st.caption(words("Only the newest {n} are listed; filter to see others.", n=words.number(MOST)))


def table(found: DataFrame, sample: frozenset[str], words: Words) -> DataFrame:
    """The list of articles as it is shown: published, title, source, events."""
    rows = found.to_dict("records")
    return DataFrame(
        {
            words("Published"): [titles.published_on(row["published"], words) for row in rows],
            words("Title"): [row["title"] or row["key"] for row in rows],
            words("Source"): [row["source"] or (words("sample text") if row["id"] in sample else "") for row in rows],
            words("Events"): [row["events"] for row in rows],
        }
    )  # fmt: skip


def _chosen(ids: list[str]) -> None:
    if (row := session.picked("article_table")) is not None:
        st.query_params["article"] = ids[row]


def _back() -> None:
    st.query_params.pop("article", None)


if __name__ == "__main__":
    shell.guarded(page)
