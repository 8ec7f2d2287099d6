"""A synthetic history: articles with dated events of actors, as many as wanted, the same for the same seed.

Few actors and few words make up most of it, as in the news: both follow a power law.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

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

PER_ARTICLE = 8
FIRST = date(2012, 1, 1)
DAYS = 3650
ACTORS = 2_000
TYPES = ("statement", "meeting", "agreement", "refusal", "protest", "assault", "arrest", "trial", "disaster")
SYLLABLES = ("ba", "ri", "ka", "tu", "men", "la", "gi", "ter", "su", "no", "pang", "di")
STEEPNESS = 0.6
"""Of the power law of actors: the first is in a third of all events that have any, the tenth in 2 %."""


def readings(events: int, seed: int = 7, per_article: int = PER_ARTICLE) -> Iterator[Reading]:
    """Articles of `per_article` events each, until there are as many `events`."""
    chance = random.Random(seed)
    actors = [Actor(f"org:{n}", f"{_word(chance).title()} {n}", "organisation") for n in range(ACTORS)]
    words = list(dict.fromkeys(_word(chance) for _ in range(20_000)))
    for n in range(-(-events // per_article)):
        yield _reading(chance, n, actors, words, per_article)


def _reading(chance: random.Random, n: int, actors: list[Actor], words: list[str], per_article: int) -> Reading:
    published = FIRST + timedelta(chance.randrange(DAYS))
    sentences = [_sentence(chance, words) for _ in range(per_article)]
    text = " ".join(sentences)
    source = f"source {chance.randrange(12)}"
    article = Article(f"{n:024x}", str(n), sentences[0][:60], text, source, "", published, "metadata")
    spans, begin = [], 0
    for sentence in sentences:
        spans.append(Sentence(begin, begin + len(sentence)))
        begin += len(sentence) + 1
    events = tuple(_event(chance, article, span, actors) for span in spans)
    return Reading(article, tuple(spans), tuple(e.when for e in events), (), events)


def _sentence(chance: random.Random, words: list[str]) -> str:
    return " ".join(words[min(int(chance.paretovariate(0.5)), len(words)) - 1] for _ in range(14)) + "."


def _event(chance: random.Random, article: Article, span: Sentence, actors: list[Actor]) -> Event:
    """An event in a sentence: mostly on a day near publication, sometimes a month or a year."""
    end = article.text.index(" ", span.start)
    timex = Timex(span.start, end, article.text[span.start : end], "DATE", "weekday")
    interval = _days(chance, article.published or FIRST)
    when = Resolution(timex, interval.start.isoformat(), interval, anchor=article.published, reason="counted")
    taking = sorted({int(chance.paretovariate(STEEPNESS)) % len(actors) for _ in range(chance.randrange(4))})
    return Event(
        f"{int(article.id, 16) * PER_ARTICLE + span.start % PER_ARTICLE:016x}"[::-1],
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
        confidence=round(chance.random(), 3),
    )


def _days(chance: random.Random, published: date) -> Interval:
    """Where an event lies."""
    granularity: Granularity = chance.choices(("day", "month", "year"), (85, 8, 7))[0]
    begin = published - timedelta(int(chance.paretovariate(1.2)) % 4000)
    if granularity == "month":
        begin = begin.replace(day=1)
        return Interval(begin, (begin + timedelta(32)).replace(day=1), granularity)
    if granularity == "year":
        return Interval(begin.replace(month=1, day=1), begin.replace(year=begin.year + 1, month=1, day=1), granularity)
    return Interval(begin, begin + timedelta(1), granularity)


def _word(chance: random.Random) -> str:
    """A word that looks like one."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randrange(1, 5)))
