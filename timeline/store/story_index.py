"""Write down which events and articles belong together, and find those that may, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, func, insert, select

from timeline.store import story_gone
from timeline.store.numbers import chunks
from timeline.store.schema import article, content, event, facet, participant
from timeline.store.store import Store
from timeline.store.story_blocks import Block, first_articles, first_events
from timeline.store.story_graph import Graph
from timeline.store.story_tables import about, band, copy, key, loose, pair, told, want

Rows = Sequence[Any]
Firsts = Mapping[Any, Sequence[tuple[int, int]]]
"""(Rank, number) of the first of each block or band, the lowest rank first."""


def waiting(store: Store) -> int:
    """How many articles have not been looked at."""
    with store._read() as connection:
        rows = _waiting().subquery()
        return connection.scalar(select(func.count()).select_from(rows)) or 0


def unsettled(store: Store) -> bool:
    """Whether an article has gone, and what its events belonged to was not looked at again."""
    with store._read() as connection:
        return connection.scalar(select(loose.c.event).limit(1)) is not None


def _waiting() -> Select[tuple[int]]:
    joined = article.outerjoin(about, about.c.article == article.c.n)
    return select(article.c.n).select_from(joined).where(about.c.article.is_(None))


@contextmanager
def writing(store: Store) -> Iterator[Index]:
    """An `Index` whose changes become valid together at the end."""
    with store._write() as connection:
        yield Index(connection)


class Index:
    """The pairs and keys, as they are inside one transaction; `graph` tells what they make."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.graph = Graph(connection)

    def articles(self, limit: int) -> Rows:
        """The first articles not looked at yet: n, id, title, text, language.

        What was found of them before, if they are to be looked at again, is forgotten.
        """
        picked = _waiting().order_by(article.c.n).limit(limit)
        rows = select(article.c.n, article.c.id, article.c.title, content.c.text, article.c.language).join_from(
            article, content
        )
        found = self._connection.execute(rows.where(article.c.n.in_(picked)).order_by(article.c.n)).all()
        story_gone.renew(self._connection, {row.n for row in found})
        return found

    def events(self, articles: Iterable[int]) -> Rows:
        """Their events whose day the text gives: n, id, article, language, sentence, time_text, trigger, start, end."""
        sentence = func.substr(
            content.c.text, event.c.sentence_start + 1, event.c.sentence_end - event.c.sentence_start
        )
        columns = (event.c.n, event.c.id, event.c.article, article.c.language, sentence.label("sentence"))
        told_by = (event.c.time_text, event.c.trigger_text.label("trigger"))
        more = (event.c.start_day.label("start"), event.c.end_day.label("end"))
        joined = (
            event.join(article).join(content, content.c.article == article.c.n).join(facet, facet.c.n == event.c.facet)
        )
        dated = (event.c.start_day.is_not(None), facet.c.explicit.is_(True))
        rows = select(*columns, *told_by, *more).select_from(joined).where(*dated).order_by(event.c.n)
        return self._in(rows, event.c.article, articles)

    def texts(self, articles: Iterable[int]) -> dict[int, str]:
        """The texts of articles by their numbers."""
        rows = self._in(select(content.c.article, content.c.text), content.c.article, articles)
        return {row.article: row.text for row in rows}

    def told(self, events: Iterable[int]) -> Rows:
        """All by which events are compared but their actors: n, article, sentence_start, label, type, …."""
        columns = (event.c.n, event.c.article, event.c.sentence_start, event.c.label, facet.c.type, article.c.language)
        days = (event.c.start_day.label("start"), event.c.end_day.label("end"))
        words = (told.c.rank, told.c.trigger, told.c.words, about.c.words.label("about"))
        joined = event.join(told).join(facet, facet.c.n == event.c.facet).join(article, article.c.n == event.c.article)
        rows = select(*columns, *days, *words).select_from(joined.join(about, about.c.article == article.c.n))
        return self._in(rows, event.c.n, events)

    def actors(self, events: Iterable[int]) -> dict[int, set[int]]:
        """The numbers of the actors of each event that has any."""
        found: dict[int, set[int]] = {}
        for row in self._in(select(participant.c.event, participant.c.actor), participant.c.event, events):
            found.setdefault(row.event, set()).add(row.actor)
        return found

    def add_articles(self, topics: Mapping[int, str], bands: Iterable[tuple[int, int, int]]) -> None:
        """Write down what articles are about, and their bands as (band, rank, article)."""
        self._add(about, [{"article": n, "words": words} for n, words in topics.items()])
        self._add(band, [{"band": number, "rank": rank, "article": n} for number, rank, n in bands])

    def add_events(self, rows: Iterable[tuple[int, int, str, str]], keys: Iterable[tuple[int, int, int, int]]) -> None:
        """Write down events as (event, rank, trigger, words) and their keys as (key, day, rank, event)."""
        names = ("event", "rank", "trigger", "words")
        self._add(told, [dict(zip(names, row, strict=True)) for row in rows])
        names = ("key", "day", "rank", "event")
        self._add(key, [dict(zip(names, row, strict=True)) for row in keys])

    def first(self, blocks: Iterable[Block]) -> Firsts:
        """The first events of each block."""
        return first_events(self._connection, blocks)

    def first_alike(self, bands: Iterable[int]) -> Firsts:
        """The first articles of each band."""
        return first_articles(self._connection, bands)

    def meeting(self, wanted: Iterable[tuple[int, int, int, int]]) -> list[tuple[int, int]]:
        """Who is met by (event, key, first day, last day): event, other event."""
        rows = [{"event": e, "key": k, "low": low, "high": high} for e, k, low, high in wanted]
        if not rows:
            return []
        self._add(want, rows)
        inside = (key.c.key == want.c.key) & key.c.day.between(want.c.low, want.c.high) & (key.c.event != want.c.event)
        found = select(want.c.event, key.c.event.label("other")).distinct().join_from(want, key, inside)
        met = [(row[0], row[1]) for row in self._connection.execute(found)]
        self._connection.execute(delete(want))
        return met

    def alike(self, bands: Iterable[int]) -> Rows:
        """The articles that have any of `bands`: band, rank, article."""
        return self._in(select(band), band.c.band, bands)

    def bands(self, articles: Iterable[int]) -> Rows:
        """The bands of articles: band, rank, article."""
        return self._in(select(band), band.c.article, articles)

    def add_pairs(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Write down pairs of events that tell the same; each pair once, in either order."""
        self._add(pair, [row for one, other in pairs for row in _both(one, other)])

    def add_copies(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Write down pairs of articles that are copies; each pair once, in either order."""
        self._add(copy, [row for one, other in pairs for row in _both(one, other)])

    def cut_pairs(self, events: Iterable[int], kept: Iterable[tuple[int, int]]) -> set[int]:
        """Take away those pairs of `events` that are not among `kept`; returns the events that lose a neighbour."""
        return self._cut(pair, events, kept)

    def cut_copies(self, articles: Iterable[int], kept: Iterable[tuple[int, int]]) -> None:
        """The same of articles that are copies."""
        self._cut(copy, articles, kept)

    def loosen(self, events: Iterable[int]) -> None:
        """Note that the items of `events` are to be found anew."""
        self._add(loose, [{"event": n} for n in set(events) - self.graph.loose()])

    def _cut(self, table: Table, ends: Iterable[int], kept: Iterable[tuple[int, int]]) -> set[int]:
        stay = {frozenset(two) for two in kept}
        rows = self._in(select(table), table.c.one, ends)
        gone = {(row.one, row.other) for row in rows if frozenset((row.one, row.other)) not in stay}
        if gone:
            both = [{"a": a, "b": b} for one, other in gone for a, b in ((one, other), (other, one))]
            self._connection.execute(
                delete(table).where(table.c.one == bindparam("a"), table.c.other == bindparam("b")), both
            )
        return {n for two in gone for n in two}

    def _add(self, table: Table, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _in(self, rows: Select[Any], column: Any, values: Iterable[int]) -> Rows:
        return [row for part in chunks(list(values)) for row in self._connection.execute(rows.where(column.in_(part)))]


def _both(one: int, other: int) -> tuple[dict[str, int], dict[str, int]]:
    return {"one": one, "other": other}, {"one": other, "other": one}
