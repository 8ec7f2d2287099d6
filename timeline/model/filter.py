"""Which events are asked for.

A new filter is a row here and its widget in the sidebar; one that asks for no facet is a condition in the store, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache
from typing import Any

from timeline.interval import GRANULARITIES
from timeline.model.event import STATUSES
from timeline.model.field import About, Day, Field, Several, Switch, Text, written


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of events; an empty field does not restrict.

    Several values in one field mean any of them, several fields mean all of them.  `actors` and `articles` are ids;
    `start` and `end` are inclusive days and keep every event that overlaps them; `words` must all stand in the event's
    sentence or label, or all in its article's title.  `reported` False hides acts of speech, `implicit` True also shows
    events dated only by the day of publication, `undated` True those that could not be placed.
    """

    # fmt: off
    collections: tuple[str, ...] = written(
        Several("Collections", "collection", "--collection", "what was taken in under this name",
                facet="scope", about="article", seeks=False))
    actors: tuple[str, ...] = written(
        Several("Actors", "actor", "--actor", "a name, an alias or an id", about="event"))
    sources: tuple[str, ...] = written(
        Several("Sources", "source", "--source", "the paper or site, as `stats` lists them", facet="source",
                about="article"))
    statuses: tuple[str, ...] = written(
        Several("Status", "status", "--status", "whether it came true", facet="status", about="event", known=STATUSES))
    granularities: tuple[str, ...] = written(
        Several("Precision", "precision", "--granularity", "how precise its date is", facet="granularity",
                about="event", known=GRANULARITIES, seeks=False))
    types: tuple[str, ...] = written(
        Several("Type", "type", "--type", "as `stats` lists them", facet="type", about="event"))
    words: str = written(
        Text("Words", "q", "--words", "all of them must stand in the sentence"))
    start: date | None = written(
        Day("From", "from", "--from", "first day, as 2022-01-28, 28/1/2022 or 2022"))
    end: date | None = written(
        Day("Until", "to", "--to", "last day"))
    reported: bool = written(
        Switch("Statements (said, explained)", "speech", "--no-reported", "leave out acts of speech",
               facet="reported", first=True))
    implicit: bool = written(
        Switch("Events without a date of their own", "implicit", "--implicit",
               "also events dated only by the day of publication", facet="explicit", off=True))
    undated: bool = written(
        Switch(option="--undated", help="also events that could not be placed"))
    articles: tuple[str, ...] = written(
        Several("Articles", about="article"))
    # fmt: on

    @property
    def any_time(self) -> Filter:
        """The same choice without its period."""
        return replace(self, start=None, end=None)

    @property
    def countable(self) -> bool:
        """Whether the kept tallies can answer: they know neither words nor articles nor events without a day."""
        return not (self.words.strip() or self.articles or self.undated)

    def only(self, about: About) -> Filter:
        """The choice by traits of articles, or of events, alone; it lets through what has no date, too."""
        kept = {name: getattr(self, name) for name, one in written_fields(type(self)).items() if one.about == about}
        return type(self)(implicit=True, undated=True, **kept)

    @property
    def sought(self) -> frozenset[str]:
        """The fields by which something is looked for."""
        known = written_fields(type(self))
        return frozenset(name for name, one in known.items() if one.seeks and getattr(self, name) != one.first)


def written_fields(kind: type[Filter]) -> Mapping[str, Field]:
    """How each field of a kind of filter is written, by its name."""
    key: Any = kind  # a class can be hashed, whatever mypy thinks of the `__hash__` of its instances
    return _written_fields(key)


@cache
def _written_fields(kind: type[Filter]) -> Mapping[str, Field]:
    return {one.name: one.metadata["how"] for one in fields(kind)}


FIELDS: Mapping[str, Field] = written_fields(Filter)
"""How each field of `Filter` is written."""
NAMED: Mapping[str, str] = {one.parameter: name for name, one in FIELDS.items() if one.parameter}
"""The field that an address means by a parameter."""
EVERY_EVENT = Filter(implicit=True, undated=True)
