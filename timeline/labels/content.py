"""Tells what is said with the verb that says it, where a time or a place stands between: «mengatakan, Kamis, …»."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline.labels.cutting import LONGEST
from timeline.labels.predicate import with_verb
from timeline.labels.quoting import quoted
from timeline.labels.spans import behind, parted, rest_of, woven
from timeline.labels.wording import Wording
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, TIME, Sentence


def content(
    line: Sentence, head: Head, wording: Wording, dated: Container[int], room: int = LONGEST
) -> tuple[str, int]:
    """The verb with what is said, where only a time or a place stands between: «mengatakan, Kamis, harga naik».

    And where the first verb of what is said ends, 0 if nobody asks: of more than `room` characters what can be missed
    in front of that verb is left out.
    """
    words, told = _whole(line, head, wording, dated)
    if len(words) <= room or not told:
        return words, 0
    kept, verb = with_verb(wording, head, told, room)
    return (words if kept is told else quoted(line, kept)), verb


def _whole(line: Sentence, head: Head, wording: Wording, dated: Container[int]) -> tuple[str, Sequence[int]]:
    """The verb with all that is said, and its units."""
    at, start = head.last, wording.subjects.start(head)
    if at < len(line.units) and line.clause(at).kind == "condition":  # «mengatakan [jika gaun itu kurang tepat]»
        return rest_of(line, start), range(start, _side(line, start))
    if at < len(line.units) and (line.words[at] in wording.terms.where or line.words[at] in wording.terms.small):
        at = _behind_place(wording, at)
    if at < len(line.units) and (wording.bounds(at) or not parted(line, at)):  # «mengatakan [8 jam] adalah waktunya»
        told = _rest(wording, head, dated) if behind(line, head, dated) < len(line.units) else []
        return quoted(line, told), told
    while at < len(line.units) and (parted(line, at) or line.words[at] in wording.terms.small):
        at += 1
    if at == len(line.units) or line.quoted[at]:
        return "", []
    verb = line.text[line.units[start].start : line.units[head.last - 1].end]
    return f"{verb} {rest_of(line, at)}", [*range(start, head.last), *range(at, _side(line, at))]


def _behind_place(wording: Wording, first: int) -> int:
    """Where the place or the time ends that a unit opens; there itself, where it takes back or sources what is told.

    «mengatakan [dalam surat tahun lalu itu], ia siap», but all of «mengatakan dalam kabar bohong itu, ia siap».
    """
    line = wording.line
    units = range(first, len(line.units))
    points = wording.terms.pointing
    end = next((n for n in units if parted(line, n) and points.isdisjoint(line.words[n + 1 : n + 2])), len(line.units))
    return first if any(wording.parting.reserves(n) for n in range(first, end)) else end


def _side(line: Sentence, first: int) -> int:
    """Where the sentence or the quotation ends that holds a unit."""
    side = line.quoted[first]
    return next((at for at in range(first, len(line.units)) if line.quoted[at] != side), len(line.units))


def _rest(wording: Wording, head: Head, dated: Container[int]) -> Sequence[int]:
    """The units of a verb with all that is said, but for its times: «mengatakan [pada Rabu] pihaknya siap»."""
    line = wording.line
    first, side = wording.subjects.start(head), line.quoted[head.first]
    around = line.clause(head.first).parent  # «Meski Rina mengatakan ia siap, | pelatih menolak»
    behind_it = range(head.last, len(line.units))
    over = (at for at in behind_it if _over(line, at, around))
    closed = (at for at in behind_it if line.quoted[at] != side and not woven(line, head, at))
    last = min(next(over, len(line.units)), next(closed, len(line.units)))
    verb = range(first, head.last)
    told = [at for at in range(head.last, last) if not _dates(wording, at, dated)]
    while told and (line.words[told[-1]] in PAUSES or _apart(line, told[-2:])):
        told.pop()
    return [*verb, *told] if told else []


def _dates(wording: Wording, at: int, dated: Container[int]) -> bool:
    """Whether a unit belongs to a time that dates the saying: «pada», «Rabu»."""
    words = wording.line.words
    return at in dated or (words[at] in wording.terms.small and at + 1 in dated)


def _over(line: Sentence, at: int, around: int) -> bool:
    """Whether the clause around a saying is taken up, or one of its rank: «Meski ia menolak, | rapat digelar»."""
    part = line.clause(at)
    return around >= 0 and line.words[at - 1] in PAUSES and around in (part.number, part.coordinated)


def _apart(line: Sentence, last: Sequence[int]) -> bool:
    """Whether the last of two units is a time behind a pause: «kliennya ditahan, [Rabu]»."""
    return line.words[last[-1]] == TIME and line.words[last[0]] in PAUSES
