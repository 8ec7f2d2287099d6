"""Keeping the counts: every event is added when it is written and taken away before it is deleted."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, select

from timeline.store import companies, inserting
from timeline.store.schema import ALL_ACTORS, event, facet, participant, tally_day, tally_month, tally_rough

Cell = tuple[int, int, int, int, int]
"""Actor (or company, below zero), first day, day after the last, facet, the rough facet that it is part of."""
Counts = Counter[tuple[int, ...]]
TABLES = (tally_day, tally_month, tally_rough)
_CELL = ("actor", "start_day", "end_day", "facet")


@dataclass(frozen=True, slots=True)
class Counted:
    """An event as far as counts care: its days, its facet, the rough one of that, its actors."""

    start: int
    end: int
    facet: int
    rough: int
    actors: frozenset[int]


@lru_cache(maxsize=65_536)
def month_of(start: int, end: int) -> tuple[int, int]:
    """The days [start, end) widened to their month when they lie in one; otherwise as they are."""
    first = date.fromordinal(start)
    begin = start - first.day + 1
    following = begin + monthrange(first.year, first.month)[1]
    return (begin, following) if end <= following else (start, end)


def change(connection: Connection, events: Iterable[Counted], sign: int) -> None:
    """Count `events` once more (`sign` 1) or once less (-1) in all tables."""
    events = list(events)
    known = companies.numbers(connection, {one.actors for one in events})
    for table, counted in zip(TABLES, spread(events, known), strict=True):
        _add(connection, table, counted, sign)


def spread(events: Iterable[Counted], known: Mapping[companies.Company, int]) -> tuple[Counts, Counts, Counts]:
    """What `events` count for in each of TABLES, by actor, days and facet; `known` are the numbers of companies."""
    days: Counter[Cell] = Counter(_cells(events, known))
    fines: Counts = Counter({cell[:4]: number for cell, number in days.items()})
    months: Counts = Counter()
    roughs: Counts = Counter()
    for (actor, start, end, fine, rough), number in days.items():
        month = month_of(start, end)
        months[actor, *month, fine] += number
        roughs[actor, *month, rough] += number
    return fines, months, roughs


def _cells(events: Iterable[Counted], known: Mapping[companies.Company, int]) -> Iterator[Cell]:
    """What the events count for: each once for all, once for each of its actors, once for their company."""
    for one in events:
        rest = (one.start, one.end, one.facet, one.rough)
        yield ALL_ACTORS, *rest
        for actor in one.actors:
            yield actor, *rest
        if one.actors in known:
            yield -known[one.actors], *rest


def _add(connection: Connection, table: Table, counts: Counts, sign: int) -> None:
    # In the order of the primary key, so that neighbours fall into the same page of the database.
    changes = [(*cell, sign * number) for cell, number in sorted(counts.items())]
    if not changes:
        return
    inserting.add(connection, table, (*_CELL, "events"), changes)
    if sign < 0:
        this = [table.c[name] == bindparam(f"this_{name}") for name in _CELL]
        emptied = [{f"this_{name}": value for name, value in zip(_CELL, cell, strict=True)} for cell in counts]
        connection.execute(delete(table).where(*this, table.c.events <= 0), emptied)


def stored(connection: Connection, where: ColumnElement[bool]) -> list[Counted]:
    """The stored events that `where`, a condition on `event`, chooses and that lie somewhere in time."""
    placed = (where, event.c.start_day.is_not(None))
    members: defaultdict[int, set[int]] = defaultdict(set)
    part = select(participant.c.event, participant.c.actor).join_from(participant, event).where(*placed)
    for n, actor in connection.execute(part):
        members[n].add(actor)
    columns = (event.c.n, event.c.start_day, event.c.end_day, event.c.facet, facet.c.rough)
    rows = connection.execute(select(*columns).join_from(event, facet, facet.c.n == event.c.facet).where(*placed))
    return [Counted(*row[1:], frozenset(members[row[0]])) for row in rows]
