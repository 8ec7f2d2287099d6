"""Write down which events and articles belong together, and find those that may, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, func, insert, select

from timeline.store.numbers import chunks
from timeline.store.schema import article, content, event, facet, participant
from timeline.store.store import Store
from timeline.store.story_graph import Graph
from timeline.store.story_tables import about, band, copy, key, loose, pair, told, want

Rows = Sequence[Any]


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
        """The first articles not looked at yet: n, title, text, language."""
        picked = _waiting().order_by(article.c.n).limit(limit)
        rows = select(article.c.n, article.c.title, content.c.text, article.c.language).join_from(article, content)
        return self._connection.execute(rows.where(article.c.n.in_(picked)).order_by(article.c.n)).all()

    def events(self, articles: Iterable[int]) -> Rows:
        """Their events whose day the text gives: n, article, language, sentence, time_text, trigger, start, end."""
        sentence = func.substr(
            content.c.text, event.c.sentence_start + 1, event.c.sentence_end - event.c.sentence_start
        )
        columns = (event.c.n, event.c.article, article.c.language, sentence.label("sentence"), event.c.time_text)
        more = (event.c.trigger_text.label("trigger"), event.c.start_day.label("start"), event.c.end_day.label("end"))
        joined = (
            event.join(article).join(content, content.c.article == article.c.n).join(facet, facet.c.n == event.c.facet)
        )
        dated = (event.c.start_day.is_not(None), facet.c.explicit.is_(True))
        rows = select(*columns, *more).select_from(joined).where(*dated).order_by(event.c.n)
        return self._in(rows, event.c.article, articles)

    def texts(self, articles: Iterable[int]) -> dict[int, str]:
        """The texts of articles by their numbers."""
        rows = self._in(select(content.c.article, content.c.text), content.c.article, articles)
        return {row.article: row.text for row in rows}

    def told(self, events: Iterable[int]) -> Rows:
        """All by which events are compared but their actors: n, article, sentence_start, label, type, …."""
        columns = (event.c.n, event.c.article, event.c.sentence_start, event.c.label, facet.c.type, article.c.language)
        days = (event.c.start_day.label("start"), event.c.end_day.label("end"))
        words = (told.c.trigger, told.c.words, about.c.words.label("about"))
        joined = event.join(told).join(facet, facet.c.n == event.c.facet).join(article, article.c.n == event.c.article)
        rows = select(*columns, *days, *words).select_from(joined.join(about, about.c.article == article.c.n))
        return self._in(rows, event.c.n, events)

    def actors(self, events: Iterable[int]) -> dict[int, set[int]]:
        """The numbers of the actors of each event that has any."""
        found: dict[int, set[int]] = {}
        for row in self._in(select(participant.c.event, participant.c.actor), participant.c.event, events):
            found.setdefault(row.event, set()).add(row.actor)
        return found

    def add_articles(self, topics: Mapping[int, str], bands: Iterable[tuple[int, int]]) -> None:
        """Write down what articles are about, and their bands as (band, article)."""
        self._add(about, [{"article": n, "words": words} for n, words in topics.items()])
        self._add(band, [{"band": number, "article": n} for number, n in bands])

    def add_events(self, rows: Iterable[tuple[int, str, str]], keys: Iterable[tuple[int, int, int]]) -> None:
        """Write down events as (event, trigger, words) and their keys as (key, day, event)."""
        self._add(told, [{"event": n, "trigger": trigger, "words": words} for n, trigger, words in rows])
        self._add(key, [{"key": number, "day": day, "event": n} for number, day, n in keys])

    def meeting(self, wanted: Iterable[tuple[int, int, int, int]]) -> list[tuple[int, int, int]]:
        """Who is met by (event, key, first day, last day): event, other event, under how many keys."""
        self._add(want, [{"event": e, "key": k, "low": low, "high": high} for e, k, low, high in wanted])
        inside = (key.c.key == want.c.key) & key.c.day.between(want.c.low, want.c.high) & (key.c.event != want.c.event)
        shared = func.count(key.c.key.distinct())
        rows = select(want.c.event, key.c.event.label("other"), shared).join_from(want, key, inside)
        found = self._connection.execute(rows.group_by(want.c.event, key.c.event)).all()
        self._connection.execute(delete(want))
        return [(row[0], row[1], row[2]) for row in found]

    def alike(self, bands: Iterable[int]) -> Rows:
        """The articles that have any of `bands`: band, article."""
        return self._in(select(band), band.c.band, bands)

    def add_pairs(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Write down pairs of events that tell the same; each pair once, in either order."""
        self._add(pair, [row for one, other in pairs for row in _both(one, other)])

    def add_copies(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Write down pairs of articles that are copies; each pair once, in either order."""
        self._add(copy, [row for one, other in pairs for row in _both(one, other)])

    def _add(self, table: Table, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _in(self, rows: Select[Any], column: Any, values: Iterable[int]) -> Rows:
        return [row for part in chunks(list(values)) for row in self._connection.execute(rows.where(column.in_(part)))]


def _both(one: int, other: int) -> tuple[dict[str, int], dict[str, int]]:
    return {"one": one, "other": other}, {"one": other, "other": one}
