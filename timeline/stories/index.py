"""Brings the store's pairs up to date: whatever articles are new are compared with all that they can meet.

An article is compared with those before it and its own; whoever comes later meets it by the same keys, and the
test is symmetric, so the pairs do not depend on the order in which articles came.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.store import Store, story_index
from timeline.store.story_index import Index, Rows
from timeline.stories import meet, sketch, words
from timeline.stories.compare import Told
from timeline.stories.same import same
from timeline.stories.settle import settle

BATCH = 100
"""Articles in one transaction: others may write in between."""


def refresh(store: Store) -> int:
    """Look at all new articles; the number of articles looked at."""
    return sum(progress(store))


def progress(store: Store) -> Iterator[int]:
    """The same in steps: looks at some articles at each step and yields how many they were."""
    while not settled(store):
        with story_index.writing(store) as index:
            done = _step(index)
        yield done


def waiting(store: Store) -> int:
    """How many articles are still to be looked at."""
    return story_index.waiting(store)


def settled(store: Store) -> bool:
    """Whether nothing is left to look at, so that what belongs together can be asked without writing."""
    return not story_index.waiting(store) and not story_index.unsettled(store)


def _step(index: Index) -> int:
    articles = index.articles(BATCH)
    _sketch(index, articles)
    changed = _pair(index, {row.n for row in articles})
    settle(index.graph, changed | index.graph.loose())
    return len(articles)


def _sketch(index: Index, articles: Rows) -> None:
    """Write down what the articles are about, and which of them copy which."""
    topics = {row.n: " ".join(words.topic(row.title, row.text, row.language)) for row in articles}
    shingles = {row.n: sketch.shingles(row.text) for row in articles}
    bands = [(band, n) for n, of in shingles.items() for band in sketch.bands(of)]
    index.add_articles(topics, bands)
    met: dict[int, set[int]] = {}
    for band, n in index.alike({band for band, _ in bands}):
        met.setdefault(band, set()).add(n)
    pairs = {
        (n, other) for band, n in bands for other in met[band] if other != n and (n > other or other not in topics)
    }
    texts = index.texts({other for _, other in pairs} - set(topics))
    shingles |= {n: sketch.shingles(text) for n, text in texts.items()}
    index.add_copies((n, other) for n, other in sorted(pairs) if sketch.are_copies(shingles[n], shingles[other]))


def _pair(index: Index, articles: Iterable[int]) -> set[int]:
    """Write down the events of the articles and whom they tell the same as; returns all that have a new neighbour."""
    rows = index.events(articles)
    bags = {row.n: words.bag(row.sentence, row.language, row.time_text) for row in rows}
    found = {row.n: words.keys(bags[row.n], row.language) for row in rows}
    index.add_events(
        ((row.n, words.trigger(row.trigger, row.language), " ".join(bags[row.n])) for row in rows),
        {(key, day, row.n) for row in rows for key, day in meet.keys(found[row.n], row.start, row.end)},
    )
    looks = ((row.n, *look) for row in rows for look in meet.looks(found[row.n], row.start, row.end))
    met = {(max(one, other), min(one, other)) for one, other, _ in index.meeting(looks)}
    told = _told(index, {n for pair in met for n in pair})
    pairs = [pair for pair in sorted(met) if same(told[pair[0]], told[pair[1]])]
    index.add_pairs(pairs)
    return {n for pair in pairs for n in pair}


def _told(index: Index, events: set[int]) -> dict[int, Told]:
    """The events by their numbers, as they are compared."""
    actors = index.actors(events)
    return {
        row.n: Told(
            n=row.n,
            article=row.article,
            language=row.language,
            sentence=row.sentence_start,
            start=row.start,
            end=row.end,
            trigger=row.trigger,
            type=row.type,
            label=frozenset(words.bag(row.label, row.language)),
            words=frozenset(row.words.split()),
            telling=frozenset(words.telling(row.words.split(), row.language)) - {row.trigger},
            about=frozenset(row.about.split()),
            actors=frozenset(actors.get(row.n, ())),
        )
        for row in index.told(events)
    }
