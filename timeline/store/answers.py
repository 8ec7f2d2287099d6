"""What the store can be asked: one method a question, one transaction each, pandas frames as answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

import pandas as pd
from sqlalchemy import Connection, Engine, select

from timeline.model import Filter, Reading
from timeline.store import bins, counts, freshness, history, lists, log, numbers, query, schema
from timeline.store.refusals import refusals

EVERYTHING = Filter()


class Answers:
    """The reading half of the store."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with refusals(self._engine.url), self._engine.begin() as connection:
            yield connection

    def version(self) -> str:
        """A text that changes with every write by any process: answers are the same as long as it is."""
        with self._read() as connection:
            return freshness.version(connection)

    def has(self, article_id: str) -> bool:
        """Whether an article is stored."""
        with self._read() as connection:
            return lists.number_of(connection, article_id) is not None

    def stored(self, article_ids: Iterable[str]) -> set[str]:
        """Those of the articles that are stored."""
        with self._read() as connection:
            return set(numbers.found(connection, schema.article.c.id, schema.article.c.n, article_ids))

    def spellings(self) -> list[str]:
        """How the sources of all articles are written, each once."""
        with self._read() as connection:
            return list(connection.scalars(select(schema.source.c.name)))

    def reading(self, article_id: str) -> Reading:
        """The article with all that was read in it, equal to what was saved."""
        with self._read() as connection:
            return lists.reading(connection, article_id)

    def texts(self, article_ids: Iterable[str]) -> dict[str, str]:
        """The words of the articles, by their ids; those that are not stored are left out."""
        with self._read() as connection:
            return lists.texts(connection, article_ids)

    def corrected(self, article_id: str) -> Reading:
        """The same with all corrections laid over it: the events as they are shown, merged actors as one."""
        with self._read() as connection:
            return lists.corrected(connection, article_id)

    def corrections(self, chosen: Filter = EVERYTHING) -> pd.DataFrame:
        """The log of corrections, a row a line; see `history.corrections`."""
        with self._read() as connection:
            return history.corrections(connection, chosen)

    def last_line(self) -> int:
        """The number of the last line in the log of corrections, 0 for none: what whoever looks now has seen."""
        with self._read() as connection:
            return log.last(connection)

    def orphans(self, chosen: Filter = EVERYTHING) -> pd.DataFrame:
        """The corrections in force whose event is not there (any more)."""
        found = self.corrections(chosen)
        return found[found["state"] == "orphan"].reset_index(drop=True)

    def history(self, article: str | None = None, event: str | None = None) -> pd.DataFrame:
        """The lines of the log about one article or one event, by id; undone ones too."""
        with self._read() as connection:
            if event is not None:
                return history.of_event(connection, event)
            return history.corrections(connection, Filter(articles=(article,) if article else ()))

    def article_of(self, event: str) -> str:
        """The article that tells of an event, a deleted one too; StoreError when it is unknown."""
        with self._read() as connection:
            return history.place(connection, event)[0]

    def collections(self) -> pd.DataFrame:
        """Name, number of articles and events, and whether it is a sample, of each collection."""
        with self._read() as connection:
            return lists.collections(connection)

    def events(self, chosen: Filter = EVERYTHING, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
        """A row for each chosen event, in the order of time; see `query.events`."""
        with self._read() as connection:
            return query.events(connection, chosen, limit, offset)

    def articles(self, chosen: Filter = EVERYTHING, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
        """A row for each chosen article, newest first; see `query.articles`."""
        with self._read() as connection:
            return query.articles(connection, chosen, limit, offset)

    def count(self, chosen: Filter = EVERYTHING) -> int:
        """How many events are chosen."""
        with self._read() as connection:
            return counts.count(connection, chosen)

    def histogram(self, chosen: Filter, into: int | Sequence[date]) -> pd.DataFrame:
        """The weight of the chosen events by bin and status: start, end (inclusive), weight, status.

        `into` is how many bins there may be at most, or their edges (see `edges`).
        """
        with self._read() as connection:
            lines = _edges(connection, chosen, into)
            return counts.histogram(connection, chosen, lines)

    def density(self, chosen: Filter, into: int | Sequence[date]) -> pd.DataFrame:
        """The same of whatever status, in a fraction of the time: start, end (inclusive), weight."""
        with self._read() as connection:
            lines = _edges(connection, chosen, into)
            return counts.density(connection, chosen, lines)

    def lanes(self, chosen: Filter, actors: Sequence[str], into: int | Sequence[date]) -> pd.DataFrame:
        """The weight of the chosen events by bin and actor id: actor, start, end (inclusive), weight."""
        with self._read() as connection:
            lines = _edges(connection, chosen, into)
            return counts.lanes(connection, chosen, actors, lines)

    def actor_counts(self, chosen: Filter = EVERYTHING) -> pd.DataFrame:
        """The actors of the chosen events, most frequent first: id, name, kind, events."""
        with self._read() as connection:
            return counts.actor_counts(connection, chosen)

    def find_actors(self, name: str) -> tuple[str, ...]:
        """The ids of the actors of that id or name, in any case."""
        with self._read() as connection:
            return lists.find_actors(connection, name)

    def breakdown(self, chosen: Filter, column: str) -> pd.DataFrame:
        """How many chosen events each "source", "status", "granularity" or "type" has, most first."""
        with self._read() as connection:
            return counts.breakdown(connection, chosen, column)

    def sources(self, chosen: Filter = EVERYTHING) -> pd.DataFrame:
        """The sources of the chosen events, most frequent first: source, events."""
        return self.breakdown(chosen, "source")

    def span(self, chosen: Filter = EVERYTHING) -> tuple[date, date] | None:
        """The first and the last day of the chosen events; None where there are none."""
        with self._read() as connection:
            return counts.span(connection, chosen)


def _edges(connection: Connection, chosen: Filter, into: int | Sequence[date]) -> Sequence[date]:
    """The edges asked for, or such as cover the filter's period and else all its events."""
    if not isinstance(into, int):
        return into
    if chosen.start and chosen.end:
        return bins.edges(chosen.start, chosen.end, into)
    first, last = counts.span(connection, chosen.any_time) or (date.min, date.min)
    return bins.edges(chosen.start or first, chosen.end or last, into)
