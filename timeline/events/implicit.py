"""Chooses the undated happenings of a sentence that become implicit events of the publication day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from timeline.events.heads import Head
from timeline.events.lexicon import OTHER, Lexicon
from timeline.events.line import PAUSES, Line
from timeline.events.view import View
from timeline.model import Interval, Resolution, Timex

PUBLICATION = "publication"  # the rule of implicit events


def undated(view: View, taken: set[int]) -> Iterator[Head]:
    """Statements without a time, and what the sentence says did not simply happen; `taken` heads have their event."""
    line, lex = view.line, view.lex
    for head in view.heads:
        if head.kind == "noun" or head.state or head.chained or head.first in taken:
            continue
        if (head.helper and head.word not in lex.triggers.own) or _describes(line, head, lex):
            continue
        if (head.speech or _worth_telling(view, head)) and not _demanded(line, head, lex):
            yield head


def at_publication(line: Line, head: Head, published: date) -> Resolution:
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


def _worth_telling(view: View, head: Head) -> bool:
    """Whether an undated deed is told for its status: all that did not happen, plans only of a known type."""
    status = view.judge.status(head)
    if status == "happened" or view.type(head) != OTHER:
        return status != "happened"
    return status == "denied" or (status in {"negated", "conditional"} and head.word not in view.lex.cues)


def _describes(line: Line, head: Head, lex: Lexicon) -> bool:
    """Whether a verb that can be an adjective stands alone behind its noun: «urusan mendesak, …»."""
    ends = head.last >= len(line.units) or line.words[head.last] in PAUSES
    return ends and head.word in lex.triggers.adjectives


def _demanded(line: Line, head: Head, lex: Lexicon) -> bool:
    """Whether the verb only tells what a demand is about: «menolak tuntutan Rusia untuk menarik pasukan»."""
    part = line.clause(head.first)
    if part.kind != "purpose":
        return False
    number = part.parent
    while outer := next((c for c in line.clauses if c.number == number and c.kind == "purpose"), None):
        number = outer.parent
    above = [at for at in range(part.first) if line.number(at) == number]
    verbs = [at for clause in line.clauses if clause.number == number for at in clause.verbs if at < part.first]
    return any(line.words[at] in lex.triggers.demands for at in above if verbs and at > verbs[-1])
