"""Show one thing to look at: its sentence, why it is doubtful, and the ways to mend it there."""

from __future__ import annotations

from datetime import date, datetime

import streamlit as st

from timeline import rereading
from timeline.editing import write as corrections_write
from timeline.pages import places
from timeline.pages.checks import scan as quality_scan
from timeline.pages.checks.findings import Finding
from timeline.pages.corrections import add as corrections_add
from timeline.pages.corrections.who import who
from timeline.pages.reading import drawer, explain
from timeline.pages.reading.highlight import Highlight, marked
from timeline.pages.text import html
from timeline.store import Store, audit
from timeline.words import Words


def card(one: Finding, words: Words) -> str:
    """A finding as HTML: what it is about, the sentence, why it is doubtful, where it stands."""
    text, sentence = one.article.text, one.sentence
    about = [Highlight(one.start, one.end, "date" if one.found and one.found.interval else "date unplaced")]
    quoted = marked(text, about if one.found else [], sentence.start, sentence.end)
    day = words.day(one.article.published) if one.article.published else words("day of publication unknown")
    where = " · ".join(part for part in (one.article.title or one.article.key, one.article.source, day) if part)
    doubt = explain.warnings(one.reason, words)
    return (
        f'<article class="event"><p class="when">{html(_headline(one, words))}</p>'
        f"<blockquote>{quoted}</blockquote>"
        f'<p class="why"><span class="doubt">{html(doubt)}</span>{html(where)}</p></article>'
    )


def _headline(one: Finding, words: Words) -> str:
    if one.other:
        return one.article.title or one.article.key
    if one.found is None:
        return words("Published on {day}?", day=words.day(one.proposed)) if one.proposed else words("Published when?")
    told = explain.resolution(one.found, words)
    return f"«{one.found.timex.text}» → {told.result}"


def actions(store: Store, one: Finding, words: Words) -> None:
    """The ways to mend a finding: the article's day, the event's date, or a word that it is right."""
    name = "-".join(map(str, quality_scan.key(one)[:4]))
    if one.other:
        _double(store, one, words, name)
    elif one.found is None:
        with st.popover(words("Day of publication"), icon=":material/event:"):
            _published(store, one, words, name)
    elif one.event:
        st.button(
            words("Correct the event"), key=f"mend-{name}", icon=":material/edit:",
            on_click=_ask, args=("mend", one.article.id, one.event),
        )  # fmt: skip
    else:
        st.button(
            words("Add an event"), key=f"add-{name}", icon=":material/add:",
            on_click=_ask, args=("add", one.article.id, one.sentence.start),
        )  # fmt: skip
    st.page_link(places.ARTICLES, label=words("Read the article"), icon=":material/article:",
                 query_params={"article": one.article.id, "lang": words.language})  # fmt: skip
    st.button(
        words("It is right"), key=f"fine-{name}", icon=":material/check:", type="tertiary", on_click=_fine,
        args=(store, one), help=words("Take it off this list. The word can be taken back."),
    )  # fmt: skip


def _double(store: Store, one: Finding, words: Words, name: str) -> None:
    with st.popover(words("Delete the article"), icon=":material/delete:"):
        st.markdown(words("The article and its events go from every collection, into the bin for 30 days."))
        st.button(words("Yes, delete"), type="primary", key=f"delete-{name}", on_click=_delete, args=(store, one))
    st.page_link(places.ARTICLES, label=words("Read the other"), icon=":material/article:",
                 query_params={"article": one.other, "lang": words.language})  # fmt: skip


def _delete(store: Store, one: Finding) -> None:
    store.delete_article(one.article.id, None, who())


def _published(store: Store, one: Finding, words: Words, name: str) -> None:
    day = st.date_input(
        words("Published on"), value=one.proposed or one.article.published, key=f"day-{name}", format="DD/MM/YYYY",
        min_value=date(1900, 1, 1), max_value=date(2100, 12, 31),
    )  # fmt: skip
    if st.button(words("Save and read again"), type="primary", key=f"save-{name}") and isinstance(day, date):
        rereading.republish(store, one.article.id, day)
        st.rerun()


def _ask(what: str, article: str, about: str | int) -> None:
    st.session_state["asked_to"] = (what, article, about)


def open_asked(store: Store, words: Words) -> None:
    """The drawer that was asked for: an event to correct, or one to add."""
    what, article, about = st.session_state.pop("asked_to", ("", "", ""))
    if what == "add":
        corrections_add.open_dialog(article, about, words)
    elif what == "mend" and (row := corrections_write.row(store, article, about)):
        drawer.open_rows([row], words)


def _fine(store: Store, one: Finding) -> None:
    audit.judge(store, [quality_scan.verdict(one, True, who())], datetime.now())
    st.session_state["quality_fine"] = one
