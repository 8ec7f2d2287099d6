"""Read and write which events are neighbours, and which of them make one item, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, delete, func, select

from timeline.model import Filter
from timeline.store import conditions, inserting
from timeline.store.numbers import chunks
from timeline.store.schema import article, event, facet, scope
from timeline.store.story_tables import item, loose, pair, told

EVERYTHING = Filter()
Rows = Sequence[Any]


class Graph:
    """The events of all articles, or of those in the collections of `chosen`, and their pairs.

    Wide events (see `story_tables.item`) outside them bear witness too: without them, what is inside and tells the
    same would know nothing of each other.
    """

    def __init__(self, connection: Connection, chosen: Filter = EVERYTHING) -> None:
        self._connection = connection
        self._collections = chosen.collections

    def around(self, events: Iterable[int]) -> dict[int, set[int]]:
        """The neighbours of each event, itself among them."""
        found = {n: {n} for n in events}
        rows = select(pair.c.one, pair.c.other)
        if self._collections:
            rows = rows.join_from(pair, event, event.c.n == pair.c.other)
            rows = rows.outerjoin(item, item.c.event == pair.c.other).where(self._inside() | item.c.wide.is_(True))
        for some in chunks(list(found)):
            for one, other in self._connection.execute(rows.where(pair.c.one.in_(some))).all():
                found[one].add(other)
        return found

    def mates(self, events: Iterable[int]) -> set[int]:
        """`events` and all that were found to be one item with any of them."""
        found = set(events)
        return found | self.members(self.roots(found).values())

    def members(self, roots: Iterable[int]) -> set[int]:
        """The events of the items `roots`."""
        rows = select(item.c.event)
        if self._collections:
            rows = rows.join_from(item, event, event.c.n == item.c.event)
            rows = rows.where(self._inside() | item.c.wide.is_(True))
        parts = (self._connection.scalars(rows.where(item.c.root.in_(some))) for some in chunks(list(set(roots))))
        return {n for part in parts for n in part.all()}

    def roots(self, events: Iterable[int]) -> dict[int, int]:
        """The root of each event that is one item with others."""
        found: dict[int, int] = {}
        for some in chunks(list(events)):
            rows = select(item.c.event, item.c.root).where(item.c.event.in_(some))
            found |= {row[0]: row[1] for row in self._connection.execute(rows).all()}
        return found

    def names(self, roots: Iterable[int]) -> dict[int, str]:
        """The smallest id of the events of each item."""
        found: dict[int, str] = {}
        for some in chunks(list(roots)):
            rows = select(item.c.root, func.min(event.c.id)).join_from(item, event, event.c.n == item.c.event)
            some_rows = self._connection.execute(rows.where(item.c.root.in_(some)).group_by(item.c.root))
            found |= {row[0]: row[1] for row in some_rows.all()}
        return found

    def ids(self, events: Iterable[int]) -> dict[int, str]:
        """The ids of events by their numbers."""
        parts = chunks(list(events))
        rows = (self._connection.execute(select(event.c.n, event.c.id).where(event.c.n.in_(part))) for part in parts)
        return {n: id_ for part in rows for n, id_ in part.all()}

    def edge(self) -> set[int]:
        """The events inside the collections that have a neighbour outside."""
        within = conditions.scopes(self._collections)
        outside = select(scope.c.n).where(scope.c.n.not_in(within))
        count = select(func.count()).select_from(article)
        others = self._connection.scalar(count.where(article.c.scope.in_(outside))) or 0
        if not self._collections or not others:
            return set()
        # Whichever side has fewer articles is gone through: pairs are kept both ways round.
        if others > (self._connection.scalar(count) or 0) / 2:
            return set(self._connection.scalars(_crossing(pair.c.one, within, outside)))
        return set(self._connection.scalars(_crossing(pair.c.other, outside, within)))

    def facts(self, events: Iterable[int]) -> Rows:
        """What an event weighs by: n, facet, start, end (ordinal days), status, reported, published."""
        columns = (event.c.n, event.c.facet, event.c.start_day.label("start"), event.c.end_day.label("end"))
        told = (facet.c.status, facet.c.reported, article.c.published_day.label("published"))
        joined = event.join(facet, facet.c.n == event.c.facet).join(article, article.c.n == event.c.article)
        rows = select(*columns, *told).select_from(joined)
        parts = chunks(list(events))
        return [row for part in parts for row in self._connection.execute(rows.where(event.c.n.in_(part))).all()]

    def put(self, events: set[int], rows: Sequence[Mapping[str, Any]]) -> None:
        """Write down which items `events` are, with all columns, and that none of them is to be looked at any more."""
        for some in chunks(sorted(events)):
            self._connection.execute(delete(item).where(item.c.event.in_(some)))
            self._connection.execute(delete(loose).where(loose.c.event.in_(some)))
        inserting.insert(self._connection, item, rows)

    def degrees(self, events: Iterable[int]) -> dict[int, int]:
        """How many neighbours each event has that has any."""
        found: dict[int, int] = {}
        for some in chunks(list(events)):
            rows = select(pair.c.one, func.count()).where(pair.c.one.in_(some)).group_by(pair.c.one)
            found |= {row[0]: row[1] for row in self._connection.execute(rows)}
        return found

    def loose(self, most: int | None = None) -> set[int]:
        """The events, up to `most`, whose items are to be found anew."""
        return set(self._connection.scalars(select(loose.c.event).order_by(loose.c.event).limit(most)))

    def ranks(self, events: Iterable[int]) -> dict[int, int]:
        """The rank of each event (see `story_tables.told`)."""
        found: dict[int, int] = {}
        for some in chunks(list(events)):
            rows = self._connection.execute(select(told.c.event, told.c.rank).where(told.c.event.in_(some)))
            found |= {row[0]: row[1] for row in rows}
        return found

    def _inside(self) -> ColumnElement[bool]:
        everything = Filter(collections=self._collections, implicit=True)
        return event.c.facet.in_(conditions.facets(everything))


def _crossing(end: Column[int], from_: Select[Any], to: Select[Any]) -> Select[Any]:
    """One end of each pair of events that leads from some scopes to others."""
    here, there = event.alias(), event.alias()
    ours, theirs = article.alias(), article.alias()
    rows = select(end).select_from(pair).join(here, here.c.n == pair.c.one).join(there, there.c.n == pair.c.other)
    rows = rows.join(ours, ours.c.n == here.c.article).join(theirs, theirs.c.n == there.c.article)
    return rows.where(ours.c.scope.in_(from_), theirs.c.scope.in_(to))
