"""Joins the lines of a text that was broken at a fixed width, as e-mails and old text files are.

A sentence that goes on in the next line is one sentence, and «28⏎Januari 2022» one date.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

WIDTHS = range(40, 131)
"""Columns at which texts are broken; longer lines are whole paragraphs."""
CLOSING = frozenset('.!?:;"”’')
ENOUGH = 4
SHARE = 0.75


def unwrapped(text: str) -> str:
    """`text` with the line breaks that only a column's end caused turned into spaces, one for one: offsets stay.

    A line was broken for want of room if the next line's first word would have gone beyond the longest line
    (how every greedy filling breaks lines, as in Knuth and Plass 1981, section 1).  Only where nearly all the
    lines inside paragraphs end so is anything changed; headings and lines that end with a sentence keep theirs.
    """
    inner = list(_inner(text))
    width = max((end - start for start, end, _ in inner), default=0)
    full = [end for start, end, word in inner if end - start + 1 + word > width]
    if width not in WIDTHS or len(inner) < ENOUGH or len(full) < SHARE * len(inner):
        return text
    letters = list(text)
    for end in full:
        if text[end - 1] not in CLOSING:
            letters[end] = " "
    return "".join(letters)


def _inner(text: str) -> Iterator[tuple[int, int, int]]:
    """Lines that another follows with no blank one between: start, end, length of the next one's first word."""
    lines, start = text.split("\n"), 0
    for line, following in pairwise(lines):
        if line.strip() and (words := following.split(maxsplit=1)):
            yield start, start + len(line), len(words[0])
        start += len(line) + 1
