"""Reads what an article calls its persons: the words of the offices before their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from timeline.actors import lexicon as actors
from timeline.lexicon import Words
from timeline.model import Mention
from timeline.triggers.lexicon import Lexicon

_OFFICE = 48  # characters before a name in which the office stands
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[.,;:!?()\"“”\n]")


@cache
def ranks(lex: Lexicon) -> Words:
    """The ranks before names, written small: «akbp»."""
    return frozenset(rank.lower() for rank in lex.ranks)


@cache
def honours(lex: Lexicon) -> Words:
    """What may stand between an office and a name beside these, written small: ranks, degrees, forms of address."""
    known = actors.load(lex.language) if actors.known(lex.language) else None
    lists = (known.honorifics, known.ranks, known.rank_tails) if known else ()
    return frozenset(word.lower() for words in lists for word in words)


def titles_of(text: str, mentions: Sequence[Mention], lex: Lexicon) -> dict[str, set[str]]:
    """By the ids of persons the words of their offices, which stand right before the name or a comma before it."""
    people = lex.people
    sides = lex.joined(people.officers, people.attending, people.accused, people.bystanders, people.departed)
    offices = lex.joined(lex.offices, people.persons, people.office_tails, sides, ranks(lex))
    passing = offices | people.plural  # «pelatih mereka, X»
    found: dict[str, set[str]] = {}
    for one, after in pairwise((*mentions, None)):
        if one is None or one.kind != "person" or one.actor is None or _only_whose(text, one, after):
            continue
        told = text[max(0, one.start - _OFFICE) : one.start].rstrip(" ,")
        before = reversed(_WORD.findall(_BREAK.split(told)[-1]))
        run = takewhile(lambda word: word[0].isupper() or word.removesuffix(lex.clitic) in passing, before)
        if words := {word.lower().removesuffix(lex.clitic) for word in run} & offices:
            found.setdefault(one.actor.id, set()).update(words)
    return found


def _only_whose(text: str, one: Mention, after: Mention | None) -> bool:
    """Whether a name only tells whose officer the next is: «kuasa hukum Budi, Siti Rahayu, …»."""
    return after is not None and after.kind == "person" and text[one.end : after.start] == ", "
