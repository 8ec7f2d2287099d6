"""Chooses the undated happenings of a sentence that become implicit events of the publication day."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache

from timeline.events.analysis import Analysis
from timeline.events.undated.relations import UNDATED, Undated
from timeline.model import Interval, Resolution, Timex
from timeline.triggers.heads import Head
from timeline.triggers.rules import Row, Vocabulary, fitting
from timeline.triggers.rules_file import Rows
from timeline.triggers.sentence import Sentence

TOLD, HEARD, NOTHING = "told", "heard", "nothing"  # what is heard tells nothing, but who speaks is remembered
GIVES = (TOLD, HEARD, NOTHING)
WORDS: Vocabulary = {"event": UNDATED}
PUBLICATION = "publication"  # the rule of implicit events


@cache
def rows(language: str) -> tuple[Row, ...]:
    """The language's rows of what is told without a time."""
    return Rows(language).table("undated", WORDS, GIVES)


def undated(view: Analysis, taken: Container[int]) -> Iterator[tuple[Head, Row]]:
    """The heads of a sentence without a time, each with the first row that fits; `taken` heads have their event.

    What no row fits tells nothing.
    """
    table = rows(view.lex.language)
    for head in view.heads:
        if head.first not in taken and (found := next(fitting(table, Undated(view, head)), None)):
            yield head, found


def at_publication(line: Sentence, head: Head, published: date) -> Resolution:
    """The publication day as a time without words, at the head."""
    start = line.units[head.first].start
    timex = Timex(start, start, "", "DATE", PUBLICATION)
    value, day = _day(published)
    return Resolution(timex, value, day, anchor=published, reason=PUBLICATION)


def at_day(when: Resolution, day: Interval, rule: str, reason: str) -> Resolution:
    """A time without words moved to another day, with the rule and the reason for it."""
    value = day.start.isoformat()
    timex = replace(when.timex, rule=rule)
    return replace(when, timex=timex, value=value, interval=day, anchor=None, reason=reason)


@lru_cache(maxsize=64)
def _day(published: date) -> tuple[str, Interval]:
    return published.isoformat(), Interval(published, published + timedelta(days=1), "day")
