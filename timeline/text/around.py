"""The words around a place of a text, as far as the marks beside it let a reader go.

`clauses` reads a sentence whose times and names are known.  Who is yet to place a time has none, and asks here for the
words by which `tense` tells where it lies.
"""

from __future__ import annotations

import re

from timeline.text.folding import lower

_WORD = re.compile(r"\w+(?:-\w+)*")
_BREAK = re.compile(r"[.!?;]\s[\s\"”’)]*|[\"“”]|(?<=[:,])\n|\n\s*\n")
_CLOSE = re.compile(r"[.!?;:]\s|[\"“”\n]| [-–—] |[()]|\Z")
_BACK, _AHEAD = 400, 90


def before(text: str, at: int) -> list[str]:
    """The words before a place in its sentence, on its side of the quotation marks, in lower case."""
    window = text[max(0, at - _BACK) : at]
    cut = max((found.end() for found in _BREAK.finditer(window)), default=0)
    return _WORD.findall(lower(window[cut:]))


def behind(text: str, at: int) -> list[str]:
    """The words behind a place up to the next mark that closes its clause, in lower case; commas close none."""
    window = text[at : at + _AHEAD]
    cut = _CLOSE.search(window)
    return _WORD.findall(lower(window[: cut.start()] if cut else window))


def parted(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two places, or a quotation begins or ends."""
    return _BREAK.search(text, start, end) is not None
