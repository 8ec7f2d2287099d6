"""Which events are asked for, and the conditions that choose them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, or_, select

from timeline.store import words
from timeline.store.merges import TRUE_NUMBER
from timeline.store.schema import actor, article, collection, event, facet, participant, scope_collection, source


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of events; an empty field does not restrict.

    Several values in one field mean any of them, several fields mean all of them.  `actors` are actor
    ids; `start` and `end` are inclusive days and keep every event that overlaps them; `words` must all
    stand in the event's sentence or label.  `reported` False hides acts of speech, `implicit` True also
    shows events dated only by the day of publication, `undated` True those that could not be placed.
    `article` is one article's id.
    """

    collections: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    granularities: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    words: str = ""
    start: date | None = None
    end: date | None = None
    reported: bool = True
    implicit: bool = False
    undated: bool = False
    article: str | None = None

    @property
    def any_time(self) -> Filter:
        """The same choice without its period."""
        return replace(self, start=None, end=None)

    @property
    def countable(self) -> bool:
        """Whether the kept tallies can answer: they know neither words nor articles nor events without a day."""
        return not (self.words.strip() or self.article or self.undated)


def facets(chosen: Filter, rough: bool = False) -> Select[tuple[int]]:
    """The numbers of the facets, or of the rough facets, that `chosen` lets through."""
    conditions = [facet.c.rough.is_(None) if rough else facet.c.rough.is_not(None)]
    conditions += [
        facet.c[column].in_(values)
        for column, values in (
            ("status", chosen.statuses),
            ("granularity", chosen.granularities),
            ("type", chosen.types),
        )
        if values
    ]
    if chosen.sources:
        conditions.append(facet.c.source.in_(select(source.c.n).where(source.c.name.in_(chosen.sources))))
    if chosen.collections:
        conditions.append(facet.c.scope.in_(scopes(chosen.collections)))
    if not chosen.reported:
        conditions.append(facet.c.reported.is_(False))
    if not chosen.implicit:
        conditions.append(facet.c.explicit.is_(True))
    return select(facet.c.n).where(*conditions)


def scopes(names: tuple[str, ...]) -> Select[tuple[int]]:
    """The numbers of the scopes that hold any of the collections `names`."""
    inside = scope_collection.join(collection)
    return select(scope_collection.c.scope).select_from(inside).where(collection.c.name.in_(names))


def actors(ids: tuple[str, ...]) -> Select[tuple[int]]:
    """The numbers of the actors `ids`, or of those that they were merged into."""
    return select(TRUE_NUMBER).where(actor.c.id.in_(ids))


def period(table: Table, chosen: Filter) -> list[ColumnElement[bool]]:
    """The rows of `table` whose days overlap the filter's period."""
    conditions = []
    if chosen.start:
        conditions.append(table.c.end_day > chosen.start.toordinal())
    if chosen.end:
        conditions.append(table.c.start_day <= chosen.end.toordinal())
    return conditions


def events(connection: Connection, chosen: Filter) -> list[ColumnElement[bool]]:
    """The conditions on `event` that `chosen` stands for."""
    conditions: list[ColumnElement[bool]] = [event.c.facet.in_(facets(chosen))]
    dated = period(event, chosen) or [event.c.start_day.is_not(None)]
    conditions.append(or_(event.c.start_day.is_(None), and_(*dated)) if chosen.undated else and_(*dated))
    if chosen.actors:
        part = select(participant.c.event).where(participant.c.actor.in_(actors(chosen.actors)))
        conditions.append(event.c.n.in_(part.where(*period(participant, chosen)) if not chosen.undated else part))
    if chosen.words.strip():
        conditions.append(words.matches(connection, "event_words", chosen.words))
    if chosen.article:
        conditions.append(event.c.article.in_(select(article.c.n).where(article.c.id == chosen.article)))
    return conditions
