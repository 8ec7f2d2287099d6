"""Speed of the store over a synthetic history: filling, a page of events, histogram, lanes, actors, words.

    python benchmarks/store.py [--events 1000000] [--articles 125000] [--database /tmp/bench.db] [--only lanes]

A database that is there already is asked, not made anew.  Times are of 15 warm runs; the processor's
are told beside, because they stay the same when the machine has other work.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import filling
from benchmarks.synthetic import DAYS, FIRST
from timeline.store import Filter, Store, edges

RUNS = 15
COMMON, RARE = 30, 3_000
"""Ranks of the words that are asked for; the first is in one sentence of fifteen."""


def main() -> None:
    options = filling.options(__doc__.splitlines()[0], events=1_000_000, database="/tmp/linimasa-bench.db")
    options.add_argument("--only", default="", help="questions whose name has this in it")
    arguments = options.parse_args()
    store = filling.filled(arguments)
    for name, question in questions(store):
        if arguments.only in name:
            p50, p95, processor = percentiles(question)
            print(f"{name:<44} p50 {p50:8.1f} ms   p95 {p95:8.1f} ms   processor {processor:8.1f} ms", flush=True)


def questions(store: Store) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What a page asks."""
    top = tuple(store.actor_counts().id[:12])
    year = {"start": date(2018, 1, 1), "end": date(2018, 12, 31)}
    week = {"start": date(2018, 5, 5), "end": date(2018, 5, 11)}
    months = edges(FIRST, FIRST + timedelta(DAYS), 150)
    common, rare = words(store)
    yield "histogram, all, by month", lambda: store.histogram(Filter(), months)
    yield "histogram, all, 200 bins of a year", lambda: store.histogram(Filter(**year), 200)
    yield "histogram, one actor, by month", lambda: store.histogram(Filter(actors=top[:1]), months)
    yield "histogram, two actors, by month", lambda: store.histogram(Filter(actors=top[:2]), months)
    yield "histogram, two actors, 200 bins of a year", lambda: store.histogram(Filter(actors=top[:2], **year), 200)
    yield "histogram, twelve actors, by month", lambda: store.histogram(Filter(actors=top), months)
    yield "histogram, one status, by month", lambda: store.histogram(Filter(statuses=("planned",)), months)
    yield "histogram, one source, by month", lambda: store.histogram(Filter(sources=("source 3",)), months)
    yield "histogram, a common word, by month", lambda: store.histogram(Filter(words=common), months)
    yield "histogram, a rare word, by month", lambda: store.histogram(Filter(words=rare), months)
    yield "lanes, twelve actors, by month", lambda: store.lanes(Filter(), top, months)
    yield "lanes, twelve actors, 200 bins of a year", lambda: store.lanes(Filter(**year), top, 200)
    yield "lanes, twelve actors beside two chosen", lambda: store.lanes(Filter(actors=top[:2]), top, months)
    yield "actors with counts, all", lambda: store.actor_counts()
    yield "actors with counts, a year", lambda: store.actor_counts(Filter(**year))
    yield "actors with counts, beside one", lambda: store.actor_counts(Filter(actors=top[:1]))
    yield "sources with counts, all", lambda: store.sources()
    yield "count, all", lambda: store.count()
    yield "count, two actors", lambda: store.count(Filter(actors=top[:2]))
    yield "span, all", lambda: store.span()
    yield "span, two actors", lambda: store.span(Filter(actors=top[:2]))
    yield "events, a week", lambda: store.events(Filter(**week), limit=200)
    yield "events, an actor's year", lambda: store.events(Filter(actors=top[:1], **year), limit=200)
    yield "events, twelve actors' year", lambda: store.events(Filter(actors=top, **year), limit=200)
    yield "events, an actor of few events", lambda: store.events(Filter(actors=("org:1500",)), limit=200)
    yield "events, two actors, all years", lambda: store.events(Filter(actors=top[:2]), limit=200)
    yield "events, a common word", lambda: store.events(Filter(words=common), limit=200)
    yield "events, a rare word", lambda: store.events(Filter(words=rare), limit=200)
    yield "events, the first page of all", lambda: store.events(limit=200)
    yield "articles, the first page of all", lambda: store.articles(limit=100)
    yield "collections", lambda: store.collections()


def words(store: Store) -> tuple[str, str]:
    """A common and a rare word of the history."""
    text = " ".join(store.events(limit=5_000)["sentence"]).replace(".", "").split()
    found, counts = np.unique(text, return_counts=True)
    ranked = found[np.argsort(-counts)]
    return str(ranked[COMMON]), str(ranked[min(RARE, len(ranked) - 1)])


def percentiles(question: Callable[[], Any]) -> tuple[float, float, float]:
    """p50 and p95 of the time on the clock, p50 of that on the processor, in milliseconds, after one warm run."""
    question()
    taken = []
    for _ in range(RUNS):
        begin, worked = time.perf_counter(), time.process_time()
        question()
        taken.append((1000 * (time.perf_counter() - begin), 1000 * (time.process_time() - worked)))
    clock, processor = np.array(taken).T
    return float(np.percentile(clock, 50)), float(np.percentile(clock, 95)), float(np.percentile(processor, 50))


if __name__ == "__main__":
    main()
