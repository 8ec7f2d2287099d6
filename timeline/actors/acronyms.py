"""Finds acronym definitions: «Komisi Pemberantasan Korupsi (KPK)», «KPK (Komisi Pemberantasan Korupsi)».

The test of a pair follows Schwartz and Hearst (2003): every letter of the acronym in order, the first one
at the start of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model import Actor

_BRACKET = re.compile(r" ?\(([^()\n]{2,80})\)")
_BOTH = re.compile(r"([^()]+?) ?\(([^()]+)\)( [^()]+)?")
LONGEST = 12  # letters in an acronym
SHORTEST = 4  # letters in one that is written like a name


@dataclass(frozen=True, slots=True)
class Definition:
    """`short` stands for `long` in this text."""

    short: str
    long: str


def bracketed(text: str, start: int, end: int) -> int | None:
    """Where the bracket ends that says the other form of the name at `start`-`end`; None if there is none."""
    found = _BRACKET.match(text, end)
    return found.end() if found and _pair(text[start:end], found[1].strip()) else None


def split(name: str) -> tuple[str, Definition | None]:
    """A span's text as the name it is known by and the definition it holds, if it holds one."""
    both = _BOTH.fullmatch(name) if "(" in name else None
    if both is None:
        return name.strip("() "), None
    outside, inside, rest = both[1], both[2].strip(), both[3] or ""
    pair = _pair(outside, inside) or (Definition(inside, outside) if shortens(inside, outside) else None)
    if pair is None and _capitals(inside) and " " in outside:
        pair = Definition(inside, outside)  # one span already, and an acronym of another language: «(IAEA)»
    if pair is None:
        return name, None
    if rest and pair.short == inside:  # «Badan Legislasi (Baleg) DPR»
        pair = Definition(inside, outside + rest)
    return pair.long, pair


def _pair(outside: str, inside: str) -> Definition | None:
    if abbreviates(inside, outside):
        return Definition(inside, outside)
    return Definition(outside, inside) if abbreviates(outside, inside) and inside[:1].isupper() else None


def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short`, which has at least two capitals, stand in `long` in their order."""
    if not (1 < len(short) <= LONGEST) or " " in short or len(long) <= len(short) or sum(map(str.isupper, short)) < 2:
        return False
    letters = iter(long.casefold())
    return short[0].casefold() == long[0].casefold() and all(c in letters for c in short.casefold() if c.isalnum())


def _capitals(word: str) -> bool:
    """Whether `word` looks like an acronym, of whatever language: «IAEA», «AfD»."""
    return word.isalpha() and len(word) <= LONGEST and word[0].isupper() and sum(map(str.isupper, word)) * 2 > len(word)


def shortens(short: str, long: str) -> bool:
    """Whether `short`, a word such as «Petral», takes its letters in order from the words of `long`."""
    if not (SHORTEST <= len(short) <= LONGEST) or not short.isalpha() or not short.istitle() or " " not in long:
        return False
    letters = iter(long.casefold())
    return short[0].casefold() == long[0].casefold() and all(c in letters for c in short.casefold())


def rename(pairs: Iterable[Definition], seeds: dict[str, Actor]) -> dict[str, str]:
    """For each name in a definition the name that stands for both.

    The text's own definition beats the list: «Partai Bulan Bintang (PBB)» makes PBB the party here,
    unless the long form is only another way to write the listed one.
    """
    same: dict[str, str] = {}
    for pair in pairs:
        listed = seeds.get(pair.short)
        if pair.long not in seeds and listed is not None and _resembles(pair.long, listed):
            same[pair.long] = pair.short
        else:
            same[pair.short] = pair.long
    return same


def _resembles(name: str, actor: Actor) -> bool:
    """Whether `name` is another way to write one of the actor's: the same first word, and most words in common."""
    words = re.findall(r"\w+", name.casefold())
    known = (re.findall(r"\w+", alias.casefold()) for alias in (actor.name, *actor.aliases))
    return any(words[:1] == other[:1] and len({*words} & {*other}) * 2 > len({*words}) for other in known)
