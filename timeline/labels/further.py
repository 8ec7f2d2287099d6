"""Finds what a sentence goes on to tell of a verb, for a label with room: «…, Skotlandia», «… yang digelar di Solo»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from timeline.labels.quoting import QUOTES
from timeline.labels.spans import decimal, titled
from timeline.labels.wording import Wording
from timeline.text.clauses import Clause
from timeline.text.grammar import JOIN
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_TOLD = frozenset({"adverbial", "relative", "purpose", "condition"})
_FEWEST = 2  # units of what goes on
_REACH = 80  # units behind a verb; no label holds more
_NAMES = 12  # units of names behind a comma


def further(wording: Wording, head: Head, at: int, dated: Container[int]) -> Iterator[range]:
    """What stands behind a verb's own words, stretch by stretch, up to where something else is told."""
    line, last = wording.line, min(len(wording.line.units), head.last + _REACH)
    outer = _outer(line, head)
    while at < last:
        told, at = at, _skipped(wording, at)
        if at >= last or line.quoted[at] != line.quoted[head.first]:
            return
        end = _names(wording, at) if told == at and line.words[at - 1] != TIME else 0
        end = end or _clause(wording, head, at, outer, dated) or _phrase(wording, at, outer, dated)
        if not end or _speaks(wording, range(at, end)):
            return
        yield range(at, end)
        at = end


def _outer(line: Sentence, head: Head) -> set[int]:
    """The numbers of the head's clause and of those around it."""
    parts = {part.number: part for part in line.clauses}
    part: Clause | None = parts[line.number(head.first)]
    numbers: set[int] = set()
    while part is not None and part.number not in numbers:
        numbers.add(part.number)
        part = parts.get(part.parent if part.parent >= 0 else part.coordinated)
    return numbers


def _skipped(wording: Wording, at: int) -> int:
    """The first unit behind the times and brackets that begin at a unit."""
    line, last = wording.line, len(wording.line.units)
    while at < last and (
        timed(wording, at)
        or line.words[at] in wording.lex.times.zones
        or line.clause(at).kind == "aside"
        or (line.words[at] == "," and at + 1 < last and timed(wording, at + 1))
    ):
        at += 1
    return at


def timed(wording: Wording, at: int) -> bool:
    """Whether a time begins at a unit, or with the one behind it: «Rabu», «pada Rabu»."""
    words = wording.line.words
    return words[at] == TIME or (words[at] in wording.terms.small and words[at + 1 : at + 2] == (TIME,))


def _names(wording: Wording, at: int) -> int:
    """Where names behind a comma end: «di Glasgow[, Skotlandia]», «petenis Bulgaria[, Grigor Dimitrov]»; 0 for none."""
    line, last = wording.line, len(wording.line.units)
    if line.words[at] != ",":
        return 0
    end = at
    while end < last:
        joined = line.words[end] == "," or wording.rules.classes[line.words[end]] & JOIN
        joined = joined and end + 1 < last and (_named(line, end + 1) or _title(line, end + 1))
        if not (joined or _named(line, end)):
            break
        end = _mate(line, end) + 1
    closed = end == last or line.words[end] in MARKS or timed(wording, end) or bool(_fronts(wording, end))
    listed = end + 1 < last and line.words[end] == "," and wording.rules.classes[line.words[end + 1]] & JOIN
    dated = line.words[end : end + 2] == ("(", TIME)  # «, Mingu (17/9)»
    return end if closed and not (listed or dated) and 1 < end - at <= _NAMES else 0


def _named(line: Sentence, at: int) -> bool:
    return line.words[at] != TIME and (line.units[at].capital or at in line.actors or _title(line, at))


def _title(line: Sentence, at: int) -> bool:
    return line.words[at] in QUOTES and titled(line, at)


def _mate(line: Sentence, at: int) -> int:
    """The mark that closes a title that a unit opens, else the unit itself."""
    closes = (n for n in range(at + 1, min(at + _NAMES, len(line.units))) if _title(line, n))
    return next(closes, at) if _title(line, at) else at


def _fronts(wording: Wording, at: int) -> bool:
    """Whether a phrase or clause of its own begins at a unit."""
    return wording.parting.governed(at) or wording.line.clause(at).first == at


def _clause(wording: Wording, head: Head, at: int, outer: set[int], dated: Container[int]) -> int:
    """Where a clause ends that begins at a unit or behind a comma there, and hangs on what is told; 0 for none.

    «Yang» may tell of a time that no label tells: «lahir pada 10 Oktober, yang berarti zodiaknya Libra».
    """
    line = wording.line
    comma = line.words[at] == ","
    first = at + comma
    if first == len(line.units):
        return 0
    part = line.clause(first)
    hangs = part.first == first and part.kind in _TOLD and part.number not in outer
    bare = line.words[first - 1] == TIME and line.words[first - 2] not in wording.terms.small
    apart = part.kind == "relative" and (comma or bare)
    if not hangs or apart or part.coordinated == line.number(head.first):
        return 0
    return _end(wording, first, outer, dated)


def _phrase(wording: Wording, at: int, outer: set[int], dated: Container[int]) -> int:
    """Where a phrase ends that a preposition opens: «[pada Senin] di Solo»; 0 for none."""
    own = {wording.line.number(at)}
    return _end(wording, at, outer - own, dated) if wording.parting.governed(at) else 0


def _end(wording: Wording, first: int, outer: set[int], dated: Container[int]) -> int:
    """Where what begins at a unit ends; 0 if it tells too little."""
    line, last = wording.line, min(len(wording.line.units), first + _REACH)
    end = next((at for at in range(first + 1, last) if _stops(wording, at, outer, dated)), last)
    if end < last and line.number(end) in outer and line.words[end - 1] not in MARKS and not timed(wording, end):
        return 0  # «yang membuat dirinya | mempertimbangkan …»
    opened = next((at for at in range(first, end) if line.words[at] == "(" and line.words[end - 1] != ")"), end)
    end = opened if line.clause(end - 1).kind == "aside" else end
    while end > first and (line.words[end - 1] in wording.terms.loose or _vague(line, end - 1)):
        end -= 1
    if end in dated or end + 1 in dated:  # «yang [digelar pada Rabu]»
        while end > first and (line.words[end - 1] in wording.terms.loose or wording.parting.is_verb(end - 1)):
            end -= 1
    return end if end - first >= _FEWEST else 0


def _stops(wording: Wording, at: int, outer: set[int], dated: Container[int]) -> bool:
    """Whether what goes on ends before a unit: where the clause around it is taken up, at its time, at a mark."""
    line, word = wording.line, wording.line.words[at]
    if at in dated or line.number(at) in outer or line.clause(at).kind == "main":
        return True
    if _vague(line, at):  # «yang dibuka lagi [bulan ini] untuk umum»
        return line.clause(min(at + 1, len(line.units) - 1)).first == at + 1
    if word in PAUSES:
        return not (decimal(line, at) or wording.parting.lists(at))
    return word in MARKS and not (line.clause(at).kind == "aside" or _title(line, at))


def _vague(line: Sentence, at: int) -> bool:
    """Whether a time is another one whenever it is read: «bulan ini», not «dua jam», «2019», «masa depan»."""
    if line.words[at] != TIME:
        return False
    found = line.times[at]
    counts = found.timex.type == "DURATION" or any(map(str.isdigit, found.timex.text))
    return found.interval is not None and not counts


def _speaks(wording: Wording, run: range) -> bool:
    """Whether units hold words of whoever speaks: «karena suami saya sakit»."""
    words = wording.line.words
    return any(words[at] in wording.terms.speaking or words[at] in wording.lex.people.first for at in run)
