"""Cuts a text into tokens that keep their offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

# A word keeps its hyphens, apostrophes and web domain, initials alone their full stops («T.O.P»); a full stop, a
# bracket, a line's end is a token of its own.  Ten initials are the most: a name of thousands is an attack.
_TOKEN = re.compile(
    r"[A-Z](?:\.[A-Z]){1,9}+(?![\w.])|\w++(?:[-'’&/]\w++|\.(?i:com|co|id|net|org|go|tv)\b)*+|\n|[^\w\s]"
)
BREAK = "\n"
TIES = ("-", "/")  # what holds the words of one token together
SENTENCE_ENDS = frozenset({".", "!", "?", BREAK, "”", '"', "“", "‘", ":", ";", "•"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text with the offsets of each; a line's end is the word BREAK.

    `tied` are the indices of words with a hyphen or a stroke.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    tied: list[int]

    def at(self, offset: int) -> int:
        """Index of the first token that starts at `offset` or after it."""
        return bisect_left(self.starts, offset)

    def before(self, offset: int, back: int = 1) -> str:
        """The word that stands `back` places before `offset`, BREAK where the text begins."""
        index = bisect_left(self.starts, offset) - back
        return self.words[index] if index >= 0 else BREAK

    def opens(self, offset: int) -> bool:
        """Whether a sentence begins at `offset`."""
        return self.before(offset) in SENTENCE_ENDS


def tokens(text: str) -> Tokens:
    """Cut `text`; time and space grow with its length alone."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    starts = [start for start, _ in spans]
    words = [text[start:end] for start, end in spans]
    hyphen, stroke = TIES
    tied = [index for index, word in enumerate(words) if hyphen in word or stroke in word]
    return Tokens(text, words, starts, [end for _, end in spans], tied)
