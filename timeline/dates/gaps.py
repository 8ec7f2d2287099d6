"""Reads the gaps between the seeds of an expression: glue words, marks, a month with a slip of the pen."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from functools import lru_cache

from ..text.folding import lower
from .entry import Entry
from .lexicon import Lexicon

WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
_MARK = {mark: Entry(frozenset({f"={mark}"}), {}) for mark in "(),-/.'’:+&"}
_MARK["–"] = _MARK["-"]
_MARK["'"] = _MARK["’"]
_PIECE = re.compile(rf"{WORD}|[(),\-–/.:+&'’]|(?P<other>[^ \u00a0])")

Gap = tuple[tuple[int, int, Entry], ...]
"""Offsets in the gap, and what stands there."""


def reader(lexicon: Lexicon) -> Callable[[str], Gap | None]:
    """The reader of gaps between seeds: their glue words and marks by offset, or None for anything else.

    Gaps repeat («, », « (», « dan »), so it remembers them.
    """
    words, glue = lexicon.words, lexicon.glue
    months = [word for word, (_, large) in words.items() if "month" in large.elements]

    @lru_cache(maxsize=16_384)
    def read(gap: str) -> Gap | None:
        found = []
        for match in _PIECE.finditer(gap):
            piece = match[0]
            small = lower(piece)
            if piece in _MARK:
                found.append((match.start(), match.end(), _MARK[piece]))
                continue
            if small not in glue:
                close = _misspelt(gap, months)
                if not close:
                    return None
                small = close
            found.append((match.start(), match.end(), words[small][piece[0] != piece[0].lower()]))
        return tuple(found)

    return read


def _misspelt(gap: str, months: list[str]) -> str:
    """The month that a gap's only word is a slip of («21 Agutus 2019»), or an empty text."""
    word = gap.strip()
    if len(word) < 5 or not word.isalpha() or not word[0].isupper():
        return ""
    return next(iter(get_close_matches(lower(word), months, n=1, cutoff=0.8)), "")
