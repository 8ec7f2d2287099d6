"""What can be done with the article that is read: add an event, say its title, source and day, delete it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from timeline import rereading
from timeline.editing import articles
from timeline.model import Article
from timeline.pages import session
from timeline.pages.corrections import add
from timeline.pages.corrections.who import who
from timeline.store import Store
from timeline.words import Words


def show(store: Store, about: Article, words: Words, back: Callable[[], None]) -> None:
    """The row of buttons below the text; `back` leads to the list."""
    with st.container(horizontal=True, key="article_actions"):
        if st.button(words("Add an event"), icon=":material/add:", key="add_here"):
            add.open_dialog(about.id, 0, words)
        with st.popover(words("Title and source"), icon=":material/edit:"):
            _details(store, about, words)
        with st.popover(words("Day of publication"), icon=":material/event:"):
            _published(store, about, words)
        with st.popover(words("Delete the article"), icon=":material/delete:"):
            st.markdown(words("The article and its events go from every collection, into the bin for 30 days."))
            st.button(
                words("Yes, delete"), key="delete_article", type="primary", on_click=_delete,
                args=(store, about.id, back),
            )  # fmt: skip


def _details(store: Store, about: Article, words: Words) -> None:
    """Title, source and address, to be written as they should be."""
    told = {
        "title": st.text_input(words("Title"), about.title, key=f"title-{about.id}", max_chars=300),
        "source": st.text_input(words("Source"), about.source, key=f"source-{about.id}", max_chars=120),
        "url": st.text_input(words("Address (URL)"), about.url, key=f"url-{about.id}", max_chars=1000),
    }
    if st.button(words("Save"), key="save_details", type="primary"):
        changed = articles.describe(store, {about.id: told}, who())
        session.tell("The article is described anew." if changed else "Nothing was changed.")
        st.rerun()


def _published(store: Store, about: Article, words: Words) -> None:
    day = st.date_input(
        words("Published on"), value=about.published, key="republished", format="DD/MM/YYYY",
        min_value=date(1900, 1, 1), max_value=date(2100, 12, 31),
    )  # fmt: skip
    if st.button(words("Save and read again"), type="primary") and isinstance(day, date):
        rereading.republish(store, about.id, day)
        st.rerun()


def _delete(store: Store, article_id: str, back: Callable[[], None]) -> None:
    store.delete_article(article_id, None, who())
    session.tell("The article is deleted; «History › Bin» brings it back within 30 days.")
    back()
