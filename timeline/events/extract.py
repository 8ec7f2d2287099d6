"""Reads the events of an article: dated ones, and undated statements as implicit events of the publication day."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.walk import Walk
from timeline.model import Article, Event, Mention, Resolution, Sentence
from timeline.triggers.lexicon import lexicon


def extract(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[Resolution], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """The events of an article in text order.

    An event stands where a time modifies a verb or an event noun; an undated statement, plan, condition or
    denial becomes an implicit event of the publication day, or of the day on which its speaker's dated words were
    said (`explicit` False).  No lexicon, no events.
    """
    if (lex := lexicon(article.language)) is None:
        return ()
    walk = Walk(article, lex)
    return walk.settled([event for told in walk.sentences(sentences, dates, mentions) for event in told.events])
