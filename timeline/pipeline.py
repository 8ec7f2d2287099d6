"""The way of an article: text, dates, actors, events; from an Article to a Reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline import actors, dates, events, text
from timeline.model import Article, Reading
from timeline.store import Store


def read(article: Article) -> Reading:
    """All that the program reads out of `article`; the same article always gives the same reading.

    Warnings are codes: "no-date" for an article whose publication date nobody knows, whose relative times
    therefore stay unresolved; "no-events" for one in which nothing was found.
    """
    sentences = text.sentences(article.text)
    found = dates.tag(article)
    mentions = actors.find(article.text, article.language)
    happened = events.extract(article, sentences, found, mentions)
    warnings = ("no-date",) * (article.published is None) + ("no-events",) * (not happened)
    return Reading(article, tuple(sentences), found, mentions, happened, warnings)


def republish(store: Store, article_id: str, published: date) -> Reading:
    """Set the publication date that a user gave for a stored article, and read the article again."""
    before = store.reading(article_id).article
    again = read(replace(before, published=published, published_from="user"))
    store.update(again)
    return again
