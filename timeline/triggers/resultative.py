"""What a deed led to, told in one breath with it: «memukul warga hingga tewas»."""

from __future__ import annotations

from timeline.text.clauses import Clause
from timeline.text.grammar import Grammar
from timeline.text.morphology import voice
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence


def is_result(part: Clause, lex: Lexicon) -> bool:
    """Whether a clause tells how far the one around it went: «… hingga tewas»."""
    return part.kind == "adverbial" and part.opener in lex.times.until


def sufferer(line: Sentence, head: Head, lex: Lexicon, rules: Grammar) -> list[int]:
    """The units that tell to whom the deed was done that came to harm by it: «warga» of «memukul warga hingga tewas».

    Empty where the head tells of no such harm, or where nobody living is known to be the deed's object.
    """
    part = line.clause(head.first)
    if not is_result(part, lex) or head.word.split()[0] not in lex.roles.suffering:
        return []
    around = [at for at in range(part.first) if line.number(at) == part.parent]
    deed = next((at for at in reversed(around) if rules.is_verb(line.units[at])), -1)
    if deed < 0 or voice(line.words[deed], lex.language) != "active":
        return []
    stops = lex.joined(lex.roles.place, lex.times.prepositions)
    whom: list[int] = []
    for at in range(deed + 1, part.first):
        if line.words[at] in stops or at in line.times:
            break
        whom.append(at)
    harmed = lex.type_of(line.words[deed]) in lex.roles.harming
    return whom if harmed or any(_lives(line, at, lex) for at in whom) else []


def _lives(line: Sentence, at: int, lex: Lexicon) -> bool:
    people, word = lex.people, line.words[at].removesuffix(lex.people.clitic)
    return line.is_person(at) or word in lex.joined(people.doers, people.persons, people.described, people.followers)
