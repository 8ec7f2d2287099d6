"""Answers about many events at once, from the kept tallies wherever they can tell and else from the events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, Subquery, Table, func, literal, select, union_all

from timeline.store import filter as conditions
from timeline.store.bins import on_months, spread
from timeline.store.filter import Filter
from timeline.store.frames import frame
from timeline.store.merges import TRUE_NUMBER
from timeline.store.schema import (
    ALL_ACTORS,
    actor,
    company_actor,
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
    connection: Connection, chosen: Filter, edges: Sequence[date] = (), each: bool = False, rough: bool = True
) -> Subquery:
    """Rows of actor, start_day, end_day, facet and events that add up to the chosen events that have a day.

    With `each` there are rows for every actor, without it only such that count an event once.  Whoever
    cuts the days at `edges`, or needs more of a facet than a `rough` one tells, must say so, because only
    then are the smaller tallies left aside.
    """
    if chosen.countable and not (each and chosen.actors):
        return _from_tally(_table(chosen, edges, rough), chosen, each)
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
    return tally_rough if rough and not (chosen.sources or chosen.types) else tally_month


def _from_tally(table: Table, chosen: Filter, each: bool) -> Subquery:
    if each:
        lane = table.c.actor > ALL_ACTORS
    else:
        lane = table.c.actor.in_(conditions.actors(chosen.actors)) if chosen.actors else table.c.actor == ALL_ACTORS
    within = (
        table.c.facet.in_(conditions.facets(chosen, rough=table is tally_rough)),
        *conditions.period(table, chosen),
    )
    rows = select(table).where(lane, *within)
    if len(chosen.actors) < 2:
        return rows.subquery()
    return union_all(rows, _counted_twice(table, chosen.actors).where(*within)).subquery()


def _counted_twice(table: Table, ids: tuple[str, ...]) -> Select[Any]:
    """Rows below zero for the events that have several of the actors `ids` and so stand in several of their tallies."""
    several = func.count().label("several")
    members = select(company_actor.c.company, several).where(company_actor.c.actor.in_(conditions.actors(ids)))
    found = members.group_by(company_actor.c.company).having(func.count() > 1).subquery()
    less = (table.c.events * (1 - found.c.several)).label("events")
    days = (table.c.actor, table.c.start_day, table.c.end_day, table.c.facet)
    return select(*days, less).join_from(found, table, table.c.actor == -found.c.company)


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
    return spread(frame(connection.execute(rows.group_by(*key))), edges, "status")


def lanes(connection: Connection, chosen: Filter, actors: Sequence[str], edges: Sequence[date]) -> pd.DataFrame:
    """The weight of the chosen events in each bin between `edges`, for each of `actors` by id."""
    ours = _within(chosen, edges)
    if set(actors) <= set(chosen.actors):
        ours = replace(ours, actors=())  # every event in these lanes passes the filter anyway
    found = cells(connection, ours, edges, each=True)
    key = (actor.c.id.label("actor"), found.c.start_day, found.c.end_day)
    rows = select(*key, func.sum(found.c.events).label("events")).join_from(found, actor, found.c.actor == TRUE_NUMBER)
    return spread(frame(connection.execute(rows.where(actor.c.id.in_(actors)).group_by(*key))), edges, "actor")


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
    found = cells(connection, chosen, rough=column not in ("source", "type"))
    name: Any = source.c.name.label("source") if column == "source" else facet.c[column]
    total = func.sum(found.c.events).label("events")
    rows = select(name, total).join_from(found, facet, facet.c.n == found.c.facet)
    if column == "source":
        rows = rows.join(source, source.c.n == facet.c.source)
    return frame(connection.execute(rows.group_by(name).order_by(total.desc(), name)))


def span(connection: Connection, chosen: Filter) -> tuple[date, date] | None:
    """The first and the last day of the chosen events; None where there are none."""
    found = cells(connection, chosen, edges=(date.min + _DAY,))
    first, after = connection.execute(select(func.min(found.c.start_day), func.max(found.c.end_day))).one()
    return (date.fromordinal(first), date.fromordinal(after - 1)) if first is not None else None
