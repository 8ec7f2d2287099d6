"""Writes an event's short label: who, what, to whom, at most 80 characters, never cut inside a word."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline.events.heads import Head
from timeline.events.line import PAUSES, TIME, Line
from timeline.events.wording import Wording
from timeline.model import Participant
from timeline.text.words import MARKS

LONGEST = 80
_SHORTEST = 40


def label(
    line: Line,
    head: Head,
    participants: Sequence[Participant],
    wording: Wording,
    loose: Container[str],
    rest: int = 0,
) -> str:
    """The event in a few words of the article: «NATO menolak tuntutan Rusia».

    Who acts (in the passive, who suffers) is named in full where the sentence gives a name, else in the
    sentence's own words, negation and «akan» included.  `loose` words never end a label; `rest` is where a head
    told again goes on (see `Dated`).
    """
    what = _words(line, head, wording.start(head), loose, rest)
    if head.kind == "noun":
        return cut(what if " " in what else f"{wording.before(head)} {what}")
    leading = [p.actor for p in participants if p.role in _LEADING[head.voice == "passive"]]
    who = ", ".join(actor.name for actor in leading)
    if head.tag:
        said = _said(line, head)
        return cut(f"{who}: {said}" if who else said)
    own = wording.subject(head)
    person = any(actor.kind == "person" for actor in leading)
    better = own.noun if person else own.tells
    if own.words and (not who or (better and len(own.words) <= _LONGEST_SUBJECT)):
        who = own.words
    if not who and " " not in what:
        return cut(_all(line, head, wording.start(head)))
    return cut(f"{_shortened(who, loose)} {what}".strip())


_LEADING = {False: ("agent", "speaker"), True: ("patient",)}
_LONGEST_SUBJECT = 45


def _shortened(who: str, loose: Container[str]) -> str:
    """A subject of at most `_LONGEST_SUBJECT` characters, cut before a preposition if it has to be."""
    words = who.split()
    if len(who) <= _LONGEST_SUBJECT:
        return who
    short = next((n for n in range(1, len(words)) if words[n].lower() in loose), len(words))
    while short > 1 and len(" ".join(words[:short])) > _LONGEST_SUBJECT:
        short -= 1
    return " ".join(words[:short]).rstrip(",;:(")


def cut(text: str) -> str:
    """The text with a capital, up to the last clause, else the last word, that ends within `LONGEST` characters."""
    text = " ".join(text.split()).replace(" ,", ",").rstrip(' "”')
    text = text[:1].upper() + text[1:]
    if len(text) <= LONGEST:
        return text
    pause = max(text.rfind(mark, _SHORTEST, LONGEST) for mark in (", ", "; ", " – "))
    if pause > 0:
        return text[:pause]
    space = text.rfind(" ", 0, LONGEST - 1)
    return (text[:space] if space > 0 else text[: LONGEST - 1]).rstrip(" ,;:(") + "…"


def _words(line: Line, head: Head, first: int, loose: Container[str], rest: int) -> str:
    """The trigger with its helpers from `first` on, and what follows it in its clause, without the time."""
    end = line.units[head.last - 1].end
    told = line.text[line.units[first].start : end]
    start = line.units[rest].start if rest else end
    for at in range(rest or head.last, len(line.units)):
        if _ends(line, head, at):
            break
        end = line.units[at].end
    words = f"{told} {line.text[start:end]}".split()
    while len(words) > 1 and (words[-1].lower() in loose or not any(map(str.isalnum, words[-1]))):
        words.pop()
    return " ".join(words)


def _ends(line: Line, head: Head, at: int) -> bool:
    """Whether the head's words end before a unit: at a time, a pause, a bracket, or the start of another clause."""
    word = line.words[at]
    if word == TIME or (word in PAUSES and word != "\n") or word in "()":
        return True
    if word in MARKS and line.quoted[at] != line.quoted[head.first]:
        return True
    part = line.clause(at)
    if at != part.first or part.number == line.number(head.first):
        return False
    # «masih membahas dan belum menentukan tarif»: the object of both stands behind the second
    joined = part.coordinated >= 0 and bool(part.verbs) and at > head.last
    return joined or part.kind in {"relative", "adverbial", "condition"}


def _all(line: Line, head: Head, first: int) -> str:
    """Everything from a unit on, to the end of the sentence or of the quotation that holds the head."""
    side = line.quoted[head.first]
    last = next((at for at in range(head.last, len(line.units)) if line.quoted[at] != side), len(line.units))
    return line.text[line.units[first].start : line.units[last - 1].end].rstrip(' ,"”')


def _said(line: Line, head: Head) -> str:
    """What was said: the quotation in front of the tag, else the words after it."""
    quoted = [at for at in range(len(line.units)) if line.quoted[at] and line.words[at] not in MARKS]
    if quoted:
        return line.text[line.units[quoted[0]].start : line.units[quoted[-1]].end]
    before = [unit for unit, word in zip(line.units[: head.first], line.words, strict=False) if word not in MARKS]
    if before:
        return line.text[before[0].start : before[-1].end]
    return line.text[line.units[head.first].start : line.sentence.end]
