"""A Reading as bytes and back, equal to the last field.

The whole reading is kept beside the rows that are searched: the rows answer questions, the bytes give the
article back exactly as it was read.  Values are lists in field order inside compressed JSON; an actor that
is named twenty times is written once.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any

from timeline.errors import StoreError
from timeline.model import (
    Actor,
    Article,
    Event,
    Interval,
    Mention,
    Participant,
    Reading,
    Resolution,
    Sentence,
    Timex,
    Trigger,
)

_CLASSES: dict[str, type] = {
    c.__name__: c
    for c in (Actor, Article, Event, Interval, Mention, Participant, Reading, Resolution, Sentence, Timex, Trigger)
}
_NAMES = {c: name for name, c in _CLASSES.items()}
_FIELDS = {c: tuple(f.name for f in fields(c)) for c in _CLASSES.values()}
_VALUES = {c: attrgetter(*names) for c, names in _FIELDS.items()}
LEVEL = 6
_PLAIN = frozenset((type(None), bool, int, float, str))


def dump(reading: Reading) -> bytes:
    """`reading` as compressed JSON.  Raises StoreError for a value in a slot that JSON and dates cannot carry."""
    actors: dict[Actor, int] = {}
    body = _pack(reading, actors)
    table = [[_pack(getattr(actor, name), {}) for name in _FIELDS[Actor]] for actor in actors]
    return zlib.compress(json.dumps([table, body], ensure_ascii=False, separators=(",", ":")).encode(), LEVEL)


def load(packed: bytes) -> Reading:
    """The reading that `dump` packed."""
    table, body = json.loads(zlib.decompress(packed))
    actors = [Actor(*(_unpack(value, []) for value in row)) for row in table]
    reading = _unpack(body, actors)
    assert isinstance(reading, Reading)
    return reading


def _pack(value: Any, actors: dict[Actor, int]) -> Any:
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return _all(value, actors)
    if kind is list:
        return {"list": _all(value, actors)}
    if kind is date:
        return {"date": value.isoformat()}
    if kind is Actor:
        return {"actor": actors.setdefault(value, len(actors))}
    if kind in _NAMES:
        return {_NAMES[kind]: _all(_VALUES[kind](value), actors)}
    raise StoreError(f"a value of type {kind.__name__} cannot be stored")


def _all(values: Iterable[Any], actors: dict[Actor, int]) -> list[Any]:
    # Most values are plain; a call for each of them would take as long as all the rest.
    return [value if type(value) in _PLAIN else _pack(value, actors) for value in values]


def _unpack(value: Any, actors: list[Actor]) -> Any:
    if isinstance(value, list):
        return tuple(_unpack(item, actors) for item in value)
    if not isinstance(value, dict):
        return value
    ((name, inside),) = value.items()
    if name == "date":
        return date.fromisoformat(inside)
    if name == "list":
        return [_unpack(item, actors) for item in inside]
    if name == "actor":
        return actors[inside]
    return _CLASSES[name](*(_unpack(item, actors) for item in inside))
