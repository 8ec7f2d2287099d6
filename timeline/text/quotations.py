"""Finds quoted speech: spans between quotation marks, over sentence borders but not over paragraphs of silence."""

from __future__ import annotations

import re

_MARK = re.compile('‚Ä[úù]|["“”«»„]|\n\\s*\n')
_OPENS = frozenset(("“", "«", "„", "‚Äú"))
_CLOSES = frozenset(("”", "»", "‚Äù"))
_LONGEST = 3000  # characters: a mark without its partner must not swallow the article


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of quoted text with their marks, in order and without overlap; a mark that is never closed opens nothing.

    A straight mark opens where none is open and closes where one is; a blank line forgets an open mark.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        mark = match.group()
        if opened is not None and match.start() - opened > _LONGEST:
            opened = None
        if mark in _OPENS:
            opened = match.start()
        elif mark in _CLOSES or mark == '"':
            if opened is not None:
                found.append((opened, match.end()))
                opened = None
            elif mark == '"':
                opened = match.start()
        else:
            opened = None
    return tuple(found)
