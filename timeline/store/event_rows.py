"""Writing the events of articles: their rows, actors, words and counts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from timeline.model import Actor, Article, Event
from timeline.store import inserting, tally, words
from timeline.store.merges import TRUE_NUMBER, nicknamed, nicknames
from timeline.store.numbers import following, numbers
from timeline.store.numbers import found as values_by
from timeline.store.schema import actor, event, facet, participant


@dataclass(frozen=True, slots=True)
class Lot:
    """The events of one article as they are to be shown, with the article's number, scope and source.

    `corrected` names the fields of each event that a person corrected.
    """

    article: Article
    events: tuple[Event, ...]
    corrected: tuple[str, ...]
    number: int
    scope: int
    source: int


@dataclass(frozen=True, slots=True)
class _Placed:
    """An event with its number, its lot, its facet and the rough facet that this is part of."""

    event: Event
    n: int
    lot: Lot
    corrected: str
    facet: int
    rough: int


def write(connection: Connection, lots: Sequence[Lot]) -> None:
    """Write the events of articles whose own rows are there."""
    placed = list(_placed(connection, lots))
    if not placed:
        return
    known = _actors(connection, {part.actor.id: part.actor for one in placed for part in one.event.actors})
    inserting.insert(connection, event, [_row(one) for one in placed])
    inserting.insert(connection, participant, [row for one in placed for row in _participants(one, known)])
    words.index(connection, "event_words", [(one.n, _words(one)) for one in placed])
    tally.change(connection, _counted(placed, known), 1)


def _placed(connection: Connection, lots: Sequence[Lot]) -> Iterator[_Placed]:
    flat = [(lot, found, told) for lot in lots for found, told in zip(lot.events, lot.corrected, strict=True)]
    roughs = [_rough(found, lot.scope) for lot, found, _ in flat]
    known = _numbers(connection, roughs)
    fines = [
        {**rough, "source": lot.source, "type": found.type, "rough": n}
        for (lot, found, _), rough, n in zip(flat, roughs, known, strict=True)
    ]
    first = following(connection, event)
    for place, (fine, rough_) in enumerate(zip(_numbers(connection, fines), known, strict=True)):
        lot, found, told = flat[place]
        yield _Placed(found, first + place, lot, told, fine, rough_)


def _row(one: _Placed) -> dict[str, Any]:
    """An event's own columns."""
    found = one.event
    when = found.when
    return {
        "n": one.n,
        "id": found.id,
        "article": one.lot.number,
        "facet": one.facet,
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
        "corrected": one.corrected,
        "because": _because(found),
    }


def _because(found: Event) -> str:
    """What gave the event its parts as JSON, without the parts that nothing is known of."""
    told = {name: value for name, value in found.why().items() if value}
    return json.dumps(told, ensure_ascii=False) if told else ""


def _days(found: Event) -> dict[str, int | None]:
    interval = found.when.interval
    start, end = (interval.start.toordinal(), interval.end.toordinal()) if interval else (None, None)
    return {"start_day": start, "end_day": end}


def _words(one: _Placed) -> str:
    sentence = one.event.sentence
    return words.of_event(one.lot.article.text[sentence.start : sentence.end], one.event.label)


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


Known = dict[str, tuple[int, int]]
"""Of an actor's id: its number, and that of the actor it was merged into."""


def _participants(one: _Placed, known: Known) -> Iterator[dict[str, Any]]:
    """The rows of the actors of an event."""
    for place, part in enumerate(one.event.actors):
        named, head = known[part.actor.id]
        days = _days(one.event)
        yield {"event": one.n, "place": place, "actor": head, "named": named, "role": part.role, **days}


def _counted(placed: Iterable[_Placed], known: Known) -> Iterator[tally.Counted]:
    for one in placed:
        interval = one.event.when.interval
        if interval:
            actors = frozenset(known[part.actor.id][1] for part in one.event.actors)
            yield tally.Counted(interval.start.toordinal(), interval.end.toordinal(), one.facet, one.rough, actors)


def _actors(connection: Connection, found: dict[str, Actor]) -> Known:
    known = nicknames(connection) if any("@" in id_ for id_ in found) else {}
    rows = {
        id_: {"name": one.name, "kind": one.kind, "country": one.country, "same_as": nicknamed(id_, known)}
        for id_, one in found.items()
    }
    own = numbers(connection, actor, "id", rows) if rows else {}
    heads = values_by(connection, actor.c.n, TRUE_NUMBER, own.values())
    return {id_: (n, heads[n]) for id_, n in own.items()}
