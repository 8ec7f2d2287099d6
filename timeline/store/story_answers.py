"""Read which events and articles belong together: the events of a choice, and the pairs among those they hang with."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from sqlalchemy import Connection, select

from timeline.store import filter as conditions
from timeline.store.filter import Filter
from timeline.store.frames import frame
from timeline.store.schema import article, event, facet, source
from timeline.store.store import Store
from timeline.store.story_tables import copy, pair

CHUNK = 5_000
MANY = 3_000
"""From so many events on all pairs are read at once, which is faster than asking for each."""
Pairs = list[tuple[int, int]]


def pairs(store: Store, chosen: Filter) -> tuple[pd.DataFrame, Pairs, Pairs]:
    """The chosen events; the pairs of all that hang together with them; the pairs of copies among the articles.

    The events have n, id, article (its number), article_id, source, published, start and end (ordinal days,
    half-open), label, granularity, type, status, reported, confidence.  Pairs reach beyond the choice, so that a
    filter never splits a story, but not beyond its collections.
    """
    with store._read() as connection:
        found = _events(connection, chosen)
        linked = _linked(connection, [int(n) for n in found["n"]], chosen)
        copies = [(one, other) for one, other in connection.execute(select(copy.c.one, copy.c.other))]
    return found, linked, copies


def ids(store: Store, numbers: Iterable[int]) -> dict[int, str]:
    """The ids of events by their numbers."""
    wanted = list(numbers)
    with store._read() as connection:
        parts = (wanted[at : at + CHUNK] for at in range(0, len(wanted), CHUNK))
        rows = (connection.execute(select(event.c.n, event.c.id).where(event.c.n.in_(part))) for part in parts)
        return {n: id_ for part in rows for n, id_ in part}


def copies(store: Store) -> list[tuple[str, str]]:
    """The ids of articles that are copies of each other, each pair once."""
    one, other = article.alias(), article.alias()
    rows = select(one.c.id, other.c.id).select_from(copy)
    rows = rows.join(one, one.c.n == copy.c.one).join(other, other.c.n == copy.c.other)
    with store._read() as connection:
        return [(a, b) for a, b in connection.execute(rows.where(copy.c.one < copy.c.other))]


def _events(connection: Connection, chosen: Filter) -> pd.DataFrame:
    columns = (event.c.n, event.c.id, event.c.article, article.c.id.label("article_id"), source.c.name.label("source"))
    days = (article.c.published_day.label("published"), event.c.start_day.label("start"), event.c.end_day.label("end"))
    told = (event.c.label, facet.c.granularity, facet.c.type, facet.c.status, facet.c.reported, event.c.confidence)
    joined = (
        event.join(article, article.c.n == event.c.article)
        .join(facet, facet.c.n == event.c.facet)
        .join(source, source.c.n == article.c.source)
    )
    rows = select(*columns, *days, *told).select_from(joined).where(*conditions.events(connection, chosen))
    return frame(connection.execute(rows.order_by(event.c.start_day.is_(None), event.c.start_day, event.c.id)))


def _linked(connection: Connection, numbers: list[int], chosen: Filter) -> Pairs:
    """All pairs, each once, among the events that can be reached from `numbers` inside the collections."""
    rows = select(pair.c.one, pair.c.other).where(pair.c.one < pair.c.other)
    if chosen.collections:
        inside = select(event.c.n).where(event.c.facet.in_(conditions.facets(_all_of(chosen))))
        rows = rows.where(pair.c.one.in_(inside), pair.c.other.in_(inside))
    if len(numbers) > MANY:
        return [(one, other) for one, other in connection.execute(rows)]
    return _reached(connection, numbers, chosen)


def _reached(connection: Connection, numbers: list[int], chosen: Filter) -> Pairs:
    seen, ahead, found = set(numbers), numbers, set[tuple[int, int]]()
    rows = select(pair.c.one, pair.c.other).join_from(pair, event, event.c.n == pair.c.other)
    if chosen.collections:
        rows = rows.where(event.c.facet.in_(conditions.facets(_all_of(chosen))))
    while ahead:
        parts = (ahead[at : at + CHUNK] for at in range(0, len(ahead), CHUNK))
        met = [(one, other) for part in parts for one, other in connection.execute(rows.where(pair.c.one.in_(part)))]
        found |= {(min(row), max(row)) for row in met}
        ahead = list({other for _, other in met} - seen)
        seen |= set(ahead)
    return sorted(found)


def _all_of(chosen: Filter) -> Filter:
    return Filter(collections=chosen.collections, implicit=True)
