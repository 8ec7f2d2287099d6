"""Says whether a reader understands a label alone: the chance that it leaves open whom or what it tells of.

A logistic model over a few signs of the words of a label; its weights are fitted by `training/fit_labels.py` on labels
that people read and wrote anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from timeline import linear
from timeline.text.morphology import voice
from timeline.triggers.lexicon import Lexicon

SAYER = 45
"""Characters of who says something."""
_BRACKET = re.compile(r" \([^()]*\)$")
_WORDS = ("words_1", "words_1", "words_2", "words_3", "words_4", "words_5", "words_6", "words_7", "words_8")
_WHO = ("dropped", "who_1", "who_2", "who_3")  # words before the one that tells what happens
_NAMES = ("names_0", "names_1", "names_2")
_SHARED = ("shared_0", "shared_1", "shared_2", "shared_3")  # words of the headline
_MARKS = str.maketrans(dict.fromkeys('()[],.:;!?"“”…–/', " "))
_OPENING = 4  # words of a label that may stand for somebody
ALONE, OPEN = "alone", "open"
"""The classes of the model."""


def open_chance(label: str, trigger: str, title: frozenset[str], opening: Set[str], lex: Lexicon) -> float:
    """How likely somebody who reads it would miss whom or what a label tells of; not at all without a model."""
    if (model := linear.trained("labels", lex.language)) is None:
        return 0.0
    return model.chances(signs(label, trigger, title, opening, lex))[model.classes.index(OPEN)]


def signs(label: str, trigger: str, title: frozenset[str], opening: Set[str], lex: Lexicon) -> list[str]:
    """What speaks for or against it, by name; `title` are the telling words of the headline.

    `opening` are the first words of the names of the article.
    """
    who, colon, said = label.partition(": ")
    spoken = bool(colon) and len(who) < SAYER
    told = said if spoken else label
    core = _BRACKET.sub("", told) if told.endswith(")") else told
    plain = core.translate(_MARKS)
    words, small = plain.split(), plain.lower().split()
    named = [n for n, word in enumerate(words) if word[0].isupper() and (n or small[0] in opening or _is_short(word))]
    found = ["bias", _WORDS[min(len(words), len(_WORDS) - 1)], _NAMES[min(len(named), 2)]]
    found.append(_SHARED[min(len(title.intersection(small)), 3)])
    found += ["spoken"] * spoken + ["bracket"] * (core != told) + ["opens_named"] * (named[:1] == [0])
    if words:
        found += _around(small, named, trigger.lower().partition(" ")[0])
        found += _kinds(small, lex)
    return found


def _is_short(word: str) -> bool:
    """Whether a word is a name of initials: «KPK»."""
    return len(word) > 1 and word.isupper()


def _around(small: Sequence[str], named: Sequence[int], trigger: str) -> tuple[str, ...]:
    """What stands before and behind the word that tells what happens."""
    if trigger not in small:
        return ()
    at = small.index(trigger)
    before = "who_named" if named and named[0] < at else _WHO[min(at, 3)]
    return before, "what_named" if named and named[-1] > at else "what_bare"


def _kinds(small: Sequence[str], lex: Lexicon) -> Iterator[str]:
    """What kinds of words a label begins with."""
    people, first, two, opening = lex.people, small[0], small[:2], small[:_OPENING]
    if not people.pointing.isdisjoint(small):
        yield "points"
    if not (people.singular.isdisjoint(opening) and people.plural.isdisjoint(opening)):
        yield "they"
    if not (people.first.isdisjoint(opening) and people.side.isdisjoint(opening)):
        yield "we"
    if first.endswith(lex.clitic):
        yield "clitic_0"
    if len(two) > 1 and two[1].endswith(lex.clitic):
        yield "clitic_1"
    if first in people.persons:
        yield "person"
    if not (people.relatives.isdisjoint(two) and people.kin.isdisjoint(two)):
        yield "kin"
    if first in people.doers:
        yield "doer"
    if (how := voice(first, lex.language)) in {"active", "passive"}:
        yield how
