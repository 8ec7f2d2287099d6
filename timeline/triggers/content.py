"""Finds the verbs of what somebody says, wishes or sees, whose subject is another: «Rina menyebut pelaku masuk»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from timeline.lexicon import Words
from timeline.text.grammar import BEFORE_VERB, BETWEEN, JOIN, MARK, OPENER, VERB, grammar
from timeline.text.morphology import base, roots, voice
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_SMALL = 3  # letters of a word that names nothing: «itu»
_EMPTY = MARK | OPENER | BEFORE_VERB | JOIN | BETWEEN | VERB


def vacant(line: Sentence, units: Sequence[int], lex: Lexicon) -> bool:
    """Whether no subject is among some units: only openers, helpers, times and «mereka»."""
    rules = grammar(lex.language)
    told = rules.adjectives, rules.degrees  # «diberitakan sangat tertarik»
    empty = lex.joined(lex.people.plural, lex.times.prepositions, *told)
    words, classes = line.words, rules.classes
    return all(classes[words[at]] & _EMPTY or words[at] in empty or at in line.times for at in units)


@cache
def small(lex: Lexicon) -> Words:
    """The prepositions: a name or a noun behind one is no subject."""
    roles = lex.roles
    return lex.joined(roles.place, roles.recipient, roles.patient, roles.agent, roles.beside, roles.topic)


@cache
def of_others(lex: Lexicon) -> Words:
    """The verbs behind which a clause tells of others: of saying, of seeing, of charging."""
    return lex.spoken | lex.triggers.perceiving


def led(line: Sentence, verb: int, begin: int, lex: Lexicon) -> bool:
    """Whether a noun between a unit and a verb is its subject: not behind «kepada», not «saya»."""
    first = next((at for at in range(begin, verb) if not vacant(line, [at], lex)), verb)
    people = lex.people
    pointing = lex.joined(people.singular, people.first, people.ours, people.side)
    return first != verb and line.words[first] not in small(lex) and line.words[first] not in pointing


def _nobody(line: Sentence, verb: int, begin: int, lex: Lexicon) -> bool:
    """Whether that noun is a person without a name."""
    names = (line.words[at].removesuffix(lex.people.clitic) for at in range(begin, verb))
    unnamed = line.actors.keys().isdisjoint(range(begin, verb)) and any(name in lex.someone for name in names)
    return unnamed and led(line, verb, begin, lex)


def _says(head: Head, lex: Lexicon) -> bool:
    """Whether a verb is one of saying, in any form: «melaporkannya», «melapor»."""
    spoken = head.speech or base(head.word, lex.language) in lex.spoken
    return spoken or not lex.speech_roots.isdisjoint(roots(head.word, lex.language))


def _again(line: Sentence, subject: range, head: Head, lex: Lexicon) -> bool:
    """Whether what may be a verb's subject is its object: «memergoki pelaku mencuri dan menembak pelaku», «-nya».

    Who is named is it under any name; who is not, by the same word.
    """
    number = line.number(head.first)
    behind = [at for at in range(head.last, len(line.words)) if line.number(at) == number]
    told = {line.words[at] for at in subject if at not in line.actors}
    named = {line.actors[at].actor for at in subject if at in line.actors}
    same = any(line.words[at] in told and line.words[at].isalpha() and len(line.words[at]) > _SMALL for at in behind)
    same = same or any(line.actors[at].actor in named for at in behind if at in line.actors)
    return same or (head.word.endswith(lex.clitic) and head.voice == "active")


def inner(line: Sentence, said: int, verbs: Iterable[int], head: Head, lex: Lexicon) -> int:
    """The verb whose subject the head shares: the first behind what somebody says, wishes or sees of others; else -1.

    «Rina menyebut pelaku [masuk] dan mencuri», but «Rina menyebut nama pelaku dan menangis», and who says more says it
    himself: «Rina menyebut pelaku masuk dan meminta …».  Behind another verb only where a person without a name does
    something grave: «Rina menemui pria [membawa] pisau dan membunuh …», not «Rina mengantar anaknya berobat, pulang».
    """
    at = next((verb for verb in sorted(verbs) if verb > said), -1)
    word, own, causing = line.words[said], lex.roles.own_story, lex.triggers.causing
    if not 0 <= at < head.first or voice(word, lex.language) == "passive":
        return -1
    law = head.type in lex.roles.steps and word not in causing  # «KPK menduga X mencuri dan menahan X»
    if law or _says(head, lex) or _again(line, range(said + 1, at), head, lex):
        return -1
    if word in causing or (word in of_others(lex) and word not in own):
        return at if led(line, at, said + 1, lex) else -1
    grave = word in own or head.type in lex.labels.grave
    return at if grave and _nobody(line, at, said + 1, lex) else -1
