"""Tells a sentence whole, where the clause of an event does not stand by itself: «penelitian yang dilakukan …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.labels.cutting import LONGEST, cut
from timeline.labels.quoting import quoted
from timeline.labels.wording import Wording
from timeline.triggers.heads import Head
from timeline.triggers.sentence import TIME, Sentence

_TIED = frozenset({"adverbial", "complement"})  # what opens these ties them to the clause around them
_ROOM = 4  # characters behind the verb


def whole(wording: Wording, head: Head) -> str:
    """The sentence from the outermost clause on that leaves room for the head; empty if it tells no more than that.

    «Pemilu yang semula dijadwalkan pada Rabu ditunda».
    """
    line = wording.line
    for first in _starts(wording, head):
        kept = list(_kept(wording, head, first))
        ahead = [at for at in kept if at < head.last]
        verb = len(quoted(line, ahead))
        if head.last - 1 in ahead and verb + _ROOM <= LONGEST and _more(wording, head, ahead):
            return cut(quoted(line, kept).rstrip(" ,;:"), LONGEST)
    return ""


def _more(wording: Wording, head: Head, ahead: Sequence[int]) -> bool:
    """Whether something stands before a verb and its helpers that is more than a time: not «Di tahun ini tercatat»."""
    start, line = wording.subjects.start(head), wording.line
    return any(at < start and line.words[at] != TIME and line.words[at] not in wording.loose for at in ahead)


def _starts(wording: Wording, head: Head) -> list[int]:
    """Where the clauses begin that hold the head, the outermost first; one of «yang» with the noun before it."""
    line, starts = wording.line, list[int]()
    for number in _around(line, head):
        first = next(part for part in line.clauses if part.number == number)
        noun = wording.subjects.before(first.first) if first.kind == "relative" else ()
        starts.insert(0, noun[0] if noun else first.first)
    return starts


def _around(line: Sentence, head: Head) -> Iterator[int]:
    """The numbers of the clauses that hold the head, the innermost first."""
    part = line.clause(head.first)
    yield part.number
    while part.parent >= 0:
        part = next(one for one in line.clauses if one.number == part.parent)
        yield part.number


def _kept(wording: Wording, head: Head, first: int) -> Iterator[int]:
    """The units from one on, to where the quotation or the sentence ends, without brackets and what opens it idly."""
    line, own = wording.line, set(_around(wording.line, head))
    opening = True
    for at in range(first, len(line.units)):
        part = line.clause(at)
        if line.quoted[at] != line.quoted[head.first]:
            return
        opening = opening and (wording.fills(at) or (part.kind in _TIED and part.opener == line.words[at]))
        if not opening and (part.kind != "aside" or part.number in own):
            yield at
