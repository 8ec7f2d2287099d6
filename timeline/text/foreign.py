"""Tell whether a text is in another language than the one it is to be read in, by its commonest words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import islice

from timeline.paths import LEXICON

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH, _MOST = 25, 400
_LEAST = 0.03
"""The share of common words that an article has at least; those in other languages have hardly any."""


def foreign(text: str, language: str = "id") -> bool:
    """Whether hardly any of the first words of `text` is common in the language; False for short texts."""
    words = [found[0].lower() for found in islice(_WORD.finditer(text), _MOST)]
    if len(words) < _ENOUGH or not (common := _common(language)):
        return False
    return sum(word in common for word in words) < _LEAST * len(words)


@cache
def _common(language: str) -> frozenset[str]:
    """The common words of a language; none where nobody wrote them down."""
    file = LEXICON / language / "common.toml"
    if not file.exists():
        return frozenset()
    return frozenset(tomllib.loads(file.read_text(encoding="utf-8"))["words"])
