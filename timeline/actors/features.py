"""Describes a word to the learned layer: what can be said of it alone, and in what classes it falls.

Training and tagging share this module, so that both see the same word in the same way.  Everything here
depends on the word alone and is computed once for each word, however often it comes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

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
LONGEST_AFFIX = 4
LONGEST_SHAPE = 24  # characters looked at
# Which features of a neighbour count, by their first letter: nearest neighbours tell more.
SEEN = {-2: "wscr", -1: "wsecr", 0: "wspecrq", 1: "wsecr", 2: "wscr"}
# Features of two or three neighbours at once: (class, offset) pairs.  Classes: s shape, c coarse cluster,
# r word lists, g seed name, v the word itself.
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
}
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1+")

# For each word its clusters, coarse first, and its context statistics, a digit each.
Table = Mapping[str, tuple[tuple[int, ...], str]]


def shape(word: str) -> str:
    """The word's look, runs shortened: Jakarta Xx, KPK XX, K X, G20 X0, Ki-moon Xx-x, 2014 0."""
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


def roles(word: str, lex: Lexicon) -> list[str]:
    """The word lists that `word` stands in, whatever its first letter's case."""
    other = word[:1].swapcase() + word[1:]
    return [name for name in LISTS if word in getattr(lex, name) or other in getattr(lex, name)]


def describe(word: str, table: Table, lex: Lexicon) -> list[str]:
    """All features of the word alone; the offset at which it stands is added by who asks."""
    word = normal(word)
    lower = word.lower()
    found = [f"w={lower}", f"s={shape(word)}", *(f"r={role}" for role in roles(word, lex))]
    if len(lower) > 2 and lower[0].isalpha():
        found += [f"p{n}={lower[:n]}" for n in range(2, LONGEST_AFFIX + 1)]
        found += [f"e{n}={lower[-n:]}" for n in range(2, LONGEST_AFFIX + 1)]
    clusters, statistics = table.get(word) or (table.get(lower, ((), ""))[0], "")
    found += [f"c{level}={number}" for level, number in enumerate(clusters)] or ["c=new"]
    return found + [f"q{place}={digit}" for place, digit in enumerate(statistics)]


def classes(word: str, table: Table, lex: Lexicon) -> dict[str, str]:
    """The word's value in each class of PAIRS but g, which depends on the text."""
    word = normal(word)
    lower = word.lower()
    clusters = (table.get(word) or table.get(lower) or ((), ""))[0]
    return {"s": shape(word), "c": str(clusters[0]) if clusters else "", "r": "+".join(roles(word, lex)), "v": lower}
