"""Turn what a person wants of an event into lines of the log of corrections, and lines of the log into words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, get_args

from timeline.actors.slugs import slug
from timeline.exporters import dating
from timeline.model import Actor, ActorKind, Correction, Event, Participant
from timeline.store import Filter, Store, values
from timeline.words import Words

KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
Row = Mapping[str, Any]


def row(store: Store, article: str, event: str) -> Row | None:
    """An event as a row of the store's frame; None when it is gone."""
    if not store.has(article):
        return None
    found = store.events(Filter(articles=(article,), implicit=True, undated=True))
    rows: list[Row] = found[found["id"] == event].to_dict("records")
    return rows[0] if rows else None


def event(store: Store, article: str, event_id: str) -> Event | None:
    """An event with the corrections laid over it; None when it is gone."""
    if not store.has(article):
        return None
    return next((one for one in store.corrected(article).events if one.id == event_id), None)


def correct(store: Store, about: Event, wanted: Mapping[str, str], who: str, basis: int | None = None) -> list[str]:
    """Write a correction for each field of `wanted` that differs from `about`, all or none; returns those fields.

    `wanted` holds values as `store.values` spells them.  StoreError when a value spells nothing; Superseded when
    somebody else corrected the event after line `basis` of the log.
    """
    changed = [name for name, new in wanted.items() if values.written(about, name) != new]
    if changed:
        store.correct_all([_line(about, name, wanted[name], who) for name in changed], basis)
    return changed


def delete(store: Store, about: Event, who: str, basis: int | None = None) -> None:
    """Take an event away; the log brings it back when this is undone.  Superseded as in `correct`."""
    store.correct_all([_line(about, "deleted", "true", who)], basis)


def differences(theirs: Iterable[tuple[int, Correction]], words: Words) -> str:
    """What others changed in an event, in the reader's words: «Status: happened → denied»."""
    told = []
    for _, one in theirs:
        old, new = (spelled(one.field, value, {}, words) for value in (one.old, one.new))
        change = words("correction:undone") if one.field == "undo" else f"{old} → {new}"
        told.append(f"{words(f'field:{one.field}')}: {change}")
    return "; ".join(told)


def add(store: Store, article: str, span: tuple[int, int], told: str, who: str) -> None:
    """Add an event by hand at the words `span` of an article; `told` is from `values.added`."""
    store.correct(Correction(article, *span, "added", "", told, who, now()))


def merge(store: Store, old: str, new: str, who: str) -> None:
    """Make the actor with the id `old` the same as `new`, everywhere."""
    store.correct(Correction("", 0, 0, "merge", old, new, who, now()))


def now() -> str:
    """The time of this change, with its zone."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _line(about: Event, field: str, new: str, who: str) -> Correction:
    return Correction(about.article, about.trigger.start, about.trigger.end, field, "", new, who, now())


def participants(
    chosen: Sequence[str], before: Iterable[Participant], known: Mapping[str, Actor], kind: ActorKind
) -> tuple[Participant, ...]:
    """The actors `chosen`, ids or new names; who took part `before` keeps the role, a new name is of `kind`."""
    parts = {part.actor.id: part for part in before}
    actors = {actor.id: actor for actor in (known.get(one) or _new(one, known, kind) for one in chosen)}
    return tuple(parts.get(actor.id) or Participant(actor) for actor in actors.values())


def _new(name: str, known: Mapping[str, Actor], kind: ActorKind) -> Actor:
    """The known actor of that name in any case, or else a new one."""
    name = " ".join(name.split())
    same = next((one for one in known.values() if one.name.casefold() == name.casefold()), None)
    prefix = "org" if kind == "organisation" else kind
    return same or Actor(f"{prefix}:{slug(name)}", name, kind)


def spelled(field: str, value: str, names: Mapping[str, str], words: Words) -> str:
    """A value of the log in the reader's words; `names` are actors' names by id."""
    if not value:
        return "–" if field != "date" else words("not placed")
    match field:
        case "date":
            found, whole = values.dated(value)
            assert found  # there is a value
            if dating.part(found, whole):
                return dating.when(found, words, whole)
            return words.period(found.start, found.last, found.granularity)
        case "status":
            return words(f"status:{value}")
        case "actors":
            return ", ".join(_part(one, words) for one in json.loads(value)) or words("nobody")
        case "type":
            return words.keyword("type:", value)
        case "deleted":
            return words("deleted")
        case "added":
            told = json.loads(value)
            return f"{told['label']} ({spelled('date', told['date'], names, words)})"
        case "merge":
            return names.get(value, value)
    return value


def _part(one: Mapping[str, Any], words: Words) -> str:
    """An actor of the log with the role, where one is known: when only roles change, it is they that tell."""
    return words.with_role(str(one["name"]), one.get("role", "none"))
