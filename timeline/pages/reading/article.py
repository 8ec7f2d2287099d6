"""Show an article: its text with dates, triggers and actors marked and explained, its events in the order of time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from timeline.model import Article, Reading
from timeline.model.label import deed
from timeline.pages import samples, session
from timeline.pages.reading import actions, drawer, marking
from timeline.pages.reading.highlight import Highlight, highlights, marked, paragraphs
from timeline.pages.text import html
from timeline.words import Words


def show(reading: Reading, words: Words, back: Callable[[], None]) -> None:
    """The article of `reading`, its text explained; `back` leads to the list."""
    store, article = session.store(), reading.article
    st.button(words("All articles"), icon=":material/arrow_back:", type="tertiary", on_click=back)
    found = highlights(reading, words)
    st.html(heading_html(article, article.id in samples.sample_articles(store), words, found))
    if article.published is None:
        st.warning(words("warning:no-date"))
    st.html(key_html(words))
    text = paragraphs(article.text, found, headline_end(article))
    st.html(f'<div class="beside"><div class="reading">{text}</div>{margin_html(reading, words)}</div>')
    marking.mount(reading, words)
    drawer.open_asked([], words, reading=True)
    actions.show(store, article, words, back)


def margin_html(reading: Reading, words: Words) -> str:
    """The events of an article that it dates, in the order of time, to stand beside its text."""
    told = [(place, deed(one.label)) for one in reading.events if one.explicit and (place := one.when.interval)]
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
