"""Tells a sentence whole, where the clause of an event does not stand by itself: «penelitian yang dilakukan …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.labels.cutting import LONGEST, told_by
from timeline.labels.quoting import QUOTES, quoted
from timeline.labels.spans import woven
from timeline.labels.wording import Wording
from timeline.text.clauses import WHOLE, Clause
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_TIED = frozenset({"adverbial", "complement"})  # what opens these ties them to the clause around them
_ROOM = 4  # characters behind the verb
_TITLE = 6  # units of a title in quotation marks
_TIMED = 3  # units of a time in front of a comma


def whole(wording: Wording, head: Head, sayer: str = "") -> str:
    """The sentence, and who says it, from the outermost clause on that leaves room for the head.

    «Pemilu yang semula dijadwalkan pada Rabu ditunda».  Empty if that tells no more than the verb and its object.
    """
    line = wording.line
    for first in _starts(wording, head):
        kept = list(_kept(wording, head, first))
        ahead = [at for at in kept if at < head.last]
        verb = len(quoted(line, ahead))
        if head.last - 1 in ahead and verb + _ROOM <= LONGEST and _more(wording, head, ahead):
            words = quoted(line, kept)
            main = _behind(wording, head, kept) if len(words) > LONGEST else ()
            bare = head.voice == "passive"
            untimed = _untimed(wording, kept)
            words = words if untimed == kept else quoted(line, untimed)
            verb -= len(quoted(line, kept)) - len(words)
            return told_by(sayer, quoted(line, main) or words, wording.terms, 0 if main else verb, bare=bare)
    return ""


def ahead(wording: Wording, head: Head, sayer: str = "") -> str:
    """The clause around «yang», up to the noun before it: «Rina menang dalam lomba | yang digelar di Solo».

    Empty if it has no verb, or is no clause that stands by itself.
    """
    line, opens = wording.line, wording.line.clause(head.first).first
    outer = [part for part in _around(line, head) if part.first < opens and part.kind in WHOLE]
    if not any(at < opens for part in outer[:1] for at in part.verbs):
        return ""
    kept = [at for at in _kept(wording, head, outer[-1].first) if at < opens] if outer else []
    return told_by(sayer, quoted(line, kept), wording.terms) if _acts(wording, kept) else ""


def _behind(wording: Wording, head: Head, kept: Sequence[int]) -> Sequence[int]:
    """The main clause behind a long phrase of when, where or why that holds the head: «Dalam acara yang …, …»."""
    line, own = wording.line, wording.line.number(head.first)
    if not (wording.parting.governed(kept[0]) or line.words[kept[0]] in wording.terms.small):
        return ()
    main = (n for n, at in enumerate(kept) if at > head.last and line.words[at - 1] == "," and line.number(at) != own)
    first = next((n for n in main if line.clause(kept[n]).kind in WHOLE and line.words[kept[n]] not in PAUSES), 0)
    return _untimed(wording, kept[first:]) if first and _acts(wording, kept[first:]) else ()


def _acts(wording: Wording, kept: Sequence[int]) -> bool:
    """Whether somebody does something in some units."""
    return len(kept) > _ROOM and any(wording.parting.is_verb(at) for at in kept)


def _more(wording: Wording, head: Head, ahead: Sequence[int]) -> bool:
    """Whether something stands before a verb and its helpers that is more than a time: not «Di tahun ini tercatat»."""
    start, line = wording.subjects.start(head), wording.line
    if head.kind == "noun":
        return True
    return any(at < start and line.words[at] != TIME and line.words[at] not in wording.terms.loose for at in ahead)


def _starts(wording: Wording, head: Head) -> list[int]:
    """Where the clauses begin that hold the head, the outermost first; one of «yang» with the noun before it."""
    starts: list[int] = []
    for part in _around(wording.line, head):
        if any(wording.line.words[at] in wording.lex.speech.citing for at in part.verbs):
            break  # «Dilansir dari Antara, [sebuah penelitian yang dilakukan …]»
        if wording.line.words[part.first] in wording.lex.speech.tags and any(wording.line.quoted[: part.first]):
            break  # «"…," ujar Rina dalam [sebuah video yang diunggah Budi]»
        noun = wording.subjects.before(part.first) if part.kind == "relative" else ()
        starts.insert(0, noun[0] if noun else part.first)
    return starts


def _around(line: Sentence, head: Head) -> Iterator[Clause]:
    """Where the clauses begin that hold the head, the innermost first; that with which it goes on is one of them."""
    begins = {part.number: part for part in reversed(line.clauses)}
    part: Clause | None = begins[line.number(head.first)]
    while part is not None:
        yield part
        part = begins.get(part.coordinated if part.coordinated >= 0 else part.parent)


def _kept(wording: Wording, head: Head, first: int) -> Iterator[int]:
    """The units from one on, to where the quotation or the sentence ends, without brackets and what opens it idly."""
    line, own = wording.line, {part.number for part in _around(wording.line, head)}
    opening = True
    for at in range(first, len(line.units)):
        part = line.clause(at)
        if line.quoted[at] != line.quoted[head.first] and not (woven(line, head, at) or _titles(line, head, at)):
            return
        opening = opening and (_idle(wording, at) or (part.kind in _TIED and part.opener == line.words[at]))
        if not opening and (part.kind != "aside" or part.number in own):
            yield at


def _idle(wording: Wording, at: int) -> bool:
    """Whether a unit in front of a sentence says nothing: «Dan …», «Sementara [itu], …», «[Karena itu] …»."""
    words, rules = wording.line.words, wording.rules
    back = at if words[at] in rules.pointing else at + 1
    opened = 0 < back < len(words) and words[back - 1] in rules.openers
    alone = words[back + 1 : back + 2] == (",",)  # «Karena itu, kami …», but «Karena itu rumah kami»
    tied = opened and words[back] in (rules.pointing if alone else rules.pointing_back)
    points = words[at] in wording.terms.pointing and at + 1 < len(words) and words[at + 1] == ","
    return tied or points or wording.fills(at)


def _titles(line: Sentence, head: Head, at: int) -> bool:
    """Whether a unit stands in a title in front of a head: «film yang berjudul ["Hujan"] itu tayang»."""
    first = last = at
    while first and line.quoted[first - 1] and at - first < _TITLE:
        first -= 1
    while last < head.first and line.quoted[last] and last - at < _TITLE:
        last += 1
    inside = line.words[first + 1 : last - 1]
    marked = line.words[first] in QUOTES and line.words[last - 1] in QUOTES
    return first > 0 and marked and 0 < len(inside) < _TITLE and PAUSES.isdisjoint(inside)


def _untimed(wording: Wording, kept: Sequence[int]) -> Sequence[int]:
    """Units without a time in front of a comma: «[Pada Rabu malam,] Persib menang»."""
    words = [wording.line.words[at] for at in kept[:_TIMED]]
    ends = words.index(",") + 1 if "," in words else 0
    timed = TIME in words[:ends] and all(word in wording.terms.small or word in {TIME, ","} for word in words[:ends])
    return kept[ends:] if timed else kept
