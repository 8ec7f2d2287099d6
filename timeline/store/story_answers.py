"""Read what belongs together: the events of a choice, the items that they are, and the days of which most is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, func, select

from timeline.model import Filter
from timeline.store import conditions, counts
from timeline.store.numbers import chunks
from timeline.store.schema import article, event, facet, source
from timeline.store.store import Store
from timeline.store.story_graph import Graph, Rows
from timeline.store.story_tables import copy, item

Pairs = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Weights:
    """What an event counts when days are compared roughly (see `stories.dates`)."""

    brief: int
    speech: float
    doubtful: float
    certain: tuple[str, ...]


@contextmanager
def asking(store: Store, chosen: Filter) -> Iterator[Asked]:
    """An `Asked` whose answers are all of one moment."""
    with store._read() as connection:
        yield Asked(connection, chosen)


class Asked:
    """Answers about the events of a choice; `graph` reaches beyond it, but not beyond its collections."""

    def __init__(self, connection: Connection, chosen: Filter) -> None:
        self._connection, self._chosen = connection, chosen
        self.graph = Graph(connection, chosen)

    def count(self) -> int:
        """How many events are chosen."""
        return counts.count(self._connection, self._chosen)

    def events(self) -> Rows:
        """The chosen events in the order of time.

        Columns: n, id, article (its number), article_id, source, published, start and end (ordinal days,
        half-open), label, granularity, type, status, reported, confidence, language.
        """
        order = (event.c.start_day.is_(None), event.c.start_day, event.c.id)
        rows = _told().where(*conditions.events(self._connection, self._chosen))
        return self._connection.execute(rows.order_by(*order)).all()

    def events_of(self, numbers: Iterable[int]) -> Rows:
        """The same, only those of these `numbers`."""
        inside = conditions.events(self._connection, self._chosen, few=True)
        rows = (_told().where(event.c.n.in_(some), *inside) for some in chunks(sorted(numbers)))
        found = [row for some in rows for row in self._connection.execute(some).all()]
        return sorted(found, key=lambda row: (row.start is None, row.start, row.id))

    def shared_on(self, days: Sequence[int], brief: int) -> set[int]:
        """The numbers of the chosen events of at most `brief` days that begin on `days` and are items with others."""
        rows = select(event.c.n).join_from(event, item, item.c.event == event.c.n)
        parts = (rows.where(*self._begun(some, brief)) for some in chunks(days))
        return {n for part in parts for n in self._connection.scalars(part).all()}

    def alone_on(self, days: Sequence[int], weights: Weights) -> Rows:
        """The articles that tell what no other tells of `days`: day, article, source, published, weight, events.

        `weight` is that of the weightiest of its so many events.
        """
        columns = (event.c.start_day.label("day"), event.c.article, source.c.name.label("source"))
        told = (article.c.published_day.label("published"), func.max(_kind(weights)).label("weight"))
        joined = event.join(facet, facet.c.n == event.c.facet).join(article, article.c.n == event.c.article)
        joined = joined.join(source, source.c.n == article.c.source)
        rows = select(*columns, *told, func.count().label("events")).select_from(joined).where(_alone())
        rows = rows.group_by(event.c.start_day, event.c.article, source.c.name, article.c.published_day)
        parts = (rows.where(*self._begun(some, weights.brief)) for some in chunks(days))
        return [row for part in parts for row in self._connection.execute(part).all()]

    def alone_of(self, days: Sequence[int], articles: Iterable[int], brief: int) -> Rows:
        """What these articles alone tell of `days`, with the columns of `events`."""
        rows = _told().where(_alone())
        parts = (rows.where(event.c.article.in_(some)) for some in chunks(sorted(articles)))
        found = [row for part in parts for row in self._connection.execute(part.where(*self._begun(days, brief))).all()]
        return sorted(found, key=lambda row: (row.start, row.id))

    def _begun(self, days: Sequence[int], brief: int) -> list[Any]:
        """The conditions on the chosen events of at most `brief` days that begin on `days`."""
        short = event.c.end_day - event.c.start_day <= brief
        return [event.c.start_day.in_(days), short, *conditions.events(self._connection, self._chosen, few=True)]

    def busiest(self, most: int, weights: Weights) -> list[int]:
        """The `most` days of which most is told, roughly: the sum of the squares of what their items weigh."""
        total: dict[int, float] = {}
        for rows in (self._shared(), self._single(weights)):
            for day, score in self._connection.execute(rows).all():
                total[day] = total.get(day, 0.0) + float(score)
        return sorted(total, key=lambda day: (-total[day], day))[:most]

    def _shared(self) -> Any:
        """Days and what the items of several events weigh on them."""
        chosen = self._chosen
        told = select(item.c.day, func.sum(item.c.weight).label("weight")).where(item.c.weight > 0)
        if chosen.countable and not chosen.actors:
            inside: list[ColumnElement[bool]] = [item.c.facet.in_(conditions.facets(chosen))]
            inside += [item.c.day >= chosen.start.toordinal()] if chosen.start else []
            inside += [item.c.day <= chosen.end.toordinal()] if chosen.end else []
        else:
            told = told.join_from(item, event, event.c.n == item.c.event)
            inside = conditions.events(self._connection, chosen)
        by_item = told.where(*inside).group_by(item.c.day, item.c.root).subquery()
        return select(by_item.c.day, func.sum(by_item.c.weight * by_item.c.weight)).group_by(by_item.c.day)

    def _single(self, weights: Weights) -> Any:
        """Days and what their events weigh, each for itself."""
        edge = (date.min + timedelta(1),)  # asks for the tally by days
        cells = counts.cells(self._connection, replace(self._chosen, undated=False), edge, rough=False)
        kind = _kind(weights)
        rows = select(cells.c.start_day, func.sum(cells.c.events * kind * kind))
        rows = rows.join_from(cells, facet, facet.c.n == cells.c.facet)
        return rows.where(cells.c.end_day - cells.c.start_day <= weights.brief).group_by(cells.c.start_day)

    def most_told(self, least: int, most: int | None) -> list[int]:
        """The roots of the items that at least `least` articles tell, the most told first."""
        articles = func.count(event.c.article.distinct())
        rows = select(item.c.root).join_from(item, event, event.c.n == item.c.event)
        rows = rows.where(*conditions.events(self._connection, self._chosen, few=True)).group_by(item.c.root)
        rows = rows.having(articles >= least).order_by(articles.desc(), item.c.root).limit(most)
        return list(self._connection.scalars(rows).all())

    @cached_property
    def copies(self) -> Pairs:
        """The numbers of articles that are copies of each other, each pair once."""
        rows = select(copy.c.one, copy.c.other).where(copy.c.one < copy.c.other)
        return [(one, other) for one, other in self._connection.execute(rows).all()]


def copies(store: Store) -> list[tuple[str, str]]:
    """The ids of articles that are copies of each other, each pair once."""
    one, other = article.alias(), article.alias()
    rows = select(one.c.id, other.c.id).select_from(copy)
    rows = rows.join(one, one.c.n == copy.c.one).join(other, other.c.n == copy.c.other)
    with store._read() as connection:
        return [(a, b) for a, b in connection.execute(rows.where(copy.c.one < copy.c.other))]


def roots(store: Store, articles: Iterable[str]) -> dict[str, int]:
    """Which items the events of these articles (by id) are: the item's root by event, for all that share one."""
    rows = select(event.c.id, item.c.root).join_from(item, event, event.c.n == item.c.event)
    rows = rows.join(article, article.c.n == event.c.article)
    with store._read() as connection:
        parts = (connection.execute(rows.where(article.c.id.in_(some))) for some in chunks(sorted(articles)))
        return {id_: root for part in parts for id_, root in part.all()}


