"""Let a person add an event that the program did not find, at the words of an article that tell it."""

from __future__ import annotations

import re

import streamlit as st

from timeline.editing import write as corrections_write
from timeline.errors import StoreError
from timeline.model import Article, Reading, Sentence
from timeline.model.label import WITH_HEADLINE
from timeline.pages import session
from timeline.pages.corrections.form import ask_actors, ask_status, understood
from timeline.pages.corrections.parts import ask_roles, ask_type
from timeline.pages.corrections.who import ask_who
from timeline.pages.reading.highlight import Highlight, marked
from timeline.pages.text import plain
from timeline.store import Filter, Store, values
from timeline.words import Words

MOST = 500
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def open_dialog(article: str, sentence: int, words: Words, span: tuple[int, int] | None = None) -> None:
    """Ask for the new event in a drawer; `sentence` is an offset inside the sentence to begin with.

    `span` are the words that name the event, where the reader has marked them.
    """

    @st.dialog(words("Add an event"), position="right", width="small")
    def drawer() -> None:
        store = session.store()
        if store.has(article):
            form(store, store.reading(article), sentence, words, span)

    drawer()


def choose_article(store: Store, chosen: Filter, words: Words) -> None:
    """Choose the article that tells the new event, and go on to it."""
    found = store.articles(chosen, limit=MOST)
    names = {row["id"]: row["title"] or row["key"] for row in found.to_dict("records")}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        article = st.selectbox(
            words("Article"), list(names), format_func=lambda one: names[one], key="add_article", index=None, width=480,
            placeholder=words("Choose the article that tells it"), filter_mode="contains",
        )  # fmt: skip
        if st.button(words("Add an event"), icon=":material/add:", disabled=article is None, key="add_event"):
            open_dialog(str(article), 0, words)


def form(store: Store, read: Reading, at: int, words: Words, marked_: tuple[int, int] | None = None) -> None:
    """The form of a new event: sentence and word unless `marked_`, then date, label, status, type, actors."""
    article = read.article
    around = _sentence(read, at, words) if marked_ is None else _around(read, marked_)
    found = [Highlight(marked_[0], marked_[1], "trigger")] if marked_ else []
    shown = marked(article.text, found, around.start, around.end)
    st.html(f'<article class="event"><blockquote>{shown}</blockquote></article>')
    span = marked_ or _word(article, around, words)
    typed = st.text_input(
        words("Date"), key="new_date", max_chars=80, placeholder=words("unknown"),
        help=words("For example: 26 January 2022, January 2022, 2014, 3–9 May 2014. Empty: nobody knows."),
    )  # fmt: skip
    day = understood(typed.strip(), article.published, words)
    label = st.text_input(words("Label"), key="new_label", max_chars=WITH_HEADLINE, value=article.text[slice(*span)])
    status = ask_status("happened", "new_status", words)
    type_ = ask_type("other", "new_type", words)
    actors = ask_roles(ask_actors((), "new", words), "new", words)
    person = ask_who(words, "drawer")
    if st.button(words("Add the event"), type="primary", key="add_it", disabled=day is None or not label.strip()):
        told = values.added(str(day), label.strip(), status=status, type_=type_, parts=actors)
        try:
            corrections_write.add(store, article.id, span, told, person)
        except StoreError as error:
            st.warning(plain(words.told(error)))
            return
        session.tell("The event is added.")
        st.rerun()


def _around(read: Reading, span: tuple[int, int]) -> Sentence:
    """The sentences that hold the marked words."""
    held = [one for one in read.sentences if one.start < span[1] and span[0] < one.end]
    return Sentence(min(held[0].start, span[0]), max(held[-1].end, span[1])) if held else Sentence(*span)


def _sentence(read: Reading, at: int, words: Words) -> Sentence:
    """The sentence that tells the event, chosen by its beginning."""
    text, all_ = read.article.text, list(read.sentences) or [Sentence(0, len(read.article.text))]
    first = next((n for n, one in enumerate(all_) if one.start <= at < one.end), 0)
    place = st.selectbox(
        words("Sentence"), range(len(all_)), index=first, key=f"new_sentence-{read.article.id}",
        format_func=lambda n: " ".join(text[all_[n].start : all_[n].end].split())[:120],
    )  # fmt: skip
    return all_[place]


def _word(article: Article, around: Sentence, words: Words) -> tuple[int, int]:
    """The word that names what happens."""
    text = article.text[around.start : around.end]
    spans = [(around.start + m.start(), around.start + m.end()) for m in _WORD.finditer(text)]
    spans = spans or [(around.start, around.end)]
    return st.selectbox(
        words("The word that names it"), spans, format_func=lambda span: article.text[slice(*span)],
        key=f"new_word-{article.id}-{around.start}",
    )  # fmt: skip
