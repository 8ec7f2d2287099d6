"""Gives verbs the type of what they are about, where they say little of themselves.

«menggelar rapat» is a meeting, «kecelakaan terjadi» an accident, «menjadi gubernur» an appointment; types are
after PLOVER (Halterman et al. 2023).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from timeline.text import morphology
from timeline.text.grammar import BETWEEN, OPENER, Grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import OTHER, Lexicon
from timeline.triggers.sentence import PAUSES, Sentence

_FARTHEST = 10  # units between a verb and what it carries
_NEAR = 3  # units in which a verb without a type of its own is told by its object or subject


def carried(
    line: Sentence, head: Head, lex: Lexicon, rules: Grammar, subject: Callable[[], Sequence[int]]
) -> tuple[str, str]:
    """The type of what a verb is about and the word that says so; else the verb's own, and no word.

    A light verb takes that of whatever stands in its object or subject, one without a type only of what they begin
    with, and one whose object tells that of its row.  `subject` gives the units of the subject, as far as known, and
    is asked only where they matter.  What one is part of may stand behind a preposition: «terlibat dalam tabrakan».
    """
    light, joins = head.word in lex.triggers.light, head.word in lex.triggers.joining
    reach = _FARTHEST if light or joins else _NEAR
    stops = lex.joined(lex.roles.place, lex.roles.topic) - lex.roles.made
    first = head.last + (joins and head.last < len(line.units) and line.words[head.last] in lex.roles.place)
    behind = list(_behind(line, first, lex, rules, stops, reach))
    before = _before(line, head, lex, rules, subject, reach)
    if head.word in lex.told_by_object:
        known = list(before)
        if row := _row(line, head, lex, (behind[:_NEAR], known[:_NEAR])):
            return row
        before = iter(known)
    if head.word in lex.triggers.measured:
        return _measured(line, head, lex)
    if not light and head.type != OTHER:
        return head.type, ""
    if planned := _planned(line, head, lex, rules):
        return planned
    made = lex.made if light else {}
    after = ((_of(line, at, lex, made, light or joins), line.words[at]) for at in behind)
    ahead = ((_of(line, at, lex, {}, light), line.words[at]) for at in before)
    order = chain(after, ahead) if joins or head.voice == "active" else chain(ahead, after)
    return next(((kind, word) for kind, word in order if kind), (head.type, ""))


def _measured(line: Sentence, head: Head, lex: Lexicon) -> tuple[str, str]:
    """The type of a verb of more and less, where a noun of the sentence has it: no «jumlah pasien bertambah»."""
    nouns = (morphology.base(word, lex.language) for word in line.words)
    noun = next((noun for noun in nouns if lex.about.get(noun) == head.type), "")
    return (head.type, noun) if noun else (OTHER, "")


def _planned(line: Sentence, head: Head, lex: Lexicon, rules: Grammar) -> tuple[str, str] | None:
    """The type of the verb that one without a type of its own only leads to: «memutuskan untuk menikah»."""
    if head.word in lex.triggers.light or head.last == len(line.units):
        return None
    part = line.clause(head.last)
    aim = part.kind == "purpose" and part.first == head.last and bool(part.verbs)
    at = part.verbs[0] if aim else head.last
    while at < len(line.units) and rules.classes[line.words[at]] & BETWEEN:
        at += 1
    kind = lex.type_of(line.words[at]) if at < len(line.units) and rules.is_verb(line.units[at]) else OTHER
    return None if kind == OTHER else (kind, line.words[at])


def _row(line: Sentence, head: Head, lex: Lexicon, near: Sequence[Sequence[int]]) -> tuple[str, str] | None:
    """What the verb's row says of a noun near it: «memastikan titel», «aplikasi itu meluncur»."""
    rows = [row for row in lex.objects if head.word in row.verbs]
    far = [row for row in rows if row.far]
    told = [(rows, [word for at in places for word in _forms(line, at, lex)]) for places in near if rows]
    told += [(far, list(_clause_words(line, head)))] if far else []
    for these, words in told:
        for row in these:
            if found := next((word for word in words if word in row.nouns), ""):
                return row.name, found
    return None


def _clause_words(line: Sentence, head: Head) -> Iterator[str]:
    """The words behind the verb in its clause and what they name, up to a comma; of a name the first: «ke [Polres]»."""
    for at in range(head.last, min(head.last + _FARTHEST, len(line.units))):
        if line.number(at) != line.number(head.first) or line.words[at] in PAUSES:
            return
        if at in line.actors:
            yield line.actors[at].text.partition(" ")[0].lower()
        else:
            yield from _named(line, at)


def _forms(line: Sentence, at: int, lex: Lexicon) -> tuple[str, str, str]:
    """What a word may name, and it without its clitic: «jasadnya»."""
    both, word = _named(line, at)
    return both, word, morphology.base(word, lex.language)


def _named(line: Sentence, at: int) -> tuple[str, str]:
    """What a word may name: with the next word («uji coba», «tiga angka»), and alone."""
    word = line.words[at]
    after = line.words[at + 1] if at + 1 < len(line.units) else ""
    return f"{word} {after}", word


def _of(line: Sentence, at: int, lex: Lexicon, made: Mapping[str, str], light: bool) -> str:
    """The type that a word gives to the verb that carries it, with the next word or alone: «rapat kerja», «rapat».

    A vague one leaves it to the next behind a `light` verb: «melakukan aksi penyanderaan», not «menyaksikan aksi …».
    `made` are what one can become («menjadi gubernur»): they tell the type as objects, not as subjects.
    """
    both, word = _named(line, at)
    told = lex.carried_type(both)
    if not told and light and word in lex.triggers.vague and at + 1 < len(line.units):
        told = _of(line, at + 1, lex, {}, light)
    return told or lex.carried_type(word) or made.get(word, "")


def _behind(
    line: Sentence, first: int, lex: Lexicon, rules: Grammar, stops: frozenset[str], reach: int
) -> Iterator[int]:
    """The object: the words up to the next verb, clause or preposition («menetapkan X, Y, sebagai tersangka»)."""
    for at in range(first, min(first + reach, len(line.units))):
        word = line.words[at]
        if word in stops or rules.classes[word] & OPENER or _acts(line, at, lex, rules):
            return
        yield at


def _before(
    line: Sentence, head: Head, lex: Lexicon, rules: Grammar, subject: Callable[[], Sequence[int]], reach: int
) -> Iterator[int]:
    """The subject, its first words first; then, for a light verb, the other words of the clause before it."""
    own = [*subject(), *(_clause(line, head) if reach > _NEAR else ())]
    yield from (at for at in own[: 3 * _FARTHEST] if not _acts(line, at, lex, rules))


def _clause(line: Sentence, head: Head) -> list[int]:
    number, part = line.number(head.first), line.clause(head.first)
    own = [at for at in range(max(0, head.first - 3 * _FARTHEST), head.first) if line.number(at) == number]
    if not own and part.coordinated >= 0:  # «gempa mengguncang X dan menewaskan …»
        own = [at for at in range(head.first) if line.number(at) == part.coordinated]
    if part.kind == "relative":
        own = list(range(part.first - 1, max(-1, part.first - _FARTHEST), -1))
    return own


def _acts(line: Sentence, at: int, lex: Lexicon, rules: Grammar) -> bool:
    """Whether the unit is a verb or its helper and no noun: not «kebakaran» of «kebakaran terjadi», no «jumpa pers»."""
    if rules.classes[line.words[at]] & BETWEEN:
        return True
    if line.words[at] in lex.triggers.nounlike or not rules.is_verb(line.units[at]):
        return False
    return not lex.carried_type(_named(line, at)[0])
