"""Finds what a label tells behind a verb: its complements up to a pause, around the times that stand between them."""

from __future__ import annotations

from collections.abc import Container, Iterator

from timeline.labels.further import further, timed
from timeline.labels.spans import ends
from timeline.labels.wording import Wording
from timeline.text.grammar import JOIN, MARK
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_FEWEST = 3  # words of a circumstance, or of what stands behind a time with no preposition


def stretches(
    line: Sentence, head: Head, first: int, wording: Wording, dated: Container[int] | None = None
) -> Iterator[range]:
    """What follows a head, from a unit on, without the time that dates it: «dibuka | [pada Senin] | untuk umum».

    A verb with nothing behind it is told with what happened then: «bermula | saat Budi meninggalkan rumah».  What the
    sentence goes on to tell comes last, and is told where there is room.
    """
    last = len(line.units)
    at, alone = first, True
    while at < last:
        end = next((n for n in range(at, last) if ends(line, head, n, dated) and not _inside(wording, n)), last)
        if any(line.words[n] not in wording.terms.small for n in range(at, end)):
            alone = False
            yield range(at, end)
        at = _closed(wording, head, end)
        if at > end:
            continue
        at = _beyond(line, end, wording)
        if at in (end, last) or not _goes_on(line, head, at, alone, wording):
            break
    if head.kind == "verb":
        apart = list(_circumstance(line, head, at + (at < last and line.words[at] == ","), wording))
        yield from apart
        told = not head.speech or (head.voice == "passive" and not wording.points_back(head))
        if dated is not None and told:
            yield from further(wording, head, apart[-1].stop if apart else at, dated)


def _closed(wording: Wording, head: Head, at: int) -> int:
    """The unit behind a bracket that opens at a unit, where the phrase goes on: «Amerika (AS) | Terbuka»; else `at`."""
    line = wording.line
    behind = next((n for n in range(at, len(line.units)) if line.clause(n).kind != "aside"), at)
    if behind == at or line.number(behind) != line.number(at - 1) or line.clause(head.first).kind == "aside":
        return at
    apart = wording.rules.classes[line.words[behind]] & (MARK | JOIN) or wording.parting.is_verb(behind)
    return at if apart or timed(wording, behind) else behind


def _inside(wording: Wording, at: int) -> bool:
    """Whether a unit that parts others stands inside a name or a list of names."""
    return wording.parting.names(at) or wording.parting.lists(at)


def _circumstance(line: Sentence, head: Head, at: int, wording: Wording) -> Iterator[range]:
    """The clause that begins at a unit, if it tells enough: «saat Budi meninggalkan rumah», «foto | yang viral».

    What points to something is left out, and what only tells of a name.
    """
    apart = at < len(line.units) and line.words[at] in wording.lex.labels.leading  # «tanpa diduga kapten jatuh»
    if at >= len(line.units) or line.clause(at).first != at or apart:
        return
    kind, before = line.clause(at).kind, line.units[at - 1]
    named = before.capital or at - 1 in line.actors or line.words[at - 1] in PAUSES or line.words[at - 1] == TIME
    if (kind != "adverbial" or head.speech) and (kind != "relative" or named):
        return
    end = next((n for n in range(at + 1, len(line.units)) if ends(line, head, n)), len(line.units))
    points = any(line.words[n] in wording.terms.pointing for n in range(at, end))
    lasts = end in line.times and line.times[end].timex.type == "DURATION"  # «dengan menjalani hukuman | tujuh tahun»
    if end - at > _FEWEST - (kind == "relative") and not (points or lasts):
        first = at
        while first > head.last and line.words[first - 1] in wording.terms.loose:  # «senang | dengan apa yang …»
            first -= 1
        if first > head.last or first == at:
            yield range(first, end)


def _beyond(line: Sentence, at: int, wording: Wording) -> int:
    """The first unit behind the times that begin at a unit: «Senin waktu setempat sekitar pukul 19.00 | di Solo»."""
    last = len(line.units)
    while at < last:
        word, after = line.words[at], line.words[at + 1] if at + 1 < last else ""
        clock = at and line.words[at - 1] in wording.lex.times.zones and line.units[at].capital  # «waktu Cardiff»
        if not (
            word == TIME or word in wording.lex.times.zones or clock or (word in wording.terms.small and after == TIME)
        ):
            return at
        at += 1
    return last


def _goes_on(line: Sentence, head: Head, at: int, alone: bool, wording: Wording) -> bool:
    """Whether what a head tells goes on behind a time: with a preposition or what it is for.

    Behind a verb `alone` other words may: «divonis 18 tahun | penjara», «menargetkan pada 2020 | dapat menjual …».
    """
    if head.kind == "noun" or wording.rules.classes[line.words[at]] & (MARK | JOIN):
        return False
    if line.quoted[at] != line.quoted[head.first]:
        return False
    own, part = line.clause(head.first), line.clause(at)
    if part.number != own.number:
        return part.kind in {"purpose", "complement"}
    if wording.parting.governed(at):
        return True
    end = next((n for n in range(at, len(line.units)) if ends(line, head, n)), len(line.units))
    enough = sum(line.words[n] not in MARKS for n in range(at, end)) >= _FEWEST - 1
    return alone and own.kind != "relative" and enough and line.words[at] not in wording.terms.pointing
