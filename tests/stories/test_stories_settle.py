"""Items that are kept are those that would be found from all pairs, whatever came, went or is left out."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from sqlalchemy import text

from tests.store.readings import DAY, happening, reading
from timeline import stories
from timeline.store import Filter, Store, story_answers, story_index
from timeline.stories.components import components
from timeline.stories.settle import settle

COLLECTIONS = ("a", "b", "c")


def add(store: Store, name: str, collection: str) -> None:
    """An article of two events; what it tells is compared with nothing."""
    words = "menolak lalu meminta"
    events = [happening(name, words, DAY, trigger=one) for one in ("menolak", "meminta")]
    store.save(reading(name, words, *events), collection)
    with story_index.writing(store) as index:
        index.add_articles({row.n: "" for row in index.articles(10)}, [])


def numbers(store: Store, collections: tuple[str, ...] = ()) -> list[int]:
    with story_answers.asking(store, Filter(collections=collections)) as asked:
        return sorted(row.n for row in asked.events())


def pair(store: Store, pairs: Iterable[tuple[int, int]]) -> None:
    with story_index.writing(store) as index:
        known = {tuple(row) for row in index._connection.execute(text("SELECT one, other FROM story_pair"))}
        new = {(max(two), min(two)) for two in pairs} - known
        index.add_pairs(sorted(new))
        settle(index.graph, {n for two in new for n in two} | index.graph.loose())


def from_scratch(store: Store, collections: tuple[str, ...]) -> set[frozenset[str]]:
    """The items that all pairs inside the collections make."""
    inside = set(numbers(store, collections))
    with story_answers.asking(store, Filter()) as asked:
        rows = asked._connection.execute(text("SELECT one, other FROM story_pair")).all()
        made = components([(one, other) for one, other in rows if one < other and {one, other} <= inside])
        ids = asked.graph.ids(inside)
    found: dict[int, set[str]] = {}
    for n in inside:
        found.setdefault(made.find(n), set()).add(ids[n])
    return {frozenset(members) for members in found.values()}


def kept(store: Store, chosen: Filter) -> set[frozenset[str]]:
    found = stories.items(store, chosen)
    assert [min(events) for events in found.events] == list(found["item"])
    return {frozenset(events) for events in found.events}


@pytest.mark.parametrize("seed", range(6))
def test_kept_items_are_those_of_all_pairs(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    for n in range(14):
        add(store, f"n{n}", chance.choice(COLLECTIONS))
    for turn in range(12):
        there = numbers(store)
        centre = chance.sample(there, min(6, len(there)))
        pair(store, [tuple(chance.sample(centre, 2)) for _ in range(chance.randrange(12))])  # type: ignore[misc]
        if turn % 3 == 2:
            store.delete_article(chance.choice(list(store.articles().id)))
            add(store, f"m{turn}", chance.choice(COLLECTIONS))
        for collections in ((), ("a",), ("a", "b"), COLLECTIONS):
            assert kept(store, Filter(collections=collections)) == from_scratch(store, collections)


def test_several_tellings_and_the_most_told(store: Store) -> None:
    for n in range(6):
        add(store, f"n{n}", "a")
    first = numbers(store)
    pair(store, [(first[0], first[2]), (first[0], first[4]), (first[2], first[4]), (first[1], first[3])])
    assert sorted(stories.items(store, least=2).independent) == [2, 3]
    assert list(stories.items(store, least=3).independent) == [3]
    assert list(stories.items(store, least=2, top=1).independent) == [3]
    assert list(stories.items(store, Filter(collections=("a",)), least=2, top=1).independent) == [3]
    assert stories.items(store, Filter(words="tiada"), least=2).empty
