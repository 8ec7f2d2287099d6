"""Reads a text as if a single blank stood between its words, and finds the way back to the offsets it has.

Text from web pages and PDF files is full of non-breaking blanks, tabs, doubled blanks and signs without
width; «28&nbsp;Januari  2022» is the date it seems.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from ..model import Resolution

_WIDE = "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"
_NO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = tuple(_WIDE + _NO_WIDTH)
_BLANKS = re.compile(f"[ \t{_WIDE}]+|[{_NO_WIDTH}]+")


def squeezed(text: str) -> tuple[str, Sequence[int] | None]:
    """The text with each run of blanks as one, and for each of its characters (and its end) the offset in `text`.

    None stands for the offsets where nothing had to change.
    """
    if "  " not in text and "\t" not in text and (text.isascii() or not any(mark in text for mark in _MARKS)):
        return text, None
    pieces: list[str] = []
    steps: list[int] = []
    start = lead = 0
    for match in _BLANKS.finditer(text):
        blank = "" if match[0][0] in _NO_WIDTH else " "
        pieces += text[start : match.start()], blank
        steps += [1] * (match.start() - start)
        if blank:
            steps.append(len(match[0]))
        elif steps:
            steps[-1] += len(match[0])
        else:
            lead = len(match[0])  # a byte order mark
        start = match.end()
    pieces.append(text[start:])
    steps += [1] * (len(text) - start)
    return "".join(pieces), tuple(accumulate(steps, initial=lead))


def moved(found: Resolution, places: Sequence[int] | None, text: str) -> Resolution:
    """A resolution in a squeezed text as one in `text`."""
    start, end = found.timex.start, found.timex.end
    if places is not None:
        start, end = places[start], places[end - 1] + 1
    elif found.timex.text == text[start:end]:
        return found
    return replace(found, timex=replace(found.timex, start=start, end=end, text=text[start:end]))
