"""Writing an article and its events, and taking them away again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from timeline.model import Reading
from timeline.store import codec, dialect, event_rows, scope, tally
from timeline.store.numbers import number
from timeline.store.schema import article, content, event, source


@dataclass(frozen=True, slots=True)
class Saved:
    """The outcome of saving: `new` is False when the article was there before."""

    article_id: str
    new: bool


def save(connection: Connection, reading: Reading, collection: int) -> Saved:
    """Write `reading` into a collection; an article that is there already gets the new reading in place of its old."""
    row = connection.execute(
        select(article.c.n, article.c.scope).where(article.c.id == reading.article.id)
    ).one_or_none()
    members = {collection} | (scope.members(connection, row.scope) if row else frozenset())
    scope_number = scope.of(connection, frozenset(members))
    if row:
        forget(connection, row.n)
    _write(connection, reading, scope_number, row.n if row else None)
    return Saved(reading.article.id, new=row is None)


def move(connection: Connection, number_: int, scope_number: int) -> None:
    """Put a stored article into another scope."""
    packed = connection.scalar(select(content.c.reading).where(content.c.article == number_))
    assert packed is not None
    forget(connection, number_)
    _write(connection, codec.load(packed), scope_number, number_)


def forget(connection: Connection, number_: int) -> None:
    """Take an article out, with its events, counts and words."""
    whole, title = connection.execute(
        select(content.c.text, article.c.title).join_from(content, article).where(article.c.n == number_)
    ).one()
    events = connection.execute(
        select(event.c.n, event.c.sentence_start, event.c.sentence_end, event.c.label).where(event.c.article == number_)
    ).all()
    tally.change(connection, tally.cells_of(connection, number_), -1)
    dialect.forget_words(connection, "event_words", [(n, f"{whole[a:b]}\n{label}") for n, a, b, label in events])
    dialect.forget_words(connection, "article_words", [(number_, f"{title}\n{whole}")])
    connection.execute(delete(article).where(article.c.n == number_))


def _write(connection: Connection, reading: Reading, scope_number: int, number_: int | None) -> None:
    """Write all rows of an article; `number_` is the number it had before, if any."""
    it = reading.article
    source_number = number(connection, source, "name", it.source)
    values: dict[str, Any] = {
        "id": it.id,
        "key": it.key,
        "title": it.title,
        "source": source_number,
        "url": it.url,
        "published_day": it.published.toordinal() if it.published else None,
        "published_from": it.published_from,
        "language": it.language,
        "scope": scope_number,
        "events": sum(e.explicit for e in reading.events),
    }
    if number_:
        values["n"] = number_
    made = connection.execute(insert(article).values(values)).inserted_primary_key
    assert made is not None
    connection.execute(insert(content).values(article=made[0], text=it.text, reading=codec.dump(reading)))
    dialect.index_words(connection, "article_words", [(made[0], f"{it.title}\n{it.text}")])
    if reading.events:
        event_rows.write(connection, reading, made[0], scope_number, source_number)
