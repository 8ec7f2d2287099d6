"""Tells verbs from other words by their affixes and finds the roots a form may have.

The affixes stand in `text.toml`; Indonesian morphology after Sneddon et al., Indonesian: A Comprehensive
Grammar (2010), chapter 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from timeline.text.lexicon import table, words

Voice = Literal["active", "passive", "plain", "none"]

_SHORTEST = 7  # letters: a shorter word has no clitic and is no nominalisation
_MOST = 1 << 16  # forms remembered


class Affixes:
    """A language's affixes: the shapes of its verbs, and what to take off to find a root."""

    def __init__(self, language: str) -> None:
        rows = table(language, "morphology")
        shapes: tuple[Voice, ...] = ("active", "passive", "plain")
        self.voices = [(name, re.compile(f"(?:{'|'.join(rows[name])})")) for name in shapes]
        self.clitic = re.compile(f"(?:{'|'.join(rows['clitics'])})$")
        self.borrowed: dict[str, Voice] = rows["borrowed"]
        self.keeping, self.kept = tuple(rows["keeping"]), tuple(rows["kept"])
        self.nouns_begin, self.nouns_end = tuple(rows["nouns_begin"]), tuple(rows["nouns_end"])
        self.states_begin = tuple(rows["states_begin"])
        self.acts_begin = tuple(rows["acts_begin"])
        self.prefixes = tuple((prefix, first) for prefix, first in rows["prefixes"])
        self.suffixes = (*rows["suffixes"], "")

    def stems(self, word: str) -> Iterator[str]:
        """What is left of a word when its affixes are taken off, in every way that may be right."""
        kept = word.startswith(self.keeping)
        for prefix, first in self.prefixes:
            if not word.startswith(prefix) or (kept and first not in self.kept):
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
def voice(word: str, language: str = "id") -> Voice:
    """The voice of a lower-case word, "none" if it is no verb: «menolak» active, «ditolak» passive, «jatuh» plain."""
    stem = base(word, language)
    no = words(language, "verbs", "not_verbs")
    if word in no or stem in no:
        return "none"
    if stem in words(language, "verbs", "bare") or word in words(language, "verbs", "bare"):
        return "plain"
    head, hyphen, _ = stem.partition("-")
    if hyphen and head in affixes(language).borrowed:
        return affixes(language).borrowed[head]
    return next((name for name, shape in affixes(language).voices if shape.fullmatch(head)), "none")


def base(word: str, language: str = "id") -> str:
    """The word without a clitic: «ujarnya» → «ujar», «katanya» → «kata»."""
    return affixes(language).clitic.sub("", word) if len(word) >= _SHORTEST else word


@lru_cache(maxsize=_MOST)
def roots(word: str, language: str = "id") -> tuple[str, ...]:
    """The roots a form may come from, the longest first: «penangkapan» → … «tangkap» …; a lexicon says which one is."""
    stem = base(word, language)
    return tuple(sorted({stem, word, *affixes(language).stems(stem)}, key=lambda root: (-len(root), root)))


def named_by_clitic(word: str, language: str = "id") -> bool:
    """Whether a verb with a clitic is a noun: «jatuhnya», «terbakarnya»; «membawanya» and «ditangkapnya» stay verbs."""
    return voice(word, language) == "plain" or word.startswith(affixes(language).states_begin)


def is_nominalisation(word: str, language: str = "id") -> bool:
    """Whether a word has the shape of a noun made of a verb: «penangkapan», «pertemuan», «kenaikan»."""
    shape = affixes(language)
    return len(word) > _SHORTEST and word.endswith(shape.nouns_end) and word.startswith(shape.nouns_begin)


def names_act(word: str, language: str = "id") -> bool:
    """Whether a noun made of a verb names what is done to somebody: «penangkapan», «pembubaran»."""
    return word.startswith(affixes(language).acts_begin)
