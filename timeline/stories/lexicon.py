"""Reads how much a word tells, and which family of forms it belongs to, from `data/lexicon/*/stories.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache

from timeline.errors import LexiconError
from timeline.paths import LEXICON

SHORTEST = 4
"""What is left of a word by folding has at least this many letters."""
WEIGHTS = {"everywhere": 0.1, "common": 0.5}
"""How much such a word counts beside a telling one, which counts 1."""


class Lexicon:
    """The word lists of one language; without a file every word tells the same and none is folded."""

    def __init__(self, tables: dict[str, dict[str, list[str]]]) -> None:
        folding = tables.get("folding", {})
        self._clitics, self._suffixes = tuple(folding.get("clitics", ())), tuple(folding.get("suffixes", ()))
        self._nasal, self._prefixes = tuple(folding.get("nasal", ())), tuple(folding.get("prefixes", ()))
        self._melting = frozenset(folding.get("melting", ()))
        self.fold = lru_cache(maxsize=1 << 16)(self._fold)
        self.time = frozenset(tables.get("time", {}).get("words", ()))
        self.weak = frozenset(self.fold(word) for word in tables.get("weak", {}).get("triggers", ()))
        self._weights: dict[str, float] = {}
        for tier in ("common", "everywhere"):
            self._weights |= dict.fromkeys(map(self.fold, tables.get("words", {}).get(tier, ())), WEIGHTS[tier])

    def weight(self, family: str) -> float:
        """How much it tells that two sentences share a folded word: 1 for a rare word or name, less for others."""
        return self._weights.get(family, 1.0)

    def total(self, families: Iterable[str]) -> float:
        """How much they tell together."""
        known = self._weights
        return sum([known.get(family, 1.0) for family in families])

    def _fold(self, word: str) -> str:
        """The family of a lower-case word: what is left without affixes and the sound that a nasal prefix melts."""
        stem = _without_end(word, self._clitics)
        begun = _without_start(stem, self._nasal)
        if begun == stem:
            begun = _without_start(stem, self._prefixes)
            begun = begun[1:] if begun[0] in self._melting and len(begun) > SHORTEST else begun
        return _without_end(begun, self._suffixes)


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
    path = LEXICON / language / "stories.toml"
    if not path.is_file():
        return Lexicon({})
    try:
        return Lexicon(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, AttributeError, TypeError) as error:
        raise LexiconError(str(path), None, str(error)) from error
