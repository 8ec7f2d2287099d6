"""Brings the store's pairs up to date: whatever articles are new are compared with all that they can meet.

An article is compared with those before it and its own; whoever comes later meets it by the same keys, and the
test is symmetric, so the pairs do not depend on the order in which articles came.  Where one of the first of a block
is displaced by a new one, those pairs go that only stood by it.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from timeline.model.label import deed
from timeline.store import Store, story_index
from timeline.store.story_index import Index, Rows
from timeline.stories import candidates, meet, sketch, words
from timeline.stories.candidates import Place
from timeline.stories.compare import Told
from timeline.stories.same import same
from timeline.stories.settle import settle

BATCH = 100
"""Articles in one transaction: others may write in between."""
GAP = 0.25
"""Seconds that are left to them, at most: SQLite has whoever waits try again every tenth of a second, and no queue."""
TOGETHER = 20_000
"""Events whose items are found together, once all articles have been looked at: each time costs whole items."""


def refresh(store: Store) -> int:
    """Look at all new articles; the number of articles looked at."""
    return sum(progress(store))


def progress(store: Store) -> Iterator[int]:
    """The same in steps: looks at some articles at each step and yields how many they were."""
    took = 0.0
    while not settled(store):
        time.sleep(min(took, GAP))
        begun = time.monotonic()
        with story_index.writing(store) as index:
            done = _step(index)
        took = time.monotonic() - begun
        yield done


def waiting(store: Store) -> int:
    """How many articles are still to be looked at."""
    return story_index.waiting(store)


def settled(store: Store) -> bool:
    """Whether nothing is left to look at, so that what belongs together can be asked without writing."""
    return not story_index.waiting(store) and not story_index.unsettled(store)


def _step(index: Index) -> int:
    articles = index.articles(BATCH)
    if articles:
        _sketch(index, articles)
        index.loosen(_pair(index, {row.n for row in articles}))
    else:
        settle(index.graph, index.graph.loose(TOGETHER))
    return len(articles)


def _sketch(index: Index, articles: Rows) -> None:
    """Write down what the articles are about, and which of them copy which."""
    topics = {row.n: " ".join(words.topic(row.title, row.text, row.language)) for row in articles}
    shingles = {row.n: sketch.shingles(row.text) for row in articles}
    rank = {row.n: meet.number(row.id) for row in articles}
    bands = [(band, rank[n], n) for n, of in shingles.items() for band in sketch.bands(of)]
    before = index.first_alike({band for band, _, _ in bands})
    index.add_articles(topics, bands)
    out = candidates.displaced(before, bands)
    index.cut_copies(out, candidates.alike(index, [tuple(row) for row in index.bands(out)]))
    pairs = candidates.alike(index, bands)
    texts = index.texts({n for pair in pairs for n in pair} - set(topics))
    shingles |= {n: sketch.shingles(text) for n, text in texts.items()}
    index.add_copies((n, other) for n, other in sorted(pairs) if sketch.are_copies(shingles[n], shingles[other]))


def _pair(index: Index, articles: Iterable[int]) -> set[int]:
    """Write down the events of the articles and whom they tell the same as; returns all whose neighbours change."""
    rows = index.events(articles)
    bags = {row.n: words.bag(row.sentence, row.language, row.time_text) for row in rows}
    places = [
        Place(row.n, meet.number(row.id), words.keys(bags[row.n], row.language), row.start, row.end) for row in rows
    ]
    stands = [(block, place.rank, place.n) for place in places for block in place.blocks]
    before = index.first({block for block, _, _ in stands})
    index.add_events(
        (
            (row.n, place.rank, words.trigger(row.trigger, row.language), " ".join(bags[row.n]))
            for row, place in zip(rows, places, strict=True)
        ),
        ((*block, rank, n) for block, rank, n in stands),
    )
    out = candidates.displaced(before, stands)
    lost = index.cut_pairs(out, candidates.met(index, [Place.of(row) for row in index.told(out)]))
    met = candidates.met(index, places)
    told = _told(index, {n for pair in met for n in pair})
    pairs = [pair for pair in sorted(met) if same(told[pair[0]], told[pair[1]])]
    index.add_pairs(pairs)
    return lost.union(*pairs)


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
            label=frozenset(words.bag(deed(row.label), row.language)),
            words=frozenset(row.words.split()),
            telling=frozenset(words.telling(row.words.split(), row.language)) - {row.trigger},
            about=frozenset(row.about.split()),
            actors=frozenset(actors.get(row.n, ())),
        )
        for row in index.told(events)
    }
