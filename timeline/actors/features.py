"""Describes a word to the learned layer: what can be said of it alone, and in what classes it falls.

Training and tagging share this module, so that both see the same word in the same way.  Everything here
depends on the word alone and is computed once for each word, however often it comes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from timeline.actors.lexicon import Lexicon
from timeline.actors.tokens import BREAK

STOP = "."  # a line's end counts as the end of a sentence
ENDS = frozenset(".!?")
LISTS = (
    "heads",
    "portfolios",
    "honorifics",
    "speech",
    "particles",
    "degrees",
    "place_before",
    "not_names",
    "legal_forms",
)
LISTS_OF_WORDS = ("small", "towns", "town_parts")
"""The lists of `Table` that stand in the file of weights."""
LONGEST_AFFIX = 4
LONGEST_SHAPE = 24  # characters looked at
# Which features of a neighbour count, by their first letter: nearest neighbours tell more.
SEEN = {-2: "wscr", -1: "wsecrk", 0: "wspecrqk", 1: "wsecrk", 2: "wscr"}
# Features of two or three neighbours at once: (class, offset) pairs.  Classes: s shape, c coarse cluster,
# r word lists, g seed name, v the word itself, k what is known of a capitalised word.
PAIRS: dict[str, tuple[tuple[str, int], ...]] = {
    "g0": (("g", 0),),
    "g-": (("g", -1),),
    "g+": (("g", 1),),
    "ss": (("s", -1), ("s", 0)),
    "sn": (("s", 0), ("s", 1)),
    "sss": (("s", -1), ("s", 0), ("s", 1)),
    "cc": (("c", -1), ("c", 0)),
    "cn": (("c", 0), ("c", 1)),
    "c_c": (("c", -1), ("c", 1)),
    "rs": (("r", -1), ("s", 0)),
    "rg": (("r", -1), ("g", 0)),
    "vs": (("v", -1), ("s", 0)),
    "sv": (("s", 0), ("v", 1)),
    "ks": (("s", -1), ("k", 0), ("s", 0)),
    "kc": (("k", 0), ("c", 1)),
    "ck": (("c", -1), ("k", 0)),
    "kkk": (("k", -1), ("k", 0), ("k", 1)),
}
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Table:
    """What training learned of words from texts and lists without labels.

    `words`: for each its clusters, coarse first, and its context statistics, a digit each; `small`: words that
    are written small somewhere; `towns` and `town_parts`: names of towns, and words of such names; `roles`: for
    each word of the language's lists their names.
    """

    words: Mapping[str, tuple[tuple[int, ...], str]]
    small: frozenset[str]
    towns: frozenset[str]
    town_parts: frozenset[str]
    roles: Mapping[str, tuple[str, ...]]


def shape(word: str) -> str:
    """The word's look, runs shortened: Jakarta Xx, KPK and T.O.P XX, K X, G20 X0, Ki-moon Xx-x, 2014 0."""
    word = word.replace(".", "") if word.isupper() else word
    if word.isalpha():
        if word.islower():
            return "x"
        if word.isupper():
            return "XX" if len(word) > 1 else "X"
        if word[0].isupper() and word[1:].islower():
            return "Xx"
    return _RUN.sub(r"\1", "".join(map(_mark, word[:LONGEST_SHAPE])))


def _mark(char: str) -> str:
    return "X" if char.isupper() else "x" if char.isalpha() else "0" if char.isdigit() else char


def normal(word: str) -> str:
    """The word as the table knows it: digits all alike, a line's end as a full stop."""
    return STOP if word == BREAK else _DIGIT.sub("0", word)


def roles(lex: Lexicon) -> dict[str, tuple[str, ...]]:
    """For each word of LISTS, whatever its first letter's case, the lists that it stands in."""
    found: dict[str, tuple[str, ...]] = {}
    for name in LISTS:
        words: frozenset[str] = getattr(lex, name)
        for form in words | {word[:1].swapcase() + word[1:] for word in words}:
            found[form] = (*found.get(form, ()), name)
    return found


def known(word: str, table: Table) -> str:
    """What is known of a capitalised word: v if it is written small too, C or I if towns are called so, else n or x."""
    if not word[:1].isupper():
        return "-"
    if word.lower() in table.small:
        return "v"
    if word in table.towns:
        return "C"
    if word in table.town_parts:
        return "I"
    return "n" if word.isalpha() else "x"


def describe(word: str, table: Table) -> tuple[list[str], dict[str, str]]:
    """All features of the word alone, and its value in each class of PAIRS but g, which depends on the text.

    The offset at which the word stands is added by who asks.
    """
    word = normal(word)
    lower = word.lower()
    look, lists, fame = shape(word), table.roles.get(word, ()), known(word, table)
    clusters, statistics = table.words.get(word) or (table.words.get(lower, ((), ""))[0], "")
    found = [f"w={lower}", f"s={look}", f"k={fame}", *[f"r={role}" for role in lists]]
    if len(lower) > 2 and lower[0].isalpha():
        found += [f"p{n}={lower[:n]}" for n in range(2, LONGEST_AFFIX + 1)]
        found += [f"e{n}={lower[-n:]}" for n in range(2, LONGEST_AFFIX + 1)]
    found += [f"c{level}={number}" for level, number in enumerate(clusters)] or ["c=new"]
    found += [f"q{place}={digit}" for place, digit in enumerate(statistics)]
    coarse = str(clusters[0]) if clusters else ""
    return found, {"s": look, "c": coarse, "r": "+".join(lists), "v": lower, "k": fame}
