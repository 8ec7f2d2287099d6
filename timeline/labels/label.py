"""Writes an event's short label: who, what, to whom, at most 80 characters, never cut inside a word."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from timeline.labels.content import content
from timeline.labels.quoting import unclosed, word_end
from timeline.labels.spans import rest_of
from timeline.labels.spoken import said, told_before
from timeline.labels.stretches import stretches
from timeline.labels.wording import Wording
from timeline.model import Actor, Participant
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, TIME, Sentence

LONGEST = 80
_SHORTEST = 40


def label(
    line: Sentence,
    head: Head,
    participants: Sequence[Participant],
    wording: Wording,
    loose: Container[str],
    rest: int = 0,
    sayer: Actor | None = None,
) -> str:
    """The event in a few words of the article: «NATO menolak tuntutan Rusia».

    Who acts (in the passive, who suffers) is named in full where the sentence gives a name, else in the
    sentence's own words, negation and «akan» included.  `loose` words never end a label; `rest` is where a head
    told again goes on (see `Dated`).  `sayer` is who says it, and is named where it would be nobody's without:
    «Budi Santoso: Kita sudah kirim surat».
    """
    parts = _words(line, head, wording, loose, rest)
    what = parts[0]
    if line.words[head.first] == TIME and " " not in what:
        return cut(_listed(line, head))
    if head.kind == "noun":
        return cut(_happening(line, head, wording, what, loose))
    leading = [p.actor for p in participants if p.role in _LEADING[head.voice == "passive"]]
    if head.tag:
        who = ", ".join(actor.name for actor in leading)
        words, told = said(line, head, wording)
        if not words:
            return cut(rest_of(line, head.first))
        short = ", ".join(_as_named(line, actor) for actor in leading)
        who = short if len(short) + len(words) + 2 <= LONGEST < len(who) + len(words) + 2 else who
        return cut(f"{who}: {words}" if who else words, told + len(who))
    telling = ", ".join(p.actor.name for p in participants if p.role in _LEADING[False])
    if telling and (before := told_before(line, head, wording)):
        named = not set(telling.split()).isdisjoint(before.split())  # «Andi mengaku …»
        return cut(before if named else f"{telling}: {before}", len(telling))
    return _deed(line, head, wording, leading, parts, sayer, loose)


def _as_named(line: Sentence, actor: Actor) -> str:
    """A person as the sentence names them, where that is shorter: «Bonar»."""
    here = (one.text for at, one in line.actors.items() if line.actor(at) == actor and actor.kind == "person")
    return min((actor.name, *here), key=len)


_LEADING = {False: ("agent", "speaker"), True: ("patient",)}
_LONGEST_SUBJECT = 45


def _deed(
    line: Sentence,
    head: Head,
    wording: Wording,
    leading: Sequence[Actor],
    parts: Sequence[str],
    sayer: Actor | None,
    loose: Container[str],
) -> str:
    """Who does it, and what in its `parts`; who says so, where no name and no words of the sentence tell who does."""
    who = ", ".join(actor.name for actor in leading)
    own = wording.subject(head)
    person = any(actor.kind == "person" for actor in leading)
    took_place = head.word in wording.carried
    room = max(_LONGEST_SUBJECT, LONGEST - len(parts[0]) - 1)
    short = own.words if person else wording.short(own.words, room)
    better = (own.noun if person else own.tells) and 0 < len(short) <= (_LONGEST_SUBJECT if person else room)
    own_words = wording.told_as(own, leading)
    if own.words and (not who or better or took_place or own_words or wording.apart(head, leading)):
        who = (who and short) or own.words
    speaking = sayer.name if sayer and (own_words or wording.nobody(own, leading)) else ""
    if not who:
        if cited := wording.cited(head):
            return cut(rest_of(line, cited))
        what = _fitting(parts, LONGEST)
        what = what if " " in what else rest_of(line, wording.subjects.start(head))
        part = line.clause(head.first)  # «yang membedakan liga itu adalah usianya»
        return _told_by(speaking, f"{part.opener} {what}" if part.kind == "relative" else what)
    who = _shortened(who, loose, max(_LONGEST_SUBJECT, LONGEST - len(parts[0]) - 1))
    what = _fitting(parts, LONGEST - len(who) - 1)
    if not wording.subjects.start(head):  # «Tayang setiap Senin, [Little Forest] telah menayangkan …»
        what = what[:1].lower() + what[1:]
    told = content(line, head, wording) if head.speech and head.voice == "active" else ""
    if speaking:
        return _told_by(speaking, f"{who} {what}")
    return cut(f"{who} {told or what}".strip(), LONGEST if told else 0)


def _told_by(sayer: str, what: str) -> str:
    return cut(f"{sayer}: {what[:1].upper()}{what[1:]}" if sayer else what)


def _shortened(who: str, loose: Container[str], room: int) -> str:
    """A subject of at most `room` characters, cut before the last preposition that leaves it short enough."""
    if len(who) <= room:
        return who
    words = who.split()
    short = [n for n in range(1, len(words)) if len(" ".join(words[:n])) <= room]
    parted = [n for n in short if words[n].lower() in loose]
    return " ".join(words[: max(parted or short or [1])]).rstrip(",;:(")


_STOP = re.compile(r"[^\W\d_]{4}\.$")  # of a sentence, not of «PT.»


def cut(text: str, told: int = 0) -> str:
    """The text with a capital, up to the last clause, else the last word, that ends within `LONGEST` characters.

    A clause that ends before `told` characters says nothing yet: «Dalam enam bulan terakhir, …».
    """
    text = unclosed(" ".join(text.split()).replace(" ,", ","))
    text = text[:1].upper() + (text[1:-1] if _STOP.search(text) else text[1:])
    if len(text) <= LONGEST:
        return text
    pause = max(text.rfind(mark, max(_SHORTEST, told), LONGEST) for mark in (", ", "; ", " – "))
    if pause > 0:
        return text[:pause]
    space = text.rfind(" ", 0, LONGEST - 1)
    return (text[:space] if space > 0 else text[: LONGEST - 1]).rstrip(" ,;:(") + "…"


def _listed(line: Sentence, head: Head) -> str:
    """An entry of a list without a verb, from the mark before it on: «Ajax (1996)» of «…, Ajax (1996), …»."""
    first = last = head.first
    while first and (line.words[first - 1] not in PAUSES or line.words[first - 1] in "()"):
        first -= 1
    if last + 1 < len(line.units) and line.words[last + 1] == ")":
        last += 1
    return line.text[line.units[first].start : line.units[last].end]


def _happening(line: Sentence, head: Head, wording: Wording, what: str, loose: Container[str]) -> str:
    """What a noun names, with those who do it; a noun alone says too little without the words before or behind it."""
    pointed = head.last < len(line.units) and line.words[head.last] in wording.pointing
    if len(what.split()) <= 2 and (known := wording.antecedents.fuller(range(head.first, head.last + pointed))):
        return known
    alone = " " not in what
    before = wording.runs.before(head) if alone or wording.runs.acts(head) else ""
    if alone and all(word.lower() in loose for word in before.split()):  # «di [peringatan] hari Kemerdekaan»
        last = next((at for at in range(head.last, len(line.units)) if line.words[at] in PAUSES), len(line.units))
        return line.text[line.units[head.first].start : line.units[last - 1].end]
    return f"{before} {what}"


def _words(line: Sentence, head: Head, wording: Wording, loose: Container[str], rest: int) -> list[str]:
    """The trigger with its helpers and what follows it, and what follows that behind the time that dates it."""
    first, last = wording.subjects.start(head), line.units[head.last - 1].end
    told = [line.text[line.units[first].start : last]]
    for stretch in stretches(line, head, rest or head.last, wording):
        goes_on = stretch[0] == head.last
        start = last if goes_on else line.units[stretch[0]].start
        words = line.text[start : word_end(line.text, line.units[stretch[-1]].end)]
        told[-1:] = [told[-1] + words] if goes_on else [told[-1], words]
    return [words for part in told if (words := _trimmed(part, loose, least=part is told[0]))]


def _trimmed(part: str, loose: Container[str], least: bool) -> str:
    """Words without loose ones behind them; of the first, which hold the trigger, one stays at `least`."""
    words = part.split()
    while len(words) > least and (words[-1].lower() in loose or not any(map(str.isalnum, words[-1]))):
        words.pop()
    return " ".join(words)


def _fitting(parts: Sequence[str], room: int) -> str:
    """The first part, with as much of the others as there is room for; a verb alone says too little."""
    told = parts[0]
    for part in parts[1:]:
        if " " in told and len(told) + len(part) >= room:
            break
        told = f"{told} {part}"
    return told
