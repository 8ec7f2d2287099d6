"""Gives verbs that say little of themselves the type of the happening they carry.

«menggelar rapat» is a meeting, «kecelakaan terjadi» an accident, «menjadi gubernur» an appointment; types are
after PLOVER (Halterman et al. 2023).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from timeline.events.heads import Head
from timeline.events.lexicon import Lexicon
from timeline.events.line import Line
from timeline.text.grammar import OPENER, Grammar

_FARTHEST = 10  # units between a verb and what it carries


def carried(line: Line, head: Head, lex: Lexicon, rules: Grammar) -> tuple[str, str]:
    """The type of what a light verb is about and the word that says so; else the verb's own, and no word."""
    stops = lex.joined(lex.roles.place, lex.roles.topic) - lex.roles.made
    behind = ((_of(line, at, lex, lex.made), line.words[at]) for at in _behind(line, head, lex, rules, stops))
    before = ((_of(line, at, lex, {}), line.words[at]) for at in _before(line, head, lex, rules))
    order = chain(behind, before) if head.voice == "active" else chain(before, behind)
    return next(((kind, word) for kind, word in order if kind), (head.type, ""))


def _of(line: Line, at: int, lex: Lexicon, made: Mapping[str, str]) -> str:
    """The type that a word gives to the verb that carries it, with the next word or alone: «rapat kerja», «rapat».

    `made` are what one can become («menjadi gubernur»): they tell the type as objects, not as subjects.
    """
    word = line.words[at]
    after = line.words[at + 1] if at + 1 < len(line.units) else ""
    return lex.carried_type(f"{word} {after}") or lex.carried_type(word) or made.get(word, "")


def _behind(line: Line, head: Head, lex: Lexicon, rules: Grammar, stops: frozenset[str]) -> Iterator[int]:
    """The object: the words up to the next verb, clause or preposition («menetapkan X, Y, sebagai tersangka»)."""
    for at in range(head.last, min(head.last + _FARTHEST, len(line.units))):
        word = line.words[at]
        if word in stops or rules.classes[word] & OPENER or _acts(line, at, lex, rules):
            return
        yield at


def _before(line: Line, head: Head, lex: Lexicon, rules: Grammar) -> Iterator[int]:
    """The subject: the words of the clause before the verb, its first ones first; before «yang» the nearest first."""
    number, part = line.number(head.first), line.clause(head.first)
    own = [at for at in range(max(0, head.first - 3 * _FARTHEST), head.first) if line.number(at) == number]
    if not own and part.coordinated >= 0:  # «gempa mengguncang X dan menewaskan …»
        own = [at for at in range(head.first) if line.number(at) == part.coordinated]
    if part.kind == "relative":
        own = list(range(part.first - 1, max(-1, part.first - _FARTHEST), -1))
    yield from (at for at in own if not _acts(line, at, lex, rules))


def _acts(line: Line, at: int, lex: Lexicon, rules: Grammar) -> bool:
    """Whether the unit is a verb and no noun: not «kebakaran» of «kebakaran terjadi»."""
    return rules.is_verb(line.units[at]) and line.words[at] not in lex.triggers.nounlike
