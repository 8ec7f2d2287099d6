"""Finds the dateline that opens a news text: «JAKARTA, Kamis (14/3/2024) -», «Jakarta (ANTARA) -».

Its place and day belong to the writing, not to what is told after the dash, so it is a sentence of its own.
"""

from __future__ import annotations

import re

_LINES = 3  # a headline and a byline may stand before it
_PIECE = r"(?:[A-ZÀ-Þ][\w.'’/]*|\([^()\n]{1,40}\)|\d[\d./]*)"
_DATELINE = re.compile(rf"[ \t]*({_PIECE}(?:[, ]+{_PIECE}){{0,9}}) ?(?:--?|–|—) ?(?=\S)")
_SHOUTED = re.compile(r"[A-ZÀ-Þ]{3,}[A-ZÀ-Þ.]*")


def dateline_end(text: str) -> int:
    """The offset right after the dash of the dateline in the first lines of a text; 0 where there is none."""
    start = 0
    for _ in range(_LINES):
        match = _DATELINE.match(text, start)
        if match and _is_dateline(match[1], match[0]):
            return match.end()
        start = text.find("\n", start) + 1
        if not start:
            break
    return 0


def _is_dateline(opening: str, whole: str) -> bool:
    """Whether it names a place: shouted, with agency or day, or one word; «Prabowo - Hatta Rajasa» is a pair."""
    if not whole[len(opening) :].startswith((" ", "–", "—", "-")) or whole.rstrip().endswith(opening[-1:] + "-"):
        return False  # «Januari-Juli», a hyphen inside a word
    return bool(_SHOUTED.match(opening)) or any(mark in opening for mark in ",(") or " " not in opening
