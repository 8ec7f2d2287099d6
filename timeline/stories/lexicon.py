"""Reads how much a word tells, and which family of forms it belongs to, from `data/lexicon/*/stories.toml`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from timeline.lexicon import Table, Words, exists, load, nothing

SHORTEST = 4
"""What is left of a word by folding has at least this many letters."""
WEIGHTS = {"everywhere": 0.1, "common": 0.5}
"""How much such a word counts beside a telling one, which counts 1."""


class Folding(Table, frozen=True):
    """What is taken off a word, in this order, and the sounds that a nasal prefix melts."""

    clitics: tuple[str, ...]
    suffixes: tuple[str, ...]
    nasal: tuple[str, ...]
    prefixes: tuple[str, ...]
    melting: Words


class Telling(Table, frozen=True):
    """Words that tell little, in two tiers."""

    common: Words
    everywhere: Words


class Times(Table, frozen=True):
    """Words of time, which do not tell two happenings apart."""

    words: Words


class Weak(Table, frozen=True):
    """Triggers that tell little of what happened."""

    triggers: Words


class StoryWords(Table, frozen=True):
    """All tables of the file."""

    folding: Folding = nothing(Folding)
    words: Telling = nothing(Telling)
    time: Times = nothing(Times)
    weak: Weak = nothing(Weak)


class Lexicon:
    """The word lists of one language; without a file every word tells the same and none is folded."""

    def __init__(self, given: StoryWords) -> None:
        self._given = given.folding
        self.fold = lru_cache(maxsize=1 << 16)(self._fold)
        self.time = given.time.words
        self.weak = frozenset(self.fold(word) for word in given.weak.triggers)
        self._weights: dict[str, float] = {}
        for tier, words in (("common", given.words.common), ("everywhere", given.words.everywhere)):
            self._weights |= dict.fromkeys(map(self.fold, words), WEIGHTS[tier])

    def weight(self, family: str) -> float:
        """How much it tells that two sentences share a folded word: 1 for a rare word or name, less for others."""
        return self._weights.get(family, 1.0)

    def total(self, families: Iterable[str]) -> float:
        """How much they tell together."""
        known = self._weights
        return sum([known.get(family, 1.0) for family in families])

    def _fold(self, word: str) -> str:
        """The family of a lower-case word: what is left without affixes and the sound that a nasal prefix melts."""
        stem = _without_end(word, self._given.clitics)
        begun = _without_start(stem, self._given.nasal)
        if begun == stem:
            begun = _without_start(stem, self._given.prefixes)
            begun = begun[1:] if begun[0] in self._given.melting and len(begun) > SHORTEST else begun
        return _without_end(begun, self._given.suffixes)


def _without_start(word: str, affixes: tuple[str, ...]) -> str:
    for affix in affixes:
        if word.startswith(affix) and len(word) - len(affix) >= SHORTEST:
            return word[len(affix) :]
    return word


def _without_end(word: str, affixes: tuple[str, ...]) -> str:
    for affix in affixes:
        if word.endswith(affix) and len(word) - len(affix) >= SHORTEST:
            word = word[: len(word) - len(affix)]
    return word


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of `language`; `LexiconError` when its file cannot be used."""
    return Lexicon(load(language, "stories", StoryWords) if exists(language, "stories") else StoryWords())
