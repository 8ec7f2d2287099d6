"""Speed of the store over a synthetic history: saving, a page of events, histogram, lanes, actors.

    python benchmarks/store.py [--events 100000] [--database /tmp/bench.db]

A database that is there already is asked, not made anew.  Times are the median of seven warm runs.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from timeline.model import (
    STATUSES,
    Actor,
    Article,
    Event,
    Granularity,
    Interval,
    Participant,
    Reading,
    Resolution,
    Sentence,
    Timex,
    Trigger,
)
from timeline.store import Filter, Store, edges

PER_ARTICLE = 8
FIRST = date(2012, 1, 1)
DAYS = 3650
TYPES = ("statement", "meeting", "agreement", "refusal", "protest", "assault", "arrest", "trial", "disaster")
SYLLABLES = ("ba", "ri", "ka", "tu", "men", "la", "gi", "ter", "su", "no", "pang", "di")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--events", type=int, default=100_000)
    options.add_argument("--database", default="/tmp/linimasa-bench.db")
    arguments = options.parse_args()
    fresh = not Path(arguments.database).exists()
    store = Store.open(arguments.database)
    if fresh:
        fill(store, arguments.events)
    size = sum(p.stat().st_size for p in Path(arguments.database).parent.glob(Path(arguments.database).name + "*"))
    print(f"{store.count(Filter(implicit=True)):,} events, {size / 2**20:,.0f} MB")
    for name, question in questions(store):
        print(f"{name:<44} {median(question):8.1f} ms")


def fill(store: Store, events: int) -> None:
    """Save articles until there are as many events."""
    chance = random.Random(7)
    actors = [Actor(f"org:{n}", f"{word(chance).title()} {n}", "organisation") for n in range(2_000)]
    begin = time.perf_counter()
    for n in range(events // PER_ARTICLE):
        store.save(reading(chance, n, actors), "bench")
    seconds = time.perf_counter() - begin
    print(f"saved {events // PER_ARTICLE / seconds:,.0f} articles/s")


def questions(store: Store) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What a page asks."""
    top = tuple(store.actor_counts().id[:10])
    year = {"start": date(2018, 1, 1), "end": date(2018, 12, 31)}
    week = {"start": date(2018, 5, 5), "end": date(2018, 5, 11)}
    months = edges(FIRST, FIRST + timedelta(DAYS), 150)
    yield "histogram, all, by month", lambda: store.histogram(Filter(), months)
    yield "histogram, all, 200 bins of a year", lambda: store.histogram(Filter(**year), 200)
    yield "histogram, one actor, by month", lambda: store.histogram(Filter(actors=top[:1]), months)
    yield "histogram, two actors, by month", lambda: store.histogram(Filter(actors=top[:2]), months)
    yield "histogram, one status, by month", lambda: store.histogram(Filter(statuses=("planned",)), months)
    yield "histogram, words, by month", lambda: store.histogram(Filter(words="terpang"), months)
    yield "lanes, ten actors, by month", lambda: store.lanes(Filter(), top, months)
    yield "actors with counts, all", lambda: store.actor_counts()
    yield "actors with counts, a year", lambda: store.actor_counts(Filter(**year))
    yield "sources with counts, all", lambda: store.sources()
    yield "count, all", lambda: store.count()
    yield "count, two actors", lambda: store.count(Filter(actors=top[:2]))
    yield "span, all", lambda: store.span()
    yield "events, a week", lambda: store.events(Filter(**week), limit=1000)
    yield "events, an actor's year", lambda: store.events(Filter(actors=top[:1], **year), limit=1000)
    yield "events, words", lambda: store.events(Filter(words="terpang"), limit=1000)
    yield "events, the first page of all", lambda: store.events(limit=200)
    yield "articles, the first page of all", lambda: store.articles(limit=100)
    yield "collections", lambda: store.collections()


def median(question: Callable[[], Any]) -> float:
    """Milliseconds."""
    taken = []
    for _ in range(7):
        begin = time.perf_counter()
        question()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken) * 1000


def reading(chance: random.Random, n: int, actors: list[Actor]) -> Reading:
    """An article of a synthetic history with its events; few actors act in most of them, as in the news."""
    published = FIRST + timedelta(chance.randrange(DAYS))
    sentences = [" ".join(word(chance) for _ in range(14)) + "." for _ in range(PER_ARTICLE)]
    text = " ".join(sentences)
    article = Article(
        f"{n:x}", str(n), sentences[0][:60], text, f"source {chance.randrange(12)}", "", published, "metadata"
    )
    spans, begin = [], 0
    for sentence in sentences:
        spans.append(Sentence(begin, begin + len(sentence)))
        begin += len(sentence) + 1
    events = tuple(event(chance, article, span, actors) for span in spans)
    return Reading(article, tuple(spans), tuple(e.when for e in events), (), events)


def event(chance: random.Random, article: Article, span: Sentence, actors: list[Actor]) -> Event:
    """An event in a sentence: mostly on a day near publication, sometimes a month or a year."""
    end = article.text.index(" ", span.start)
    timex = Timex(span.start, end, article.text[span.start : end], "DATE", "weekday")
    interval = days(chance, article.published or FIRST)
    when = Resolution(timex, interval.start.isoformat(), interval, anchor=article.published, reason="counted")
    taking = {int(chance.paretovariate(0.6)) % len(actors) for _ in range(chance.randrange(4))}
    return Event(
        f"{article.id}:{span.start}",
        article.id,
        span,
        Trigger(span.start, end, timex.text),
        article.text[span.start : span.start + 60],
        chance.choice(TYPES),
        when,
        status=chance.choices(STATUSES, (80, 4, 8, 3, 3, 2))[0],
        reported=chance.random() < 0.4,
        explicit=chance.random() < 0.8,
        actors=tuple(Participant(actors[place], "agent") for place in taking),
        confidence=chance.random(),
    )


def days(chance: random.Random, published: date) -> Interval:
    """Where an event lies."""
    granularity: Granularity = chance.choices(("day", "month", "year"), (85, 8, 7))[0]
    begin = published - timedelta(int(chance.paretovariate(1.2)) % 4000)
    if granularity == "month":
        begin = begin.replace(day=1)
        return Interval(begin, (begin + timedelta(32)).replace(day=1), granularity)
    if granularity == "year":
        return Interval(begin.replace(month=1, day=1), begin.replace(year=begin.year + 1, month=1, day=1), granularity)
    return Interval(begin, begin + timedelta(1), granularity)


def word(chance: random.Random) -> str:
    """A word that looks like one."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randrange(1, 4)))


if __name__ == "__main__":
    main()
