"""Writing the events of one article: their rows, actors, words and counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, insert, select

from timeline.model import Actor, Event, Reading
from timeline.store import dialect, tally
from timeline.store.numbers import numbers
from timeline.store.schema import ALL_ACTORS, actor, event, facet, participant


def write(connection: Connection, reading: Reading, article: int, scope: int, source: int) -> None:
    """Write all events of `reading`, whose article has the number `article`."""
    events, text = reading.events, reading.article.text
    facets = _facets(connection, events, scope, source)
    rows = [{"article": article, "facet": fine, **_row(found)} for found, (fine, _) in zip(events, facets, strict=True)]
    connection.execute(insert(event), rows)
    # The rows of one statement are numbered in its order, and nobody else writes meanwhile.
    numbered = list(connection.scalars(select(event.c.n).where(event.c.article == article).order_by(event.c.n)))
    known = _actors(connection, {part.actor.id: part.actor for found in events for part in found.actors})
    if known:
        connection.execute(insert(participant), _participants(events, known, numbered))
    spans = [(found.sentence.start, found.sentence.end, found.label) for found in events]
    words = [(n, f"{text[start:end]}\n{label}") for n, (start, end, label) in zip(numbered, spans, strict=True)]
    dialect.index_words(connection, "event_words", words)
    tally.change(connection, _cells(events, facets, known), 1)


def _row(found: Event) -> dict[str, Any]:
    """An event's own columns."""
    when = found.when
    return {
        "id": found.id,
        **_days(found),
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


def _days(found: Event) -> dict[str, int | None]:
    interval = found.when.interval
    start, end = (interval.start.toordinal(), interval.end.toordinal()) if interval else (None, None)
    return {"start_day": start, "end_day": end}


def _facets(connection: Connection, events: tuple[Event, ...], scope: int, source: int) -> list[tuple[int, int]]:
    """The facet of each event, and the rough facet that it is part of."""
    roughs = [_rough(found, scope) for found in events]
    known = _numbers(connection, roughs)
    fines = [
        {**rough, "source": source, "type": found.type, "rough": n}
        for found, rough, n in zip(events, roughs, known, strict=True)
    ]
    return list(zip(_numbers(connection, fines), known, strict=True))


def _rough(found: Event, scope: int) -> dict[str, Any]:
    interval = found.when.interval
    return {
        "scope": scope,
        "granularity": interval.granularity if interval else "",
        "status": found.status,
        "reported": found.reported,
        "explicit": found.explicit,
        "source": None,
        "type": "",
        "rough": None,
    }


def _numbers(connection: Connection, facets: list[dict[str, Any]]) -> list[int]:
    keys = ["|".join(map(str, one.values())) for one in facets]
    known = numbers(connection, facet, "key", dict(zip(keys, facets, strict=True)))
    return [known[key] for key in keys]


def _participants(events: tuple[Event, ...], known: dict[str, int], numbered: list[int]) -> list[dict[str, Any]]:
    """The rows of the actors of the events."""
    return [
        {"event": n, "place": place, "actor": known[part.actor.id], "role": part.role, **_days(found)}
        for n, found in zip(numbered, events, strict=True)
        for place, part in enumerate(found.actors)
    ]


def _cells(events: tuple[Event, ...], facets: list[tuple[int, int]], known: dict[str, int]) -> Iterator[tally.Cell]:
    """What the events count for: each once for all, and once for each of its actors."""
    for found, pair in zip(events, facets, strict=True):
        days = _days(found)
        if days["start_day"] is not None and days["end_day"] is not None:
            for number in {ALL_ACTORS, *(known[part.actor.id] for part in found.actors)}:
                yield number, days["start_day"], days["end_day"], *pair


def _actors(connection: Connection, found: dict[str, Actor]) -> dict[str, int]:
    rows = {id_: {"name": one.name, "kind": one.kind, "country": one.country} for id_, one in found.items()}
    return numbers(connection, actor, "id", rows) if rows else {}
