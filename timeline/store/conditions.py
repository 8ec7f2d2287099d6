"""The conditions that choose the events, and the articles, of a `Filter`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    bindparam,
    or_,
    select,
    true,
    union_all,
)

from timeline.model import Filter, written_fields
from timeline.store import words
from timeline.store.long import LONG, long
from timeline.store.merges import TRUE_NUMBER
from timeline.store.schema import actor, article, collection, event, facet, participant, scope_collection, source


def facets(chosen: Filter, rough: bool = False) -> Select[tuple[int]]:
    """The numbers of the facets, or of the rough facets, that `chosen` lets through."""
    conditions = [facet.c.rough.is_(None) if rough else facet.c.rough.is_not(None)]
    for name, one in written_fields(type(chosen)).items():
        if one.facet and (wanted := one.wanted(getattr(chosen, name))):
            conditions.append(facet.c[one.facet].in_(_NUMBERS.get(one.facet, tuple)(wanted)))
    return select(facet.c.n).where(*conditions)


def sources(names: tuple[str, ...]) -> Select[tuple[int]]:
    """The numbers of the sources `names`."""
    return select(source.c.n).where(source.c.name.in_(names))


def scopes(names: tuple[str, ...]) -> Select[tuple[int]]:
    """The numbers of the scopes that hold any of the collections `names`."""
    inside = scope_collection.join(collection)
    return select(scope_collection.c.scope).select_from(inside).where(collection.c.name.in_(names))


_NUMBERS: Mapping[str, Callable[[tuple[str, ...]], Any]] = {"scope": scopes, "source": sources}
"""What stands in a facet under a number, and who knows the numbers of names."""


def actors(ids: tuple[str, ...]) -> Select[tuple[int]]:
    """The numbers of the actors `ids`, or of those that they were merged into."""
    return select(TRUE_NUMBER).where(actor.c.id.in_(ids))


_DAYS = ("first", "long_before", "last")
"""The names of a period's values in a statement."""


def shape(chosen: Filter) -> Filter:
    """The same choice about any days and any actors: all that have its shape are asked in the same words.

    To put a statement together takes longer than most answers.  Who keeps one for each shape gives it `values`.
    """
    start, end = chosen.start and date.min, chosen.end and date.min
    return replace(chosen, start=start, end=end, actors=("",) * min(2, len(chosen.actors)))


def values(chosen: Filter) -> dict[str, Any]:
    """What takes the place of the days and actors in a statement that was made for the shape of `chosen`."""
    first = chosen.start.toordinal() if chosen.start else 0
    last = chosen.end.toordinal() if chosen.end else 0
    return {"first": first, "long_before": first - LONG, "last": last, "actors": chosen.actors}


def chosen_actors(chosen: Filter) -> Select[tuple[int]]:
    """The numbers of the filter's actors, or of those that they were merged into."""
    ids: BindParameter[Any] = bindparam("actors", chosen.actors, expanding=True)
    return select(TRUE_NUMBER).where(actor.c.id.in_(ids))


def period(table: Table, chosen: Filter) -> list[ColumnElement[bool]]:
    """The rows of `table` whose days overlap the filter's period: one of these conditions holds for each.

    What overlaps a period begins in it or shortly before, or is long; see `long`.  No row fulfils two of the
    conditions, and each has an index of its own, which databases find only when they are asked one by one.
    """
    given = values(chosen)
    days: list[BindParameter[int]] = [bindparam(name, given[name]) for name in _DAYS]
    first, long_before, last = days
    before = [table.c.start_day <= last] if chosen.end else []
    if not chosen.start:
        return [and_(true(), *before)]
    near = and_(table.c.start_day > long_before, table.c.end_day > first, *before)
    # The sum keeps SQLite, which knows no sizes, from taking the index on the first day after all.
    far = and_(long(table), table.c.start_day + 0 <= long_before, table.c.end_day > first)
    return [near, and_(far, table.c.start_day + 0 <= last) if chosen.end else far]


def events(connection: Connection, chosen: Filter, few: bool = False) -> list[ColumnElement[bool]]:
    """The conditions on `event` that `chosen` stands for; `few` where others leave so few that each is looked at."""
    conditions: list[ColumnElement[bool]] = [event.c.facet.in_(facets(chosen)), *among(connection, chosen)]
    listed = chosen.actors and not (few or chosen.articles or chosen.undated)
    ours = select(participant.c.event).where(participant.c.actor.in_(chosen_actors(chosen)))
    if few or not (chosen.countable or listed):  # words or an article leave few events, too
        dated = or_(*period(event, chosen))
        conditions.append(or_(event.c.start_day.is_(None), dated) if chosen.undated else dated)
        conditions += [ours.where(participant.c.event == event.c.n).correlate(event).exists()] if chosen.actors else []
    elif listed:
        conditions.append(event.c.n.in_(union_all(*(ours.where(part) for part in period(participant, chosen)))))
    elif chosen.start:
        parts = (select(event.c.n).where(part) for part in period(event, chosen))
        conditions.append(event.c.n.in_(union_all(*parts)))
    else:
        conditions += period(event, chosen)
    return conditions if chosen.undated else [*conditions, event.c.start_day.is_not(None)]


def among(connection: Connection, chosen: Filter) -> list[ColumnElement[bool]]:
    """Those of the conditions on `event` that no count is kept for: words and articles."""
    conditions: list[ColumnElement[bool]] = []
    if chosen.words.strip():
        told = words.matches(connection, "event_words", chosen.words)
        titled: ColumnElement[bool]
        titled = event.c.article.in_(select(article.c.n).where(*words.titled(connection, chosen.words)))
        if chosen.actors:  # common words are in the texts of too many articles to look at all their titles
            here = select(article.c.n).where(article.c.n == event.c.article, *words.in_title(chosen.words))
            titled = here.correlate(event).exists()
        conditions.append(or_(told, titled))
    if chosen.articles:
        conditions.append(event.c.article.in_(select(article.c.n).where(article.c.id.in_(chosen.articles))))
    return conditions


def articles(chosen: Filter) -> list[ColumnElement[bool]]:
    """The conditions on `article` by which an article itself is chosen, whatever its events, day and text."""
    conditions: list[ColumnElement[bool]] = []
    for name, one in written_fields(type(chosen)).items():
        if one.about == "article" and (wanted := one.wanted(getattr(chosen, name))):
            column = one.facet or _OF_ARTICLE[name]
            conditions.append(article.c[column].in_(_NUMBERS.get(column, tuple)(wanted)))
    return conditions


_OF_ARTICLE = {"articles": "id"}
"""The column of `article` that a filter asks which asks for no facet."""
