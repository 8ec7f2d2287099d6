"""Writes an event's short label: who, what, to whom, at most 80 characters, never cut inside a word."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline.events.heads import Head
from timeline.events.line import PAUSES, TIME, Line
from timeline.events.wording import Wording, word_end
from timeline.model import Participant
from timeline.text.words import MARKS

LONGEST = 80
_SHORTEST = 40
_LONGEST_CONTENT = 14  # units between a verb of saying and the verb of what is said


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
    what = _words(line, head, wording, loose, rest)
    if line.words[head.first] == TIME and " " not in what:
        return cut(_listed(line, head))
    if head.kind == "noun":
        return cut(_happening(line, head, wording, what, loose))
    leading = [p.actor for p in participants if p.role in _LEADING[head.voice == "passive"]]
    who = ", ".join(actor.name for actor in leading)
    if head.tag:
        said, told = _said(line, head)
        return cut(f"{who}: {said}" if who else said, told + len(who))
    own = wording.subject(head)
    person = any(actor.kind == "person" for actor in leading)
    better = head.word in wording.carried or (own.noun if person else own.tells)
    if own.words and (not who or (better and len(own.words) <= _LONGEST_SUBJECT)):
        who = own.words
    if not who:
        what = what if " " in what else _all(line, wording.start(head))
        part = line.clause(head.first)  # «yang membedakan liga itu adalah usianya»
        return cut(f"{part.opener} {what}" if part.kind == "relative" else what)
    who = _shortened(who, loose)
    content = _content(line, head, wording) if head.speech and head.voice == "active" else ""
    return cut(f"{who} {content or what}".strip(), LONGEST if content else 0)


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


def cut(text: str, told: int = 0) -> str:
    """The text with a capital, up to the last clause, else the last word, that ends within `LONGEST` characters.

    A clause that ends before `told` characters says nothing yet: «Dalam enam bulan terakhir, …».
    """
    text = " ".join(text.split()).replace(" ,", ",").rstrip(' "”')
    text = text[:1].upper() + text[1:]
    if len(text) <= LONGEST:
        return text
    pause = max(text.rfind(mark, max(_SHORTEST, told), LONGEST) for mark in (", ", "; ", " – "))
    if pause > 0:
        return text[:pause]
    space = text.rfind(" ", 0, LONGEST - 1)
    return (text[:space] if space > 0 else text[: LONGEST - 1]).rstrip(" ,;:(") + "…"


def _behind(line: Line, head: Head) -> int:
    """The first unit behind a head at which its words end."""
    return next((at for at in range(head.last, len(line.units)) if _ends(line, head, at)), len(line.units))


def _listed(line: Line, head: Head) -> str:
    """An entry of a list without a verb, from the mark before it on: «Ajax (1996)» of «…, Ajax (1996), …»."""
    first = last = head.first
    while first and (line.words[first - 1] not in PAUSES or line.words[first - 1] in "()"):
        first -= 1
    if last + 1 < len(line.units) and line.words[last + 1] == ")":
        last += 1
    return line.text[line.units[first].start : line.units[last].end]


def _happening(line: Line, head: Head, wording: Wording, what: str, loose: Container[str]) -> str:
    """What a noun names, with those who do it; a noun alone says too little without the words before or behind it."""
    alone = " " not in what
    before = wording.before(head) if alone or wording.acts(head) else ""
    if alone and all(word.lower() in loose for word in before.split()):  # «di [peringatan] hari Kemerdekaan»
        last = next((at for at in range(head.last, len(line.units)) if line.words[at] in PAUSES), len(line.units))
        return line.text[line.units[head.first].start : line.units[last - 1].end]
    return f"{before} {what}"


def _words(line: Line, head: Head, wording: Wording, loose: Container[str], rest: int) -> str:
    """The trigger with its helpers, and what follows it in its clause, without the time that dates it."""
    first, end = wording.start(head), line.units[head.last - 1].end
    told = line.text[line.units[first].start : end]
    start = line.units[rest].start if rest else end
    for at in range(rest or head.last, len(line.units)):
        if _ends(line, head, at) and not wording.runs.names(at):
            break
        end = line.units[at].end
    words = f"{told} {line.text[start : word_end(line.text, end)]}".split()
    while len(words) > 1 and (words[-1].lower() in loose or not any(map(str.isalnum, words[-1]))):
        words.pop()
    return " ".join(words)


def _ends(line: Line, head: Head, at: int) -> bool:
    """Whether the head's words end before a unit: at a time, a pause, a bracket, or the start of another clause."""
    word = line.words[at]
    if word == TIME or (word in PAUSES and word != "\n"):
        return True
    if word in "()":  # «menyita 1 (satu) pucuk senjata», but «Budi (30) …» names him enough
        return not _in_brackets(line, at)
    if word in MARKS and line.quoted[at] != line.quoted[head.first]:
        return True
    part = line.clause(at)
    if at != part.first or part.number == line.number(head.first):
        return False
    # «masih membahas dan belum menentukan tarif»: the object of both stands behind the second
    joined = part.coordinated >= 0 and bool(part.verbs) and at > head.last
    return joined or part.kind in {"relative", "adverbial", "condition"}


