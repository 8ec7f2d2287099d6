"""Writing an article and its events, and taking them away again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from timeline.model import Actor, Event, Reading
from timeline.store import codec, dialect, scope, tally
from timeline.store.numbers import number, numbers
from timeline.store.schema import actor, article, content, event, facet, participant, source


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
        _write_events(connection, reading, made[0], scope_number, source_number)


def _write_events(
    connection: Connection, reading: Reading, number_: int, scope_number: int, source_number: int
) -> None:
    rows = []
    facets = _facets(connection, reading.events, scope_number, source_number)
    for found, facet_number in zip(reading.events, facets, strict=True):
        rows.append({"article": number_, "facet": facet_number, **_row(found)})
    connection.execute(insert(event), rows)
    # The rows of one statement are numbered in its order, and nobody else writes meanwhile.
    numbered = list(connection.scalars(select(event.c.n).where(event.c.article == number_).order_by(event.c.n)))
    text = reading.article.text
    spans = ((n, found.sentence, found.label) for n, found in zip(numbered, reading.events, strict=True))
    words = [(n, f"{text[sentence.start : sentence.end]}\n{label}") for n, sentence, label in spans]
    dialect.index_words(connection, "event_words", words)
    _write_parts(connection, reading.events, numbered)
    tally.change(connection, tally.cells_of(connection, number_), 1)


def _row(found: Event) -> dict[str, Any]:
    """An event's own columns."""
    when, days = found.when, _days(found)
    return {
        "id": found.id,
        "start_day": days[0],
        "end_day": days[1],
        "sentence_start": found.sentence.start,
        "sentence_end": found.sentence.end,
        "trigger_text": found.trigger.text,
        "trigger_start": found.trigger.start,
        "label": found.label,
        "time_text": when.timex.text,
        "value": when.value,
        "rule": when.rule,
        "reason": when.reason,
        "warning": when.warning,
        "anchor_day": when.anchor.toordinal() if when.anchor else None,
        "time": when.time,
        "confidence": found.confidence,
    }


def _days(found: Event) -> tuple[int, int] | tuple[None, None]:
    interval = found.when.interval
    return (interval.start.toordinal(), interval.end.toordinal()) if interval else (None, None)


def _facets(connection: Connection, events: tuple[Event, ...], scope_number: int, source_number: int) -> list[int]:
    """The facet number of each event."""
    described = []
    for found in events:
        described.append(
            {
                "scope": scope_number,
                "source": source_number,
                "granularity": found.when.interval.granularity if found.when.interval else "",
                "status": found.status,
                "type": found.type,
                "reported": found.reported,
                "explicit": found.explicit,
            }
        )
    keys = ["|".join(map(str, facet_.values())) for facet_ in described]
    known = numbers(connection, facet, "key", dict(zip(keys, described, strict=True)))
    return [known[key] for key in keys]


def _write_parts(connection: Connection, events: tuple[Event, ...], numbered: list[int]) -> None:
    """The actors of the events."""
    known = _actors(connection, {part.actor.id: part.actor for found in events for part in found.actors})
    rows = [
        {
            "event": n,
            "place": place,
            "actor": known[part.actor.id],
            "role": part.role,
            "start_day": _days(found)[0],
            "end_day": _days(found)[1],
        }
        for n, found in zip(numbered, events, strict=True)
        for place, part in enumerate(found.actors)
    ]
    if rows:
        connection.execute(insert(participant), rows)


def _actors(connection: Connection, found: dict[str, Actor]) -> dict[str, int]:
    rows = {id_: {"name": one.name, "kind": one.kind, "country": one.country} for id_, one in found.items()}
    return numbers(connection, actor, "id", rows) if rows else {}
