"""The words for people of whom a case may tell without their names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from timeline.text.morphology import voice
from timeline.triggers.lexicon import Lexicon


def newcomer(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether something is done to somebody without a name: «memecat seorang pastor»."""
    one = lex.status.single & lex.people.unknown
    return any(word in one and voice(before, lex.language) == "active" for before, word in pairwise(words))


def nameless(lex: Lexicon) -> frozenset[str]:
    """The nouns for people of whom a case may tell without their names."""
    people = lex.people
    kin = people.relatives, people.kin, people.followers, people.preying
    sides = people.accused, people.harmed, people.bystanders
    trades = lex.offices, people.persons, people.aides, people.attending, people.anybody
    return lex.joined(*trades, *kin, *sides)


@cache
def sufferable(lex: Lexicon) -> frozenset[str]:
    """The nouns for people whom «korban» may mean without their names; not the accused, nor who acts for the law."""
    people = lex.people
    told = people.persons, people.described, people.relatives, people.kin, people.followers, people.aides
    return lex.without(lex.joined(*told, people.anybody, people.harmed, people.departed), people.accused)
