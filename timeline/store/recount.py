"""The tallies against a recount of the events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, Table, func, select

from timeline.store import companies, tally
from timeline.store.finding import Finding
from timeline.store.schema import event

_EVENTS = 200_000
"""Events that are recounted together, so that memory has a bound; a day that has more of them is not cut."""
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal() + 1


def differences(connection: Connection) -> Iterator[Finding]:
    """A finding for each tally that is not what a recount gives, for each stretch of time."""
    for first, last in stretches(connection):
        events = tally.stored(connection, event.c.start_day.between(first, last))
        known = companies.known(connection, {one.actors for one in events})
        for table, counted in zip(tally.TABLES, tally.spread(events, known), strict=True):
            if wrong := _differing(connection, table, counted, first, last):
                days = f"{_day(first)} and {_day(last)}"
                yield Finding(
                    "counts", table.name, f"{wrong} counts that begin between {days} are not those of a recount"
                )


def _differing(connection: Connection, table: Table, counted: tally.Counts, first: int, last: int) -> int:
    """How many cells of a table differ; one that is not there is 0, as is one of a company that is not known."""
    columns = (table.c.actor, table.c.start_day, table.c.end_day, table.c.facet, table.c.events)
    rows = connection.execute(select(*columns).where(table.c.start_day.between(first, last)))
    kept = {tuple(row[:4]): row[4] for row in rows}
    return sum(kept.get(cell, 0) != counted.get(cell, 0) for cell in kept.keys() | counted.keys())


def stretches(connection: Connection) -> Iterator[tuple[int, int]]:
    """First and last days that together are all of time, each with about _EVENTS events, no month cut."""
    days = select(event.c.start_day, func.count()).where(event.c.start_day.is_not(None))
    first, held = _FIRST, 0
    month = (0, 0)
    for day, number in connection.execute(days.group_by(event.c.start_day).order_by(event.c.start_day)):
        there = date.fromordinal(day)
        if held > _EVENTS and (there.year, there.month) != month:
            yield first, there.replace(day=1).toordinal() - 1
            first, held = there.replace(day=1).toordinal(), 0
        month = (there.year, there.month)
        held += number
    yield first, _LAST


def _day(ordinal: int) -> str:
    return date.fromordinal(min(ordinal, _LAST - 1)).isoformat()
