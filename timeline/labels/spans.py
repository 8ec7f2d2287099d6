"""Finds the stretches of a sentence that a label quotes: up to a time, a pause, a bracket or another clause."""

from __future__ import annotations

from collections.abc import Container

from timeline.labels.quoting import QUOTES
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_BARE = 3  # units of an object that says too little without «yang»
_TITLE = 6  # units of a title in quotation marks
_WOVEN = 40  # units of a quotation that is a part of the sentence around it


def behind(line: Sentence, head: Head, dated: Container[int] | None = None) -> int:
    """The first unit behind a head at which its words end."""
    return next((at for at in range(head.last, len(line.units)) if ends(line, head, at, dated)), len(line.units))


def ends(line: Sentence, head: Head, at: int, dated: Container[int] | None = None) -> bool:
    """Whether the head's words end before a unit: at a time, a pause, a bracket, or the start of another clause.

    Of the times only those end them that are among the units `dated`, if it is given: «mengatakan fokusnya tahun ini».
    """
    word = line.words[at]
    if woven(line, head, at):
        return False
    if word == TIME:
        return dated is None or at in dated
    if word in PAUSES and word != "\n":
        return not decimal(line, at)
    if word in "()":  # «menyita 1 (satu) pucuk senjata», but «Budi (30) …» names him enough
        return not _in_brackets(line, at)
    if word in MARKS and line.quoted[at] != line.quoted[head.first]:
        return not (word in QUOTES and titled(line, at))
    part = line.clause(at)
    if part.number == line.clause(head.first).parent:  # «laga yang digelar di Solo | berakhir imbang»
        return True
    if at != part.first or part.number == line.number(head.first):
        return False
    if part.kind == "relative" and not part.verbs:
        return False  # «ke jenjang [yang lebih serius]»
    bare = 0 <= at - head.last <= _BARE and head.kind == "verb" and not head.speech and part.coordinated < 0
    if part.kind == "relative" and bare and head.last not in line.actors:
        return False  # «membuat perairan [yang menjadi habitatnya] cerah»: a bare noun says too little
    # «masih membahas dan belum menentukan tarif»: the object of both stands behind the second
    joined = part.coordinated >= 0 and bool(part.verbs) and at > head.last
    return joined or part.kind in {"relative", "adverbial", "condition"}


def decimal(line: Sentence, at: int) -> bool:
    """Whether a comma stands inside a number: «Rp2,4 triliun»."""
    unit = line.units[at]
    return line.words[at] == "," and line.text[unit.start - 1 : unit.start].isdigit() and line.text[unit.end].isdigit()


def titled(line: Sentence, at: int) -> bool:
    """Whether a quotation mark is one of two around a few words: «menayangkan "Hujan Senja"»."""
    around = range(max(0, at - _TITLE), min(len(line.units), at + _TITLE + 1))
    mates = [n for n in around if abs(n - at) > 1 and line.words[n] in QUOTES]
    return any(not any(line.words[n] in PAUSES for n in range(min(at, m), max(at, m))) for m in mates)


def woven(line: Sentence, head: Head, at: int) -> bool:
    """Whether a unit behind a head stands in a quotation that is a part of its sentence: «tur "Satu: Dua" di Solo»."""
    if line.quoted[at] == line.quoted[head.first] or line.quoted[head.first]:
        return False
    first = last = at
    while first and line.quoted[first - 1] and at - first < _WOVEN:
        first -= 1
    while last < len(line.units) and line.quoted[last] and last - at < _WOVEN:
        last += 1
    marks = line.words[first] in QUOTES and line.words[last - 1] in QUOTES
    if first <= head.first or not _WOVEN >= last - first > 2 or not marks:
        return False
    return not (line.words[first - 1] in PAUSES or line.words[last - 2] in PAUSES)


def _in_brackets(line: Sentence, at: int) -> bool:
    """Whether a bracket opens or closes around a number's words alone."""
    first = at if line.words[at] == "(" else at - 2
    around = 0 < first < len(line.units) - 2 and line.words[first] == "(" and line.words[first + 2] == ")"
    return around and line.words[first - 1].isdigit() and line.words[first + 1].isalpha()


def rest_of(line: Sentence, first: int) -> str:
    """Everything from a unit on, to the end of the sentence or of the quotation that holds it."""
    side = line.quoted[first]
    last = next((at for at in range(first, len(line.units)) if line.quoted[at] != side), len(line.units))
    return line.text[line.units[first].start : line.units[last - 1].end].rstrip(' ,"”')


def parted(line: Sentence, at: int) -> bool:
    """Whether a unit is a time or a pause."""
    return line.words[at] == TIME or line.words[at] in PAUSES
