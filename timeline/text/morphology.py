"""Tells verbs from other words by their affixes and finds the roots a form may have.

The affixes stand in `text.toml`; Indonesian morphology after Sneddon et al., Indonesian: A Comprehensive
Grammar (2010), chapter 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from timeline.text.lexicon import Voice, lexicon

_SHORTEST = 7  # letters: a shorter word has no clitic and is no nominalisation
_MOST = 1 << 16  # forms remembered


class Affixes:
    """A language's affixes: the shapes of its verbs, and what to take off to find a root."""

    def __init__(self, language: str) -> None:
        self.words = given = lexicon(language).morphology
        shapes: tuple[tuple[Voice, tuple[str, ...]], ...] = (
            ("active", given.active), ("passive", given.passive), ("plain", given.plain)
        )  # fmt: skip
        self.voices = [(name, re.compile(f"(?:{'|'.join(those)})")) for name, those in shapes]
        self.clitic = re.compile(f"(?:{'|'.join(given.clitics)})$")
        self.suffixes = (*given.suffixes, "")

    def stems(self, word: str) -> Iterator[str]:
        """What is left of a word when its affixes are taken off, in every way that may be right."""
        kept = word.startswith(self.words.keeping)
        for prefix, first in self.words.prefixes:
            if not word.startswith(prefix) or (kept and first not in self.words.kept):
                continue
            rest = first + word[len(prefix) :]
            yield from (
                rest[: len(rest) - len(s)] for s in self.suffixes if rest.endswith(s) and len(rest) - len(s) > 2
            )


@cache
def affixes(language: str) -> Affixes:
    """The language's affixes, read once."""
    return Affixes(language)


@lru_cache(maxsize=_MOST)
def voice(word: str, language: str) -> Voice:
    """The voice of a lower-case word, "none" if it is no verb: «menolak» active, «ditolak» passive, «jatuh» plain."""
    stem = base(word, language)
    verbs = lexicon(language).verbs
    if any(one in verbs.not_verbs or one in verbs.describing for one in (word, stem)):
        return "none"
    if stem in verbs.bare or word in verbs.bare:
        return "plain"
    head, hyphen, _ = stem.partition("-")
    known = affixes(language)
    if hyphen and head in known.words.borrowed:
        return known.words.borrowed[head]
    return next((name for name, shape in known.voices if shape.fullmatch(head)), "none")


def base(word: str, language: str) -> str:
    """The word without a clitic: «ujarnya» → «ujar», «katanya» → «kata»."""
    return affixes(language).clitic.sub("", word) if len(word) >= _SHORTEST else word


@lru_cache(maxsize=_MOST)
def roots(word: str, language: str) -> tuple[str, ...]:
    """The roots a form may come from, the longest first: «penangkapan» → … «tangkap» …; a lexicon says which one is."""
    stem = base(word, language)
    return tuple(sorted({stem, word, *affixes(language).stems(stem)}, key=lambda root: (-len(root), root)))


def named_by_clitic(word: str, language: str) -> bool:
    """Whether a verb with a clitic is a noun: «jatuhnya», «terbakarnya»; «membawanya» and «ditangkapnya» stay verbs."""
    return voice(word, language) == "plain" or word.startswith(affixes(language).words.states_begin)


def is_nominalisation(word: str, language: str) -> bool:
    """Whether a word has the shape of a noun made of a verb: «penangkapan», «pertemuan», «kenaikan»."""
    shape = affixes(language).words
    return len(word) > _SHORTEST and word.endswith(shape.nouns_end) and word.startswith(shape.nouns_begin)


def names_act(word: str, language: str) -> bool:
    """Whether a noun made of a verb names what is done to somebody: «penangkapan», «pembubaran»."""
    return word.startswith(affixes(language).words.acts_begin)


def names_doer(word: str, language: str) -> bool:
    """Whether a noun made of a verb names who does it: «pembeli», «penumpang»; not what is done, «pembelian»."""
    made = len(word) >= _SHORTEST and names_act(word, language)
    return made and not is_nominalisation(word, language) and voice(word, language) == "none"
