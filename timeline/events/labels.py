"""Writes an event's short label: who, what, to whom, at most 80 characters, never cut inside a word."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline.events.heads import Head
from timeline.events.line import PAUSES, TIME, Line
from timeline.model import Participant
from timeline.text.words import MARKS

LONGEST = 80
_SHORTEST = 24


def label(line: Line, head: Head, participants: Sequence[Participant], loose: Container[str] = ()) -> str:
    """The event in a few words of the article: «NATO menolak tuntutan Rusia».

    Who acts (in the passive, who suffers) is named in full; without an actor the words of the subject stand
    there.  `loose` words never end a label.
    """
    what = _words(line, head, loose)
    if head.kind == "noun":
        return cut(what)
    who = ", ".join(p.actor.name for p in participants if p.role in _LEADING[head.voice == "passive"])
    if head.tag:
        said = _said(line, head)
        return cut(f"{who}: {said}" if who else said)
    return cut(f"{who or _subject(line, head)} {what}".strip())


_LEADING = {False: ("agent", "speaker"), True: ("patient",)}
_LONGEST_SUBJECT = 45


def _subject(line: Line, head: Head) -> str:
    """The words before the verb in its part of the sentence; none if they are too many, or hold the time."""
    first = line.clause(head.first).first
    while first < head.first and (
        line.units[first].lower in MARKS or line.clause(first).opener == line.units[first].lower
    ):
        first += 1
    if any(line.units[at].lower == TIME or line.units[at].lower in MARKS for at in range(first, head.first)):
        return ""
    words = line.text[line.units[first].start : line.units[head.first].start].strip()
    return words if len(words) <= _LONGEST_SUBJECT else ""


def cut(text: str) -> str:
    """The text up to the last clause, else the last word, that ends within `LONGEST` characters."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    pause = max(text.rfind(mark, _SHORTEST, LONGEST) for mark in (", ", "; ", " – "))
    if pause > 0:
        return text[:pause]
    space = text.rfind(" ", 0, LONGEST - 1)
    return (text[:space] if space > 0 else text[: LONGEST - 1]).rstrip(" ,;:(") + "…"


def _words(line: Line, head: Head, loose: Container[str]) -> str:
    """The trigger and what follows it in its clause, without the time."""
    start = line.units[head.first].start
    end = line.units[head.last - 1].end
    for at in range(head.last, len(line.units)):
        word = line.units[at].lower
        if (
            word == TIME
            or (word in PAUSES and word != "\n")
            or word in "()"
            or (word in MARKS and line.quoted[at] != line.quoted[head.first])
        ):
            break
        if line.clause(at).kind in {"relative", "adverbial", "condition"} and line.number(at) != line.number(
            head.first
        ):
            break
        end = line.units[at].end
    words = line.text[start:end].split()
    while len(words) > 1 and words[-1].lower() in loose:
        words.pop()
    return " ".join(words)


def _said(line: Line, head: Head) -> str:
    """What was said: the quotation in front of the tag, else the words after it."""
    quoted = [at for at in range(len(line.units)) if line.quoted[at] and line.units[at].lower not in MARKS]
    if quoted:
        return line.text[line.units[quoted[0]].start : line.units[quoted[-1]].end]
    before = [unit for unit in line.units[: head.first] if unit.lower not in MARKS]
    if before:
        return line.text[before[0].start : before[-1].end]
    return line.text[line.units[head.first].start : line.sentence.end]
