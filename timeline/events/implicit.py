"""Chooses the undated happenings of a sentence that become implicit events of the publication day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from timeline.events.heads import Head
from timeline.events.lexicon import OTHER, Lexicon
from timeline.events.line import PAUSES, Line
from timeline.events.status import Judge
from timeline.model import Interval, Resolution, Status, Timex

PUBLICATION = "publication"  # the rule of implicit events


def undated(line: Line, heads: Sequence[Head], taken: set[int], judge: Judge, lex: Lexicon) -> Iterator[Head]:
    """Statements without a time, and what the sentence says did not simply happen."""
    for head in heads:
        if head.first in taken or (head.helper and head.word not in lex.set("triggers", "own")) or head.chained:
            continue
        if head.kind == "noun" or head.state or _describes(line, head, lex) or _demanded(line, head, lex):
            continue
        if head.speech or _worth_telling(head, judge.status(head), lex):
            yield head


def at_publication(line: Line, head: Head, published: date) -> Resolution:
    """The publication day as a time without words, at the head."""
    start = line.units[head.first].start
    timex = Timex(start, start, "", "DATE", PUBLICATION)
    day = Interval(published, published + timedelta(days=1), "day")
    return Resolution(timex, published.isoformat(), day, anchor=published, reason=PUBLICATION)


def _worth_telling(head: Head, status: Status, lex: Lexicon) -> bool:
    """Whether an undated deed is told for its status: all that did not happen, plans only of a known type."""
    if head.type == OTHER:
        return status == "denied" or (status in {"negated", "conditional"} and head.word not in lex.cues)
    return status != "happened"


def _describes(line: Line, head: Head, lex: Lexicon) -> bool:
    """Whether a verb that can be an adjective stands alone behind its noun: «urusan mendesak, …»."""
    ends = head.last >= len(line.units) or line.units[head.last].lower in PAUSES
    return ends and head.word in lex.set("triggers", "adjectives")


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
    return any(line.units[at].lower in lex.set("triggers", "demands") for at in above if verbs and at > verbs[-1])
