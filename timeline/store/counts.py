"""Answers about many events at once, from the kept tallies wherever they can tell and else from the events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, Subquery, Table, func, literal, select

from timeline.model import FIELDS, Filter
from timeline.store import conditions, tallied
from timeline.store.bins import on_months, spread
from timeline.store.frames import columns, frame
from timeline.store.long import LONG
from timeline.store.merges import TRUE_NUMBER
from timeline.store.schema import (
    ALL_ACTORS,
    FINE,
    actor,
    event,
    facet,
    participant,
    source,
    tally_day,
    tally_month,
    tally_rough,
)

_DAY = timedelta(days=1)


def cells(
    connection: Connection,
    chosen: Filter,
    edges: Sequence[date] = (),
    each: bool = False,
    rough: bool = True,
    only: tuple[str, ...] = (),
    facets: bool = True,
) -> Subquery:
    """Rows of actor, start_day, end_day, facet and events that add up to the chosen events that have a day.

    With `each` there are rows for every actor, without it only such that count an event once.  Whoever
    cuts the days at `edges`, or needs more of a facet than a `rough` one tells, must say so, because only
    then are the smaller tallies left aside.  `only` are the ids of the actors that are wanted of `each`, where
    not all are; rows of others may come all the same.  Without `facets` there may be no column of that name, and
    far fewer rows.
    """
    if chosen.countable:
        table = _table(chosen, edges, rough)
        return tallied.each(table, chosen, only, facets) if each else tallied.once(table, chosen, facets)
    dated = replace(chosen, undated=False)
    where = conditions.events(connection, dated)
    if not each:
        one = (literal(ALL_ACTORS).label("actor"), event.c.start_day, event.c.end_day, event.c.facet)
        return select(*one, literal(1).label("events")).where(*where).subquery()
    part = (participant.c.actor, event.c.start_day, event.c.end_day, event.c.facet, event.c.n)
    distinct = select(*part).join_from(participant, event).where(*where).distinct().subquery()
    return select(*list(distinct.c)[:4], literal(1).label("events")).subquery()


def _table(chosen: Filter, edges: Sequence[date], rough: bool) -> Table:
    """The smallest tally that can answer exactly."""
    after = chosen.end + _DAY if chosen.end and chosen.end < date.max else None
    if not on_months([chosen.start, after, *edges]):
        return tally_day
    return tally_rough if rough and not _fine(chosen) else tally_month


def _fine(chosen: Filter) -> bool:
    """Whether more of a facet is asked than a rough one tells."""
    return any(one.facet in FINE and getattr(chosen, name) for name, one in FIELDS.items())


def count(connection: Connection, chosen: Filter) -> int:
    """How many events are chosen."""
    if chosen.undated:
        rows = select(func.count()).select_from(event).where(*conditions.events(connection, chosen))
    else:
        rows = select(func.sum(cells(connection, chosen).c.events))
    return int(connection.scalar(rows) or 0)


def histogram(connection: Connection, chosen: Filter, edges: Sequence[date]) -> pd.DataFrame:
    """The weight of the chosen events in each bin between `edges`, by status."""
    found = cells(connection, _within(chosen, edges), edges)
    key = (found.c.start_day, found.c.end_day, facet.c.status)
    rows = select(*key, func.sum(found.c.events).label("events")).join_from(found, facet, facet.c.n == found.c.facet)
    return spread(columns(connection.execute(rows.group_by(*key))), edges, "status")


def density(connection: Connection, chosen: Filter, edges: Sequence[date]) -> pd.DataFrame:
    """The weight of the chosen events in each bin between `edges`."""
    ours = _within(chosen, edges)
    if ours.countable:
        rows = _tallied_by_day(conditions.shape(ours), _table(ours, edges, rough=True))
        return spread(columns(connection.execute(rows, conditions.values(ours))), edges)
    return spread(columns(connection.execute(_by_day(cells(connection, ours, edges, facets=False)))), edges)


@lru_cache(maxsize=256)
def _tallied_by_day(shape: Filter, table: Table) -> Select[Any]:
    return _by_day(tallied.once(table, shape, facets=False))


def _by_day(found: Subquery) -> Select[Any]:
    key = (found.c.start_day, found.c.end_day)
    return select(*key, func.sum(found.c.events).label("events")).group_by(*key)


def lanes(connection: Connection, chosen: Filter, actors: Sequence[str], edges: Sequence[date]) -> pd.DataFrame:
    """The weight of the chosen events in each bin between `edges`, for each of `actors` by id."""
    ours = _within(chosen, edges)
    if set(actors) <= set(chosen.actors):
        ours = replace(ours, actors=())  # every event in these lanes passes the filter anyway
    found = cells(connection, ours, edges, each=True, only=tuple(actors), facets=False)
    key = (found.c.actor, found.c.start_day, found.c.end_day)
    # Added up before names come in: a database joins the few sums in a fraction of the time that all cells take.
    sums = select(*key, func.sum(found.c.events).label("events")).group_by(*key).subquery()
    rows = select(actor.c.id.label("actor"), *list(sums.c)[1:]).join_from(sums, actor, sums.c.actor == TRUE_NUMBER)
    return spread(columns(connection.execute(rows.where(actor.c.id.in_(actors)))), edges, "actor")


def _within(chosen: Filter, edges: Sequence[date]) -> Filter:
    """The same choice, narrowed to what the bins can hold."""
    start, end = edges[0], edges[-1] - _DAY
    return replace(chosen, start=max(start, chosen.start or start), end=min(end, chosen.end or end))


def actor_counts(connection: Connection, chosen: Filter) -> pd.DataFrame:
    """The actors of the chosen events: id, name, kind and how many events, most first."""
    found = cells(connection, chosen, each=True)
    total = func.sum(found.c.events).label("events")
    by_actor = select(found.c.actor, total).group_by(found.c.actor).subquery()
    rows = select(actor.c.id, actor.c.name, actor.c.kind, by_actor.c.events).join_from(
        by_actor, actor, actor.c.n == by_actor.c.actor
    )
    return frame(connection.execute(rows.order_by(by_actor.c.events.desc(), actor.c.name)))


def breakdown(connection: Connection, chosen: Filter, column: str) -> pd.DataFrame:
    """How many of the chosen events have each source, status, granularity or type, most first."""
    found = cells(connection, chosen, rough=column not in FINE)
    name: Any = source.c.name.label("source") if column == "source" else facet.c[column]
    total = func.sum(found.c.events).label("events")
    rows = select(name, total).join_from(found, facet, facet.c.n == found.c.facet)
    if column == "source":
        rows = rows.join(source, source.c.n == facet.c.source)
    return frame(connection.execute(rows.group_by(name).order_by(total.desc(), name)))


def span(connection: Connection, chosen: Filter) -> tuple[date, date] | None:
    """The first and the last day of the chosen events; None where there are none."""
    if not chosen.countable or chosen.start or chosen.end:
        found = _ends(connection, chosen, cut=True)
        return (date.fromordinal(found[0]), date.fromordinal(found[1] - 1)) if found else None
    months = _ends(connection, chosen, cut=False)
    if months is None:
        return None
    # In the small tally days are widened to their months, so only what lies near its ends is looked at.
    early = replace(chosen, end=date.fromordinal(min(months[0] + LONG, date.max.toordinal())))
    late = replace(chosen, start=date.fromordinal(max(months[1] - LONG, 1)))
    first, last = (_ends(connection, one, cut=True) for one in (early, late))
    assert first
    assert last
    return date.fromordinal(first[0]), date.fromordinal(last[1] - 1)


def _ends(connection: Connection, chosen: Filter, cut: bool) -> tuple[int, int] | None:
    """The first day, and the day after the last; of their months unless days are `cut`."""
    edges = (date.min + _DAY,) if cut else ()
    several = chosen.countable and len(chosen.actors) > 1
    table = _table(chosen, edges, rough=True)
    found = tallied.once(table, chosen, exactly=False) if several else cells(connection, chosen, edges)
    first, after = connection.execute(select(func.min(found.c.start_day), func.max(found.c.end_day))).one()
    return (first, after) if first is not None else None
