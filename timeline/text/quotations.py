"""Finds quoted speech: spans between quotation marks, over sentence borders but not over paragraphs of silence."""

from __future__ import annotations

import re

# A single mark opens before a capital and closes behind a stop: «'Dia pergi,' kata X», not «Jum'at».
# All begin with one set of characters, which the engine seeks faster than one of several beginnings.
_MARK = re.compile(
    r"""[‚"“”«»„'‘’\n](?:(?<=‚)Ä[úù]|(?<=["“”«»„])|(?<!\w['‘])(?<=['‘])(?=[A-ZÀ-Þ])|(?<=[,.!?]['’])(?!\w)|(?<=\n)\s*\n)"""
)
_SINGLE = frozenset("'‘’")
_OPENS = frozenset(("“", "«", "„", "‚Äú"))
_CLOSES = frozenset(("”", "»", "‚Äù"))
_LONGEST = 3000  # characters: a mark without its partner must not swallow the article


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of quoted text with their marks, in order and without overlap; a mark that is never closed opens nothing.

    A straight mark opens where none is open and closes where one is; a blank line forgets an open mark.  Inside
    double marks single ones are part of what is quoted.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    single = False
    for match in _MARK.finditer(text):
        mark = match.group()
        if opened is not None and match.start() - opened > _LONGEST:
            opened = None
        if mark in _SINGLE:
            if opened is None and mark != "’":
                opened, single = match.start(), True
            elif opened is not None and single and text[match.start() - 1] in ",.!?":
                found.append((opened, match.end()))
                opened = None
        elif mark in _OPENS or (mark == '"' and single):
            opened, single = match.start(), False
        elif mark in _CLOSES or mark == '"':
            if opened is not None:
                found.append((opened, match.end()))
                opened = None
            elif mark == '"':
                opened = match.start()
        else:
            opened = None
    return tuple(found)
