"""Foldings of a text for matching, each character in its place, so that offsets stay true."""

from __future__ import annotations

import re

_REPAIRED = {
    broken: " " if mark == "\u00a0" else mark
    for mark in "“”‘’–—…\u00a0"
    for encoding in ("mac_roman", "cp1252")
    if (broken := mark.encode("utf-8").decode(encoding, "ignore"))
}
_BROKEN = re.compile("|".join(sorted(map(re.escape, _REPAIRED), key=len, reverse=True)))
_LEADS = sorted({broken[0] for broken in _REPAIRED})


def fold(text: str) -> str:
    """The text with marks that a wrong decoding broke («‚ÄúNanti», «Selasa¬†malam») as marks, each in its place."""
    if text.isascii() or not any(lead in text for lead in _LEADS):
        return text
    return _BROKEN.sub(lambda m: " " * (len(m[0]) - 1) + _REPAIRED[m[0]], text)


def lower(text: str) -> str:
    """Lower case with every character in its place (`İ`, whose small form is two characters, stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := c.lower()) == 1 else c for c in text)
