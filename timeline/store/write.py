"""Writing articles and their events, and taking them away again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select

from timeline import packing
from timeline.model import Reading
from timeline.packing import Packed, packed
from timeline.store import event_rows, inserting, log, scope, story_gone, tally, words
from timeline.store.event_rows import Lot
from timeline.store.log_tables import landing
from timeline.store.numbers import following, found, numbers
from timeline.store.overlay import overlay
from timeline.store.schema import article, content, event, source


@dataclass(frozen=True, slots=True)
class Saved:
    """The outcome of saving: `new` is False when the article was there before."""

    article_id: str
    new: bool


def save(connection: Connection, readings: Iterable[Reading | Packed], collection: int) -> list[Saved]:
    """Write `readings` into a collection; an article that is there already gets the new reading in place of its old.

    Of several readings of one article the last stays.
    """
    last = {one.reading.article.id: one for one in map(packed, readings)}
    before = found(connection, article.c.id, article.c.n, last)
    scopes = found(connection, article.c.id, article.c.scope, last) if before else {}
    free = following(connection, article)  # before any goes: its number is taken again below
    for number in before.values():
        forget(connection, number)
    alone = scope.of(connection, frozenset({collection}))
    rows = []
    for id_, one in last.items():
        held = scope.of(connection, scope.members(connection, scopes[id_]) | {collection}) if id_ in scopes else alone
        rows.append((one, before.get(id_, free), held))
        free += id_ not in before
    put(connection, rows)
    return [Saved(id_, new=id_ not in before) for id_ in last]


def move(connection: Connection, number: int, scope_number: int) -> None:
    """Put a stored article into another scope."""
    kept = connection.scalar(select(content.c.reading).where(content.c.article == number))
    assert kept is not None
    forget(connection, number)
    put(connection, [(packing.load(kept), number, scope_number)])


def refresh(connection: Connection, number: int) -> None:
    """Lay the corrections over a stored article anew."""
    move(connection, number, connection.execute(select(article.c.scope).where(article.c.n == number)).scalar_one())


def forget(connection: Connection, number: int) -> None:
    """Take an article out, with its events, counts and words."""
    whole, title = connection.execute(
        select(content.c.text, article.c.title).join_from(content, article).where(article.c.n == number)
    ).one()
    events = connection.execute(
        select(event.c.n, event.c.sentence_start, event.c.sentence_end, event.c.label).where(event.c.article == number)
    ).all()
    tally.change(connection, tally.stored(connection, event.c.article == number), -1)
    words.forget(connection, "event_words", [(n, words.of_event(whole[a:b], label)) for n, a, b, label in events])
    words.forget(connection, "article_words", [(number, words.of_article(title, whole))])
    story_gone.loosen(connection, number)
    connection.execute(delete(article).where(article.c.n == number))


def put(connection: Connection, rows: Sequence[tuple[Reading | Packed, int, int]]) -> None:
    """Write all rows of articles: what was read in each, its number and its scope."""
    kept = [(packed(reading), number, scope_number) for reading, number, scope_number in rows]
    corrections = log.of_articles(connection, [one.reading.article.id for one, _, _ in kept])
    sources = numbers(connection, source, "name", {one.reading.article.source: {} for one, _, _ in kept})
    lots, landings = [], []
    for one, number, scope_number in kept:
        reading = one.reading
        made = corrections.get(reading.article.id, ())
        laid = overlay(one.unpacked if made else reading, made)
        origin = sources[reading.article.source]
        lots.append(Lot(reading.article, laid.events, laid.corrected, number, scope_number, origin))
        landings += [{"correction": n, "article": number, "event": id_} for n, id_ in laid.landed.items()]
    inserting.insert(connection, article, [_row(lot) for lot in lots])
    inserting.insert(connection, content, [_content(one, n) for one, n, _ in kept])
    told = [(lot.number, words.of_article(lot.article.title, lot.article.text)) for lot in lots]
    words.index(connection, "article_words", told)
    inserting.insert(connection, landing, landings)
    event_rows.write(connection, lots)


def _content(one: Packed, number: int) -> dict[str, Any]:
    """What is kept of an article apart from its columns."""
    return {"article": number, "text": one.reading.article.text, "reading": one.whole, "read_by": one.reading.read_by}


def _row(lot: Lot) -> dict[str, Any]:
    """An article's own columns."""
    it = lot.article
    return {
        "n": lot.number,
        "id": it.id,
        "key": it.key,
        "title": it.title,
        "source": lot.source,
        "url": it.url,
        "published_day": it.published.toordinal() if it.published else None,
        "published_from": it.published_from,
        "language": it.language,
        "scope": lot.scope,
        "events": sum(e.explicit for e in lot.events),
        "extra": json.dumps(dict(it.extra), ensure_ascii=False) if it.extra else "",
    }