def tellers(store: Store, root: int) -> dict[str, str]:
    """The ids of the events that are the item `root`, and of their articles, in the order of publication."""
    rows = select(event.c.id, article.c.id).join_from(item, event, event.c.n == item.c.event)
    rows = rows.join(article, article.c.n == event.c.article).where(item.c.root == root)
    with store._read() as connection:
        found = connection.execute(rows.order_by(article.c.published_day, article.c.n)).all()
    return {row[0]: row[1] for row in found}


def _kind(weights: Weights) -> Any:
    """What an event weighs for what it is."""
    speech = case((facet.c.reported.is_(True), weights.speech), else_=1.0)
    return speech * case((facet.c.status.in_(weights.certain), 1.0), else_=weights.doubtful)


def _alone() -> Any:
    """Whether an event is one item with no other."""
    return ~select(item.c.event).where(item.c.event == event.c.n).correlate(event).exists()


def _told() -> Any:
    """The columns of the chosen events."""
    columns = (event.c.n, event.c.id, event.c.article, article.c.id.label("article_id"), source.c.name.label("source"))
    days = (article.c.published_day.label("published"), event.c.start_day.label("start"), event.c.end_day.label("end"))
    kind = (facet.c.granularity, facet.c.type, facet.c.status, facet.c.reported)
    told = (event.c.label, *kind, event.c.confidence, article.c.language)
    joined = event.join(article, article.c.n == event.c.article).join(facet, facet.c.n == event.c.facet)
    return select(*columns, *days, *told).select_from(joined.join(source, source.c.n == article.c.source))
