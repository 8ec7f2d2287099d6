"""List the articles, and read one with its dates, triggers and actors marked and explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st
from pandas import DataFrame

from timeline import rereading
from timeline.model import Article, Reading
from timeline.pages import links, samples, session, shell, sidebar
from timeline.pages.corrections.who import who
from timeline.pages.reading.highlight import Highlight, highlights, marked, paragraphs
from timeline.pages.text import html
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
        _read(store.reading(asked), words)
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
    with st.container(key="phone"):  # the style sheet shows one of the two
        st.html(list_html(found.head(LISTED), words))
        if len(found) > LISTED:
            st.caption(words("Only the newest {n} are listed; filter to see others.", n=words.number(LISTED)))
    with st.container(key="wide"):
        _table(store, found, words)


def _table(store: Store, found: DataFrame, words: Words) -> None:
    st.dataframe(
        table(found, samples.sample_articles(store), words), hide_index=True, key="article_table",
        on_select=lambda: _chosen(list(found["id"])), selection_mode="single-row",
        height=min(640, 38 + 35 * len(found)),
        alt=words("The articles, a row each."),
    )  # fmt: skip
    if len(found) == MOST:
        st.caption(words("Only the newest {n} are listed; filter to see others.", n=words.number(MOST)))


def list_html(found: DataFrame, words: Words) -> str:
    """The articles as links, each with its day, source and number of events, for screens too narrow for a table."""
    rows = "".join(
        f"<li>{links.anchor(links.article(str(row['id'])), row['title'] or row['key'])}"
        f"<br><small>{html(' · '.join(filter(None, _facts(row, words))))}</small></li>"
        for row in found.to_dict("records")
    )
    return f'<ol class="articles">{rows}</ol>'


def _facts(row: Mapping[str, Any], words: Words) -> Sequence[str]:
    events = words.count("{n} event", "{n} events", int(row["events"]))
    return _published_on(row["published"], words), row["source"], events


def table(found: DataFrame, sample: frozenset[str], words: Words) -> DataFrame:
    """The list of articles as it is shown: published, title, source, events."""
    rows = found.to_dict("records")
    return DataFrame(
        {
            words("Published"): [_published_on(row["published"], words) for row in rows],
            words("Title"): [row["title"] or row["key"] for row in rows],
            words("Source"): [row["source"] or (words("sample text") if row["id"] in sample else "") for row in rows],
            words("Events"): [row["events"] for row in rows],
        }
    )  # fmt: skip


def _published_on(published: Any, words: Words) -> str:
    return words.day(published.date()) if published == published and published is not None else words("unknown")


def _chosen(ids: list[str]) -> None:
    rows = st.session_state["article_table"].selection.rows
    if rows:
        st.query_params["article"] = ids[rows[0]]


def _read(reading: Reading, words: Words) -> None:
    store, article = session.store(), reading.article
    st.button(words("All articles"), icon=":material/arrow_back:", type="tertiary", on_click=_back)
    found = highlights(reading, words)
    st.html(heading_html(article, article.id in samples.sample_articles(store), words, found))
    if article.published is None:
        st.warning(words("warning:no-date"))
    st.html(key_html(words))
    text = paragraphs(article.text, found, headline_end(article))
    st.html(f'<div class="beside"><div class="reading">{text}</div>{margin_html(reading, words)}</div>')
    with st.container(horizontal=True, key="article_actions"):
        with st.popover(words("Day of publication"), icon=":material/event:"):
            _published(store, article, words)
        with st.popover(words("Delete the article"), icon=":material/delete:"):
            st.markdown(words("The article and its events go from every collection, into the bin for 30 days."))
            st.button(
                words("Yes, delete"), key="delete_article", type="primary", on_click=_delete, args=(store, article.id)
            )


def margin_html(reading: Reading, words: Words) -> str:
    """The events of an article that it dates, in the order of time, to stand beside its text."""
    told = [(place, one.label) for one in reading.events if one.explicit and (place := one.when.interval)]
    told.sort(key=lambda one: (one[0].start, one[0].end))
    rows = "".join(
        f"<li><time>{html(words.period(place.start, place.last, place.granularity))}</time>{html(label)}</li>"
        for place, label in told
    )
    if not rows:
        return ""
    return f"<aside><h2>{html(words('In the order of time'))}</h2><ol>{rows}</ol></aside>"


def headline_end(article: Article) -> int:
    """Where the title ends if the text begins with it in a line of its own, else 0."""
    first = article.text.lstrip().partition("\n")[0]
    start = len(article.text) - len(article.text.lstrip())
    return start + len(first) if article.title and first.strip() == article.title else 0


def heading_html(article: Article, sample: bool, words: Words, found: Sequence[Highlight] = ()) -> str:
    """Title, source, day of publication and how it is known, as HTML.

    A title that is the first line of the text carries the highlights `found` there, as it is not shown twice.
    """
    known = words(f"published_from:{article.published_from}")
    when = f"{words.day(article.published)} ({known})" if article.published else known
    tag = f'<span class="tag">{html(words("sample text"))}</span>' if sample else ""
    safe_link = article.url if article.url.startswith(("https://", "http://")) else ""
    link = (
        f' · <a href="{html(safe_link)}" rel="noreferrer" target="_blank">{html(words("original"))}</a>'
        if safe_link
        else ""
    )
    source = f"{html(article.source)} · " if article.source else ""
    return f'<header class="article"><h1>{_title(article, found)}</h1><p>{source}{html(when)}{link} {tag}</p></header>'


def _title(article: Article, found: Sequence[Highlight]) -> str:
    end = headline_end(article)
    return marked(article.text, found, 0, end).strip() if end else html(article.title or article.key)


def key_html(words: Words) -> str:
    """What the colours in the text mean."""
    kinds = (("date", words("date")), ("date unplaced", words("date that could not be placed")),
             ("trigger", words("what happened")), ("actor", words("actor")))  # fmt: skip
    shown = " ".join(f'<mark class="{kind}">{html(text)}</mark>' for kind, text in kinds)
    return f'<p class="key">{shown} <span>{html(words("Hover, tap or tab to a marked word for its story."))}</span></p>'


def _published(store: Store, article: Article, words: Words) -> None:
    day = st.date_input(
        words("Published on"), value=article.published, key="republished", format="DD/MM/YYYY",
        min_value=date(1900, 1, 1), max_value=date(2100, 12, 31),
    )  # fmt: skip
    if st.button(words("Save and read again"), type="primary") and isinstance(day, date):
        rereading.republish(store, article.id, day)
        st.rerun()


def _delete(store: Store, article_id: str) -> None:
    store.delete_article(article_id, None, who())
    session.tell("The article is deleted; «History › Bin» brings it back within 30 days.")
    _back()


def _back() -> None:
    st.query_params.pop("article", None)


if __name__ == "__main__":
    shell.guarded(page)
