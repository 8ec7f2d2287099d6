"""Reading the kept counts: the cells that add up to a choice of events, never the events themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, Subquery, Table, func, select, union_all

from timeline.model import Filter
from timeline.store import conditions
from timeline.store.schema import ALL_ACTORS, company_actor, tally_rough


def once(table: Table, chosen: Filter, facets: bool = True, exactly: bool = True) -> Subquery:
    """Cells of `table` that count each chosen event once.

    Events of several actors are those of each, less what their companies count twice; who only asks where
    events lie need not have that, and gets his answer sooner, if not `exactly`.  Without `facets` the cells of
    the same days are added up.
    """
    if not chosen.actors:
        return _union(_within(table, chosen, select(table).where(table.c.actor == ALL_ACTORS)), facets)
    own = select(table).where(table.c.actor.in_(conditions.chosen_actors(chosen)))
    both = [own, _twice(table, chosen)] if exactly and len(chosen.actors) > 1 else [own]
    return _union((rows for one in both for rows in _within(table, chosen, one)), facets)


def each(table: Table, chosen: Filter, only: tuple[str, ...], facets: bool = True) -> Subquery:
    """Cells of `table` for every actor of the chosen events, or `only` for those of these ids.

    With chosen actors these are their own cells, and for all others those of the companies that they share.
    Without `facets` the cells of the same actor and days are added up.
    """
    wanted = conditions.actors(only)
    own = select(table).where(table.c.actor.in_(wanted) if only else table.c.actor > ALL_ACTORS)
    if not chosen.actors:
        return _union(_within(table, chosen, own), facets)
    ids = conditions.chosen_actors(chosen)
    own = own.where(table.c.actor.in_(ids))
    shared = select(company_actor.c.company).where(company_actor.c.actor.in_(ids))
    others = (
        select(company_actor.c.actor, table.c.start_day, table.c.end_day, table.c.facet, table.c.events)
        .join_from(company_actor, table, table.c.actor == -company_actor.c.company)
        .where(company_actor.c.company.in_(shared), company_actor.c.actor.not_in(ids))
    )
    if only:
        others = others.where(company_actor.c.actor.in_(wanted))
    return _union((rows for one in (own, others) for rows in _within(table, chosen, one)), facets)


def _twice(table: Table, chosen: Filter) -> Select[Any]:
    """Cells below zero for the events that have several of the chosen actors, and stand in the cells of each."""
    several, ids = func.count().label("several"), conditions.chosen_actors(chosen)
    members = select(company_actor.c.company, several).where(company_actor.c.actor.in_(ids))
    found = members.group_by(company_actor.c.company).having(func.count() > 1).subquery()
    less = (table.c.events * (1 - found.c.several)).label("events")
    days = (table.c.actor, table.c.start_day, table.c.end_day, table.c.facet)
    return select(*days, less).join_from(found, table, table.c.actor == -found.c.company)


def _within(table: Table, chosen: Filter, rows: Select[Any]) -> list[Select[Any]]:
    """The rows that the facets and the period let through."""
    fitting = rows.where(table.c.facet.in_(conditions.facets(chosen, rough=table is tally_rough)))
    return [fitting.where(part) for part in conditions.period(table, chosen)]


def _union(parts: Iterable[Select[Any]], facets: bool) -> Subquery:
    found = [part if facets else _summed(part) for part in parts]
    return union_all(*found).subquery() if len(found) > 1 else found[0].subquery()


def _summed(rows: Select[Any]) -> Select[Any]:
    """`rows` added up over facets, which a tally's own order does in passing; what goes on is a fraction of them."""
    one = rows.subquery()
    days = (one.c.actor, one.c.start_day, one.c.end_day)
    return select(*days, func.sum(one.c.events).label("events")).group_by(*days)
