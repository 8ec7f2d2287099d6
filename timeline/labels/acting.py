"""Chooses how a label calls whoever acts: by name, or in the sentence's own words, where those say more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from timeline.labels.anothers import anothers, passed_off, served
from timeline.labels.quoting import quoted, spelled
from timeline.labels.spans import behind
from timeline.labels.wording import Wording
from timeline.model import Actor
from timeline.text.grammar import JOIN, MARK
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, Sentence

_PAIR = 2
_OTHERS = frozenset({"person", "country"})  # no things: «dua warga negara Malaysia yang ditangkap»
LONGEST_SUBJECT = 50  # characters of a subject for which there is always room

Kind = Literal["none", "pronoun", "names", "points", "noun"]


class Acting(NamedTuple):
    """Who acts in the words of a label; empty for nobody.

    `speaking`: only who says it tells who is meant: «kami», «kita», or nobody at all; `named`: the words are names.
    """

    words: str
    speaking: bool = False
    named: bool = False


class Subject(NamedTuple):
    """The units that are a verb's subject, of which kind they are, and whether its own clause has them."""

    run: Sequence[int]
    kind: Kind
    own: bool


def acting(wording: Wording, head: Head, leading: Sequence[Actor], room: int) -> Acting:
    """Who acts: `leading` are those said to, `room` the characters there are for them."""
    subject, line = _subject(wording, head), wording.line
    if len(leading) > 1:
        leading = _ahead(line, head, leading)
    names = ", ".join(actor.name for actor in leading)
    if subject.kind == "none":
        return Acting(names, not names, True)
    own = quoted(line, subject.run)
    if subject.kind == "pronoun":
        return _pronoun(own, wording, names, leading)
    if subject.kind == "names":
        stand_in = wording.lex.standing_in
        if not leading and all(line.written(at) in stand_in for at in subject.run if at in line.actors):
            return Acting(own)  # «pria itu» of whom nobody knows who it is
        return Acting(_named(line, subject, leading, room) or names or own, named=True)
    apart = _apart(line, subject, leading) and not _held(wording, head, subject)
    if names and (_ends(wording, head, subject, leading) or (apart and (subject.kind == "points" or not subject.own))):
        return Acting(names, named=True)
    if len(leading) == 1 and apart and _means(wording, subject, leading[0]):
        return Acting(names, named=True)
    told = subject.own and wording.runs.described(subject.run)  # «film yang dibintangi Rina»: not the one before
    words = _described(wording, subject, head, room) if told else wording.antecedents.fuller(subject.run)
    named = any(at in line.actors for at in subject.run)
    words = words or own
    return Acting(wording.short(words, room) or (names if named else "") or words)


def _ahead(line: Sentence, head: Head, leading: Sequence[Actor]) -> Sequence[Actor]:
    """Those said to act who are not named but behind the verb, or at least not in its own words; all if none is."""
    for end in (len(line.units), behind(line, head)):
        leading = [actor for actor in leading if not _behind(line, head, actor, end)] or leading
    return leading


def _behind(line: Sentence, head: Head, actor: Actor, end: int) -> bool:
    """Whether somebody is named but behind the verb, before an end: «Rina meraih gelar dari Universitas Indonesia»."""
    named = [at for at in line.actors if line.actor(at) == actor]
    return bool(named) and head.last <= min(named) < end


def _means(wording: Wording, subject: Subject, actor: Actor) -> bool:
    """Whether a subject only says what somebody is: «Kapolsek Cipondoh, Budi, …», «penyanyi itu», «perseroan»."""
    line, run = wording.line, subject.run
    first = line.words[run[0]]
    if actor.kind == "person":
        return wording.called(first) and not any(line.is_person(at) for at in run)
    points = len(run) == 1 or line.words[run[-1]] in wording.terms.pointing
    return first in wording.terms.bodies and points


def _ends(wording: Wording, head: Head, subject: Subject, leading: Sequence[Actor]) -> bool:
    """Whether «yang» tells of the thing that ends a subject: «penggemar gim Laga, yang dirilis pada 2013»."""
    line = wording.line
    last = line.actors.get(subject.run[-1])
    named = last is not None and last.kind not in _OTHERS and [last.actor] == list(leading)
    named = named and not _held(wording, head, subject)
    return named and line.clause(head.first).kind == "relative" and not subject.own


