"""A Reading as bytes and back, equal to the last field.

The whole reading is kept beside the rows that are searched: the rows answer questions, the bytes give the
article back exactly as it was read.  They are compressed JSON with a version: an object is the list of its fields'
values, and the head names the fields of each class in that order, so that what was written before a field was
there, or before fields changed places, is read by name; a field that it has not is the class's default.  An actor
that is named twenty times is written once.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from math import isfinite
from operator import attrgetter
from typing import Any

import msgspec

from timeline.errors import StoreError
from timeline.model import (
    Actor,
    Article,
    Because,
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
from timeline.packing.first_fields import FIRST

_CLASSES: dict[str, type] = {
    c.__name__: c
    for c in (
        *(Actor, Article, Because, Event, Interval, Mention, Participant),
        *(Reading, Resolution, Sentence, Timex, Trigger),
    )
}
_FIELDS = {name: [f.name for f in fields(c)] for name, c in _CLASSES.items()}
_VALUES = {c: attrgetter(*_FIELDS[name]) for name, c in _CLASSES.items()}
VERSION = 2
LEVEL = 3
"""Of compression: 6 takes half as long again for a twentieth less."""
_PLAIN = frozenset((type(None), bool, int, str))
Packer = Callable[[Any, dict[Actor, int]], Any]
Makers = Mapping[str, Callable[..., Any]]
"""How the values of an object of each class become one."""


def dump(reading: Reading) -> bytes:
    """`reading` as compressed JSON.  Raises StoreError for a value in a slot that JSON and dates cannot carry."""
    actors: dict[Actor, int] = {}
    (body,) = _all([reading], actors)
    table = [_all(_VALUES[Actor](actor), {}) for actor in actors]
    told = {"version": VERSION, "fields": _FIELDS, "actors": table, "reading": body}
    return zlib.compress(msgspec.json.encode(told), LEVEL)


def load(packed: bytes) -> Reading:
    """The reading that `dump` packed, in this version or an earlier one.

    StoreError for what a later version packed, or what is damaged.
    """
    try:
        told = json.loads(zlib.decompress(packed))
        if isinstance(told, list):  # version 1: no head, the fields in the order of then
            told = {"version": 1, "fields": FIRST, "actors": told[0], "reading": told[1]}
        if told["version"] <= VERSION:
            return _loaded(told)
    except (zlib.error, ValueError, KeyError, TypeError, IndexError) as error:
        damaged = "a stored article is damaged ({error}); put a copy of the database back"
        raise StoreError(damaged, error=error) from error
    raise StoreError(
        "an article was read by a later version of the program ({version}); update this one", version=told["version"]
    )


def _loaded(told: Mapping[str, Any]) -> Reading:
    makers = {name: _maker(_CLASSES[name], told["fields"][name]) for name in _CLASSES if name in told["fields"]}
    make = makers["Actor"]
    actors = [make(*(_unpack(value, [], makers) for value in row)) for row in told["actors"]]
    reading = _unpack(told["reading"], actors, makers)
    if not isinstance(reading, Reading):
        raise TypeError(f"a {type(reading).__name__} is no reading")
    return reading


def _maker(kind: type, written: Sequence[str]) -> Callable[..., Any]:
    """What makes an object of the values of the fields `written`; fields that there are no more are left out."""
    now = _FIELDS[kind.__name__]
    if now[: len(written)] == list(written):
        return kind
    return lambda *values: kind(**{name: value for name, value in zip(written, values, strict=True) if name in now})


class _Packers(dict[type, Packer]):
    """How a value of each type is packed; those that JSON carries as they are need none."""

    def __missing__(self, kind: type) -> Packer:
        raise StoreError("a value of type {kind} cannot be stored", kind=kind.__name__)


def _all(values: Iterable[Any], actors: dict[Actor, int]) -> list[Any]:
    # Most values are plain; a call for each of them would take as long as all the rest.
    return [value if type(value) in _PLAIN else _PACKERS[type(value)](value, actors) for value in values]


def _object(kind: type) -> Packer:
    name, values = kind.__name__, _VALUES[kind]
    return lambda value, actors: {name: _all(values(value), actors)}


_PACKERS = _Packers({kind: _object(kind) for kind in _CLASSES.values()})
_OTHERS: dict[type, Packer] = {
    tuple: _all,
    list: lambda value, actors: {"list": _all(value, actors)},
    float: lambda value, _: value if isfinite(value) else {"float": str(value)},  # JSON has no infinity
    date: lambda value, _: {"date": value.isoformat()},
    Actor: lambda value, actors: {"actor": actors.setdefault(value, len(actors))},
}
_PACKERS.update(_OTHERS)


def _unpack(value: Any, actors: list[Actor], makers: Makers) -> Any:
    if isinstance(value, list):
        return tuple(_unpack(item, actors, makers) for item in value)
    if not isinstance(value, dict):
        return value
    ((name, inside),) = value.items()
    if name == "date":
        return date.fromisoformat(inside)
    if name == "float":
        return float(inside)
    if name == "list":
        return [_unpack(item, actors, makers) for item in inside]
    if name == "actor":
        return actors[inside]
    return makers[name](*(_unpack(item, actors, makers) for item in inside))