def _in_brackets(line: Line, at: int) -> bool:
    """Whether a bracket opens or closes around a number's words alone."""
    first = at if line.words[at] == "(" else at - 2
    around = 0 < first < len(line.units) - 2 and line.words[first] == "(" and line.words[first + 2] == ")"
    return around and line.words[first - 1].isdigit() and line.words[first + 1].isalpha()


def _all(line: Line, first: int) -> str:
    """Everything from a unit on, to the end of the sentence or of the quotation that holds it."""
    side = line.quoted[first]
    last = next((at for at in range(first, len(line.units)) if line.quoted[at] != side), len(line.units))
    return line.text[line.units[first].start : line.units[last - 1].end].rstrip(' ,"”')


def _said(line: Line, head: Head) -> tuple[str, int]:
    """What was said, the quotation in front of the tag, else the words after it; and where its first verb ends."""
    words = [at for at in range(len(line.units)) if line.words[at] not in MARKS]
    quoted = [at for at in words if line.quoted[at]]
    before = [at for at in quoted if at < head.first]  # not the title behind «…,» kata X dalam buku «…»
    told = before or quoted or [at for at in words if at < head.first]
    if not told:
        return line.text[line.units[head.first].start : line.sentence.end], 0
    start = line.units[told[0]].start
    verb = min((v for part in line.clauses for v in part.verbs if told[0] <= v <= told[-1]), default=told[-1])
    return line.text[start : line.units[told[-1]].end], line.units[verb].end - start


def _content(line: Line, head: Head, wording: Wording) -> str:
    """The verb with what is said, where only a time or a place stands between: «mengatakan, Kamis, harga naik»."""
    at = head.last
    if at < len(line.units) and (line.words[at] in wording.where or line.words[at] in wording.small):
        at = next((n for n in range(at, len(line.units)) if _parts(line, n)), len(line.units))
    if at < len(line.units) and not _parts(line, at):
        return _all(line, wording.start(head)) if _breaks_off(line, head, wording.rules.between) else ""
    while at < len(line.units) and (_parts(line, at) or line.words[at] in wording.small):
        at += 1
    if at == len(line.units) or line.quoted[at]:
        return ""
    verb = line.text[line.units[wording.start(head)].start : line.units[head.last - 1].end]
    return f"{verb} {_all(line, at)}"


def _breaks_off(line: Line, head: Head, small: Container[str]) -> bool:
    """Whether what is said ends before its verb: «menegaskan para nelayan, petani, dan …», «menjelaskan jika …»."""
    last = _behind(line, head)
    if last == len(line.units) or line.words[last] == TIME or line.quoted[last] != line.quoted[head.first]:
        return False
    said = [part for part in line.clauses if part.kind != "relative"]
    behind = [at for part in said for at in part.verbs if at >= head.last and line.words[at] not in small]
    told = last > head.last or line.words[last] not in PAUSES
    return told and bool(behind) and behind[0] > last and behind[0] - head.last <= _LONGEST_CONTENT


def _parts(line: Line, at: int) -> bool:
    """Whether a unit is a time or a pause."""
    return line.words[at] == TIME or line.words[at] in PAUSES
