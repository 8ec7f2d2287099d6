"""Tell whether a text is in another language than the one it is to be read in, by its commonest words."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from timeline.lexicon import Table, Words, exists, load

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH, _MOST = 25, 400
_LEAST = 0.03
"""The share of common words that an article has at least; those in other languages have hardly any."""


class Common(Table, frozen=True):
    """The commonest words of a language."""

    words: Words


def foreign(text: str, language: str) -> bool:
    """Whether hardly any of the first words of `text` is common in the language; False for short texts."""
    if not (known := common(language)):
        return False
    number = met = 0
    for number, found in enumerate(islice(_WORD.finditer(text), _MOST), start=1):  # noqa: B007 it is asked for below
        met += found[0].lower() in known
        if met >= _LEAST * _MOST:  # whatever follows
            return False
    return number >= _ENOUGH and met < _LEAST * number


@cache
def common(language: str) -> frozenset[str]:
    """The common words of a language; none where nobody wrote them down."""
    return load(language, "common", Common).words if exists(language, "common") else frozenset()
