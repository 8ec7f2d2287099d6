"""Keep the store's answers for as long as nothing is written, so that a click asks only what is new."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from pandas import DataFrame

from timeline import stories
from timeline.model import Reading
from timeline.pages.story.clusters import Cluster, clusters
from timeline.store import Filter, Store

MOST = 256
STORIES = 20_000
"""Events among which stories are looked for at once; a few seconds."""
WAITING = 300
"""Articles that are compared while a reader waits: about three seconds."""


class Kept:
    """What a page asks about many events at once; the same questions as the store's, the same answers.

    The frames are shared by all visits: nobody may write into them.
    """

    def __init__(self, store: Store) -> None:
        self._store, self._version = store, store.version()

    def collections(self) -> DataFrame:
        """See `Store.collections`."""
        return self._ask("collections")

    def actor_counts(self, chosen: Filter) -> DataFrame:
        """See `Store.actor_counts`."""
        return self._ask("actor_counts", chosen)

    def actor_names(self, chosen: Filter) -> Mapping[str, str]:
        """The names of all actors of the chosen events by id, most frequent first."""
        return _actor_names(self._store, self._version, chosen)

    def breakdown(self, chosen: Filter, column: str) -> DataFrame:
        """See `Store.breakdown`."""
        return self._ask("breakdown", chosen, column)

    def histogram(self, chosen: Filter, edges: tuple[date, ...]) -> DataFrame:
        """See `Store.histogram`."""
        return self._ask("histogram", chosen, edges)

    def density(self, chosen: Filter, edges: tuple[date, ...]) -> DataFrame:
        """See `Store.density`."""
        return self._ask("density", chosen, edges)

    def lanes(self, chosen: Filter, actors: tuple[str, ...], edges: tuple[date, ...]) -> DataFrame:
        """See `Store.lanes`."""
        return self._ask("lanes", chosen, actors, edges)

    def count(self, chosen: Filter) -> int:
        """See `Store.count`."""
        return int(self._ask("count", chosen))

    def span(self, chosen: Filter) -> tuple[date, date] | None:
        """See `Store.span`."""
        found: tuple[date, date] | None = self._ask("span", chosen)
        return found

    def events(self, chosen: Filter, limit: int) -> DataFrame:
        """See `Store.events`."""
        return self._ask("events", chosen, limit)

    def latest(self, chosen: Filter, most: int, count: int) -> DataFrame:
        """The last `most` of the `count` chosen events, in the order of time."""
        return self._ask("events", chosen, most, max(0, count - most))

    def corrected(self, article: str) -> Reading:
        """See `Store.corrected`."""
        return _corrected(self._store, self._version, article)

    def merged_into(self, actor: str) -> Mapping[str, int]:
        """The ids of the actors that a person made one with `actor`, and the numbers of those corrections."""
        log = self._ask("corrections")
        rows = log[(log["field"] == "merge") & (log["state"] == "applied") & (log["new"] == actor)]
        return dict(zip(rows["old"], rows["id"], strict=True))

    def article_ids(self, chosen: Filter) -> frozenset[str]:
        """The ids of the chosen articles."""
        return _article_ids(self._store, self._version, chosen)

    def roots(self, articles: frozenset[str]) -> Mapping[str, int]:
        """See `stories.roots`."""
        return _roots(self._store, self._version, articles)

    def tellers(self, root: int) -> Mapping[str, str]:
        """See `stories.tellers`."""
        return _tellers(self._store, self._version, root)

    def own(self) -> tuple[str, ...]:
        """The collections that are meant where none is chosen, () for all: samples stay apart from a reader's own."""
        known = self.collections()
        own = known[~known["sample"].astype(bool)]
        return tuple(own["name"]) if own["articles"].sum() and len(own) < len(known) else ()

    def stories(self, collections: tuple[str, ...]) -> tuple[Cluster, ...]:
        """The stories of these collections, the largest first; none while very many articles wait to be compared."""
        if self.waiting() > WAITING or not self.storied(collections):
            return ()
        return _stories(self._store, self._version, Filter(collections=collections))

    def storied(self, collections: tuple[str, ...]) -> bool:
        """Whether these collections have so few events that stories are looked for among them."""
        return self.count(Filter(collections=collections)) <= STORIES

    def story(self, item: str, collections: tuple[str, ...]) -> Cluster | None:
        """The story that `item` is one of the items of, None where there is none."""
        found = self.stories(collections) if item else ()
        return next((one for one in found if item in one.items), None)

    def waiting(self) -> int:
        """See `stories.waiting`."""
        return _waiting(self._store, self._version)

    def _ask(self, question: str, *about: Any) -> Any:
        return _answer(self._store, self._version, question, *about)


@lru_cache(maxsize=MOST)
def _answer(store: Store, version: str, question: str, *about: Any) -> Any:
    return getattr(store, question)(*about)


@lru_cache(maxsize=MOST)
def _corrected(store: Store, version: str, article: str) -> Reading:
    return store.corrected(article)


@lru_cache(maxsize=8)
def _actor_names(store: Store, version: str, chosen: Filter) -> Mapping[str, str]:
    counted = _answer(store, version, "actor_counts", chosen)
    return dict(zip(counted["id"], counted["name"], strict=True))


@lru_cache(maxsize=8)
def _article_ids(store: Store, version: str, chosen: Filter) -> frozenset[str]:
    return frozenset(store.articles(chosen)["id"])


@lru_cache(maxsize=32)
def _roots(store: Store, version: str, articles: frozenset[str]) -> Mapping[str, int]:
    return stories.roots(store, articles)


@lru_cache(maxsize=MOST)
def _tellers(store: Store, version: str, root: int) -> Mapping[str, str]:
    return stories.tellers(store, root)


@lru_cache(maxsize=8)
def _waiting(store: Store, version: str) -> int:
    return stories.waiting(store)


@lru_cache(maxsize=8)
def _stories(store: Store, version: str, scope: Filter) -> tuple[Cluster, ...]:
    return tuple(clusters(stories.items(store, scope, least=2)))