def _described(wording: Wording, subject: Subject, head: Head, room: int) -> str:
    """A noun with what «yang» tells of it, where it names nothing: «film yang akan menampilkan Budi»; else empty."""
    line, run = wording.line, subject.run
    if len(run) > _PAIR + 1:
        return ""
    part = line.clause(run[-1] + 1)
    told = range(run[0], part.last)
    apart = part.last > head.first or any(at in line.times for at in told)
    if apart or any(at in line.actors or line.units[at].capital for at in run[1:]):
        return ""
    words = quoted(line, [at for at in told if line.words[at] not in PAUSES or at < part.last - 1])
    return words if len(words) <= room else ""


def _held(wording: Wording, head: Head, subject: Subject) -> bool:
    """Whether what a verb tells of takes place, and nobody does it: «laga final yang digelar di Solo»."""
    return subject.kind == "noun" and head.word in wording.lex.triggers.held


def _apart(line: Sentence, subject: Subject, leading: Sequence[Actor]) -> bool:
    """Whether a subject names none of those said to act."""
    return here(line, subject.run).isdisjoint(actor.id for actor in leading)


def here(line: Sentence, run: Sequence[int]) -> set[str]:
    """The ids of those whom units name."""
    return {actor.id for at in run if (actor := line.actor(at)) is not None}


def _named(line: Sentence, subject: Subject, leading: Sequence[Actor], room: int) -> str:
    """Names as the sentence joins them; empty where others are said to act, or more of them.

    So it is where «yang» tells it of one alone: «memeriksa Budi dan Rina, yang menyuap hakim».
    """
    words, ids = spelled(line, subject.run), {actor.id for actor in leading}
    named, people = here(line, subject.run), all(line.is_person(at) for at in subject.run if at in line.actors)
    others = ids and named != ids and people and not subject.own
    return words if named >= ids and not others and len(words) <= room else ""


def _pronoun(own: str, wording: Wording, names: str, leading: Sequence[Actor]) -> Acting:
    """«Kami» are more than whom they are known to mean; «ia» and «pihaknya» are just those."""
    word, terms = own.lower().rpartition(" ")[2], wording.terms
    one = sum(actor.kind == "person" for actor in leading) == 1
    if word in terms.speaking or (one and word in wording.lex.people.plural):
        return Acting(own, True)
    return Acting(names or own, not names, True)


def _subject(wording: Wording, head: Head) -> Subject:
    run, own = wording.subjects.of(head)
    if not run:
        return Subject(run, "none", own)
    line = wording.line
    if line.is_person(run[0]) and not wording.together(run) and not passed_off(wording, run):
        run = run[:1]  # «Rossi [terakhir kali] menang»
    elif line.is_person(run[-1]) and _entitled(wording, run) and not served(wording, head, run):
        run = run[-1:]
    elif not own and line.words[run[0]] in wording.terms.others:
        run = run[:1]  # «Sejak dilantik, ia [rajin] turun ke lapangan»
    return Subject(run, _kind(wording, run), own)


def _kind(wording: Wording, run: Sequence[int]) -> Kind:
    line, stand_in = wording.line, wording.terms.stand_in
    first = line.words[run[0]]
    filled = len(run) == _PAIR and line.words[run[1]] in stand_in and not wording.lex.carried_type(first)
    if first in stand_in or filled:
        return "pronoun"  # «ia», «semoga kami», but not «pertemuan mereka»
    if all(at in line.actors or wording.rules.classes[line.words[at]] & (JOIN | MARK) for at in run):
        return "names"
    points = line.words[run[-1]] in wording.terms.pointing and wording.called(line.words[run[0]])
    return "points" if points else "noun"


def _entitled(wording: Wording, run: Sequence[int]) -> bool:
    """Whether what stands before a person's name says what they are: «penyanyi Rina», not «jenazah Rina»."""
    line, first = wording.line, run[0]
    if wording.together(run):
        return False
    if any(line.words[at] == "," and at + 1 == run[-1] for at in run):
        return True
    title = line.words[first]
    opens = not first or bool(wording.rules.classes[line.words[first - 1]] & MARK)
    written = line.units[first].capital and not opens and first not in line.actors
    return not anothers(wording, run) and (wording.called(title) or written)
