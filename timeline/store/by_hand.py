"""Articles that are nothing but the words of an event that a person added: they travel with what people said.

Another database can have any other article from where this one has it, but not these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection

from timeline.errors import StoreError
from timeline.model import Article, Reading, Sentence
from timeline.store import lists, scope, write

ARTICLE = "article"
_TEXTS = ("id", "key", "title", "text", "source", "url", "language")
Row = Mapping[str, Any]


def rows(connection: Connection, article_ids: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Those of the articles that nobody but a person wrote, each with the collections that it is in."""
    for id_ in dict.fromkeys(article_ids):
        number = lists.number_of(connection, id_) if id_ else None
        if number is None:
            continue
        told = lists.reading(connection, id_)
        if not told.events and not told.read_by and told.sentences == (Sentence(0, len(told.article.text)),):
            named = scope.names(connection, lists.members(connection, number))
            texts = {name: getattr(told.article, name) for name in _TEXTS}
            yield {"kind": ARTICLE, **texts, "collections": named}


def reading(row: Row, place: int) -> tuple[Reading, list[str]]:
    """The reading of such a row and its collections; StoreError for one that is none."""
    try:
        id_, key, title, text, source, url, language = (str(row[name]) for name in _TEXTS)
        collections = [str(one) for one in row["collections"]]
        if not id_ or not text or not collections:
            raise ValueError("id, text and collections must not be empty")
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError("row {place} is no article: {error}", place=place, error=error) from error
    made = Article(id_, key, title, text, source, url, language=language)
    return Reading(made, (Sentence(0, len(made.text)),)), collections


def save(connection: Connection, some: Iterable[tuple[Reading, list[str]]]) -> int:
    """Write those that are not here yet; returns how many."""
    fresh = [one for one in some if lists.number_of(connection, one[0].article.id) is None]
    for told, collections in fresh:
        for name in collections:
            write.save(connection, [told], scope.create(connection, name))
    return len(fresh)
