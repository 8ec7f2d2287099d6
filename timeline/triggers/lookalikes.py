"""Tells words that name an event from their twins: names, helpers, prepositions, short verbs of saying."""

from __future__ import annotations

from collections.abc import Callable

from timeline.text.grammar import BEFORE_VERB, BETWEEN, JOIN, MARK, OPENER, VERB, Grammar
from timeline.text.morphology import base, is_nominalisation
from timeline.text.words import MARKS, Word
from timeline.triggers.entries import Entry
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import ACTOR, PAUSES, TIME, Sentence

_NEAR = 6  # units between a verb and the «melawan» that belongs to it


def opening(line: Sentence, at: int) -> bool:
    """Whether a capital says nothing here: at the start of the sentence or of a quotation."""
    return all(word in MARKS for word in line.words[max(0, at - 2) : at])


def named(line: Sentence, at: int) -> bool:
    """Whether a capital noun is part of a name: a capital word stands right before it."""
    return line.units[at].capital and at > 0 and line.units[at - 1].capital and line.words[at - 1] not in {TIME, ACTOR}


def as_verb(line: Sentence, at: int, lex: Lexicon, rules: Grammar) -> bool:
    """Whether a helper, a name, «itu» or «yang» before the word makes it a verb: «bisa produksi», «bus itu mogok»."""
    before = line.words[at - 1] if at else ""
    subjects = lex.joined(lex.people.pointing, lex.triggers.before_bare)
    relative = rules.openers.get(before) == "relative"  # «film yang rilis tahun lalu»
    return relative or before == ACTOR or before in rules.between or before in subjects


def against(line: Sentence, at: int, rules: Grammar) -> bool:
    """Whether «melawan» only names the other side of an earlier verb: «memakai kekuatan melawan Ukraina»."""
    if at > 1 and line.words[at - 1] == "," and line.clause(at - 1).verbs:
        return True  # «mengirim pasukan sejak 2015, melawan pemberontak»
    for word in reversed(line.words[max(0, at - _NEAR) : at]):
        bits = rules.classes[word]
        if bits & (MARK | OPENER | VERB):
            return bool(bits & VERB)
    return False


def describes(line: Sentence, at: int, lex: Lexicon, rules: Grammar) -> bool:
    """Whether «terpilih» only describes the office before it: «presiden terpilih X», «calon terpilih mengatakan …»."""
    if line.words[at] not in lex.triggers.describing or not at:
        return False
    last = at - 1
    while last > 0 and (line.words[last] == ACTOR or line.units[last].capital) and not _office(line.words[last], lex):
        last -= 1  # «Gubernur DKI Jakarta terpilih X»
    if not _office(line.words[last], lex):
        return False
    behind = line.units[at + 1 :]
    named = bool(behind) and line.words[at + 1] == ACTOR
    return named or any(rules.is_verb(unit) for unit in behind[:_NEAR])


def _office(word: str, lex: Lexicon) -> bool:
    return word in lex.made or word in lex.triggers.offices


def refusal(line: Sentence, at: int, entry: Entry, lex: Lexicon, rules: Grammar) -> Callable[..., bool] | None:
    """The first guard by which a word names no event where it stands; None where none refuses it."""
    if serves(line, at, entry, lex):
        return serves
    if opens(line, at, lex):
        return opens
    if leads(line, at, entry, lex):
        return leads
    if helps(line, at, rules):
        return helps
    if adjective(line, at, lex, rules):
        return adjective
    return against if entry.against and against(line, at, rules) else None


def opens(line: Sentence, at: int, lex: Lexicon) -> bool:
    """Whether the word only opens the sentence, or tells the reader to do something: «Jadi, …», «Temukan …».

    One that goes on from what was said does so behind a comma, too: «kami kehilangan pemain, jadi hari ini …».
    """
    goes_on = at > 0 and line.words[at - 1] == "," and line.words[at] in lex.triggers.going_on
    return goes_on or (line.units[at].capital and line.words[at] in lex.openers and opening(line, at))


def serves(line: Sentence, at: int, entry: Entry, lex: Lexicon) -> bool:
    """Whether the word only tells what a place or a thing is for: «tempat tinggal», «juru bicara», «hak pilih»."""
    before = line.words[at - 1] if at else ""
    if before in lex.nouns.makers:
        return entry.voice not in ("active", "passive")
    standing = entry.state or entry.nounlike or (entry.noun and entry.voice == "none")
    return standing and before in lex.nouns.places


def leads(line: Sentence, at: int, entry: Entry, lex: Lexicon) -> bool:
    """Whether the word is a preposition, for a noun follows it: «lewat akun Instagram»."""
    if not entry.nounlike or line.words[at] not in lex.roles.fronting or at + 1 == len(line.units):
        return False
    after = line.words[at + 1]
    return after != TIME and after not in MARKS and after not in lex.times.prepositions


def adjective(line: Sentence, at: int, lex: Lexicon, rules: Grammar) -> bool:
    """Whether the word is an adjective, for no object follows it: «tips menarik untuk libur», not «menarik pasukan»."""
    if line.words[at] not in lex.triggers.adjectives:
        return False
    after = line.words[at + 1] if at + 1 < len(line.units) else "."
    parts = MARK | OPENER | BEFORE_VERB | JOIN | BETWEEN | VERB
    if line.words[at] in lex.spoken and after not in {".", *PAUSES} and after not in lex.people.pointing:
        return False  # «mengancam akan menyerang», «mendesak agar X mundur»
    small = lex.joined(lex.people.pointing, lex.times.prepositions, lex.roles.place)
    return after in {".", TIME} or after in small or bool(rules.classes[after] & parts)


def helps(line: Sentence, at: int, rules: Grammar) -> bool:
    """An adverb that could be a verb, beside a verb or behind a happening: «kembali menyerang», «serangan kembali»."""
    if line.words[at] not in rules.between:
        return False
    if at and (line.words[at - 1] == TIME or is_nominalisation(line.words[at - 1], rules.language)):
        return True
    return any(
        0 <= beside < len(line.units) and line.words[beside] not in rules.between and rules.is_verb(line.units[beside])
        for beside in (at - 1, at + 1)
    )


def after_quotation(line: Sentence, at: int) -> bool:
    """Whether a quotation ends right before the word."""
    return (at > 0 and line.quoted[at - 1] and not line.quoted[at]) or (
        at > 1 and line.words[at - 1] in PAUSES and line.quoted[at - 2] and not line.quoted[at]
    )


def names_speaker(line: Sentence, at: int) -> bool:
    """Whether a name follows the word."""
    behind = line.units[at + 1 : at + 2]
    return bool(behind) and behind[0].capital and behind[0].lower != TIME


def beside_quotation(line: Sentence, at: int, lex: Lexicon) -> bool:
    """Whether a short verb of saying stands where it tags a saying: after a mark, at the start, or before a speaker."""
    before: Word | None = line.units[at - 1] if at else None
    after: Word | None = line.units[at + 1] if at + 1 < len(line.units) else None
    word = line.words[at]
    if before is None or before.lower in MARKS:
        return word not in lex.people.first or after_quotation(line, at)  # «aku pertama kali pakai itu …»
    stem = base(word, lex.language)
    names = after is not None and after.lower == ACTOR
    return stem in lex.speech.beside_names and (names or word != stem)  # «… ujarnya», not «nilai tambahnya»
