"""The examples that rows of `attach.toml` and `events.toml` carry: how they are written, and how each is read."""

from __future__ import annotations

from datetime import date

from timeline import dates, text
from timeline.actors import finder
from timeline.events.extract import extract
from timeline.model import Article, Event

PUBLISHED = date(2022, 1, 28)
"""The Friday on which every example appeared."""


def parted(told: str) -> tuple[str, str]:
    """The sentence of «sentence -> word», and the word."""
    sentence, _, word = told.rpartition(" -> ")
    return sentence, word


def article(sentence: str, language: str) -> Article:
    """The article that an example is."""
    return Article("example", "example", "", sentence, published=PUBLISHED, language=language)


def events(read: Article) -> tuple[Event, ...]:
    """The events of an example."""
    mentions = finder.find(read.text, read.language)
    return extract(read, text.sentences(read.text, read.language), dates.tag(read), mentions)
