"""Finds the words of a sentence that can name an event: verbs, event nouns and listed phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from timeline.text.grammar import BETWEEN, JOIN, MARK, OPENER, VERB, Grammar
from timeline.text.lexicon import Voice
from timeline.text.morphology import voice
from timeline.triggers.entries import Entry, entries
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.lookalikes import (
    after_quotation,
    as_verb,
    beside_quotation,
    describes,
    named,
    names_speaker,
    opening,
    refusal,
)
from timeline.triggers.sentence import ACTOR, TIME, Sentence

_OBJECT = 3  # units of «satu jenazah korban» between a verb and what describes its object
Kind = Literal["verb", "noun"]


class Head(NamedTuple):
    """A possible trigger: units `first` up to, not including, `last`; a tuple for speed.

    `tag` marks a verb of saying beside its quotation («…,» kata X), `state` a verb that names no happening,
    `chained` a verb right after another one («ditutup melemah»), `helper` one that only helps the next verb.
    """

    first: int
    last: int
    word: str
    kind: Kind
    type: str
    voice: Voice = "none"
    speech: bool = False
    tag: bool = False
    state: bool = False
    chained: bool = False
    helper: bool = False


def heads(line: Sentence, lex: Lexicon, rules: Grammar) -> tuple[Head, ...]:
    """The heads of a sentence in text order, helpers included and marked."""
    found: list[Head] = []
    for head in _candidates(line, lex, rules):
        if found and head.kind == "verb" and found[-1].kind == "verb" and _adjoins(line, rules, found[-1], head):
            between = line.words[found[-1].last : head.first]
            settled = not lex.helping.of(between).isdisjoint({"settled", "planned"})
            found[-1], head = _chain(found[-1], head, lex, settled)
        elif found and _modifies(line, rules, lex, found[-1], head):
            head = head._replace(chained=True)
        found.append(head)
    return tuple(found)


def _candidates(line: Sentence, lex: Lexicon, rules: Grammar) -> Iterator[Head]:
    last = 0
    known = entries(lex.language)
    for at, entry in enumerate([known[word] for word in line.words]):
        if at < last or not entry.triggers:
            continue
        if idiom := idiom_at(line, at, lex):
            last = at + idiom
            continue
        head = _phrase(line, at, lex) or _word(line, at, entry, lex, rules)
        if head is not None:
            yield head
            last = head.last


def idiom_at(line: Sentence, at: int, lex: Lexicon) -> int:
    """How many units of a phrase stand here that only looks like a verb: «terima kasih»; 0 for none."""
    rests = lex.idioms.get(line.words[at], ())
    return next((1 + len(rest) for rest in rests if line.words[at + 1 : at + 1 + len(rest)] == rest), 0)


def _phrase(line: Sentence, at: int, lex: Lexicon) -> Head | None:
    for rest in lex.phrases.get(line.words[at], ()):
        last = at + 1 + len(rest)
        if line.words[at + 1 : last] == rest:
            word = " ".join(line.words[at:last])
            spoken = voice(line.words[at], lex.language)
            kind: Kind = "noun" if spoken == "none" else "verb"
            return Head(at, last, word, kind, lex.type_of(word), spoken)
    return None


def _word(line: Sentence, at: int, entry: Entry, lex: Lexicon, rules: Grammar) -> Head | None:
    word = line.words[at]
    begins = not line.units[at].capital or opening(line, at)
    if entry.tag and begins and beside_quotation(line, at, lex):
        return Head(at, at + 1, word, "verb", "statement", "active", speech=True, tag=True)
    if (entry.told and after_quotation(line, at) and names_speaker(line, at)) and begins:
        return Head(at, at + 1, word, "verb", "statement", "active", speech=True, tag=True)  # «"…," cerita Budi»
    if refusal(line, at, entry, lex, rules) is not None:
        return None
    verb = rules.classes[word] & VERB and (not entry.nounlike or as_verb(line, at, lex, rules))
    if begins and verb and entry.clitic:
        return Head(at, at + 1, word, "noun", entry.type)  # «keluarnya Inggris», «terbakarnya pasar»
    if begins and verb and not describes(line, at, lex, rules):
        tag = entry.speech and after_quotation(line, at)
        return Head(at, at + 1, word, "verb", entry.type, entry.voice, entry.speech, tag, entry.state)
    if entry.bare and at and line.words[at - 1] in lex.triggers.before_bare:
        return Head(at, at + 1, word, "verb", entry.type, "active", entry.speech)  # «proyek itu kami selesaikan»
    if entry.noun and not named(line, at):
        return Head(at, at + 1, word, "noun", entry.type, speech=entry.noun_of_speech)
    return None


def _adjoins(line: Sentence, rules: Grammar, one: Head, two: Head) -> bool:
    """Whether only helpers stand between two verbs, or an «untuk» after a helper."""
    return all(word in rules.between for word in line.words[one.last : two.first])


def _modifies(line: Sentence, rules: Grammar, lex: Lexicon, one: Head, two: Head) -> bool:
    """Whether a verb only describes the object of another one: «menemukan jenazah korban tertimbun longsor»."""
    if one.voice != "active" or one.kind == two.kind == "noun" or two.voice not in {"passive", "plain"} or two.speech:
        return False
    if one.speech or one.state or one.helper or one.word in lex.joined(lex.triggers.passing, lex.triggers.causing):
        return False
    if line.clause(one.first).kind == "relative" and line.number(one.first) != line.number(two.first):
        return False  # «kapal yang mengangkut 62 penumpang itu berangkat»
    between = line.words[one.last : two.first]
    stops = MARK | OPENER | JOIN | BETWEEN
    apart = any(rules.classes[word] & stops or word in {ACTOR, TIME} for word in between)
    return 0 < len(between) <= _OBJECT and not apart


def _chain(one: Head, two: Head, lex: Lexicon, settled: bool) -> tuple[Head, Head]:
    """Two verbs in a row: the first helps the second, or the second only describes the first.

    Where «telah» or «akan» stands between, the second tells what the first is about: «mencatat telah menanam bakau».
    """
    if one.word in lex.triggers.helpers and not one.tag and not _plans_to_be(one, two, lex):
        return one._replace(helper=True), two
    if one.speech or one.state or two.tag or one.helper or settled:
        return one, two
    return one, two._replace(chained=True)


def _plans_to_be(one: Head, two: Head, lex: Lexicon) -> bool:
    """Whether a plan has no other verb than a link: «ditargetkan akan ada dua gerai baru»."""
    return two.word in lex.triggers.empty and one.word in lex.status.planning
