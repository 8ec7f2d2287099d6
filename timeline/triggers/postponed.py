"""Tells where a verb's subject stands behind it: «X membenarkan telah terjadi gempa», «masih perlu dilakukan uji»."""

from __future__ import annotations

from timeline.text.grammar import BEFORE_VERB, BETWEEN, JOIN, MARK, OPENER, grammar
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import ACTOR, TIME, Sentence

_NO_NOUN = JOIN | OPENER | BETWEEN | BEFORE_VERB | MARK


def is_postponed(line: Sentence, head: Head, lex: Lexicon) -> bool:
    """Whether the subject stands behind the verb; not in «X … saat muncul di» and «akan digelar Persib»."""
    after = line.words[head.last] if head.last < len(line.words) else ","
    ends = after in lex.joined(lex.roles.place, lex.times.prepositions) or after == TIME
    if head.word in lex.roles.postponed:
        return not (line.clause(head.first).kind == "adverbial" and (ends or after in MARKS))
    return held_behind(line, head, lex)


def held_behind(line: Sentence, head: Head, lex: Lexicon) -> bool:
    """Whether what is held or done stands behind its verb: «polisi menemukan bom dan masih perlu dilakukan uji»."""
    after = line.words[head.last] if head.last < len(line.words) else ","
    held = head.voice == "passive" and head.word in lex.roles.carried
    return held and after != TIME and after not in MARKS and _is_noun(line, head.last, lex)


def _is_noun(line: Sentence, at: int, lex: Lexicon) -> bool:
    """Whether a common noun stands at a unit: no name, adverb, preposition or verb, nobody who may do it."""
    rules, unit, word = grammar(lex.language), line.units[at], line.words[at]
    other = at in line.actors or unit.capital or word == ACTOR or rules.is_verb(unit) or rules.classes[word] & _NO_NOUN
    people = lex.joined(lex.offices, lex.people.persons, lex.people.bodies, lex.people.groups, lex.people.officers)
    return not other and word not in people and bool(lex.carried_type(word))
