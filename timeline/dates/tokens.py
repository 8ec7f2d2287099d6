"""Finds the words and numbers that dates are made of, and groups neighbours into islands.

One pass of an Aho-Corasick automaton (Aho & Corasick 1975) finds digits and the words that only a time
expression would be built on («Rabu», «tahun»).  Around these seeds the glue words («yang», «lalu», «dua»)
are read; all other text is never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from string import digits

import ahocorasick_rs

from ..text.folding import lower
from .entry import Entry, Token
from .gaps import WORD, Gap, reader
from .lexicon import Lexicon
from .numbers import numbers
from .numerals import joined
from .shapes import VULGAR
from .shapes import reader as shapes_reader

_RIGHT = re.compile(rf"[ \u00a0]?(?:[-–/] ?|\( ?|[’'])?({WORD})")
_QUARTER = re.compile(r"(?:^|[ (])I{1,3}V?$")
_CODE_TAIL = re.compile(r"/[^\W\d_]")
_STARTS = (*VULGAR, *("".join(run) for length in (1, 2, 3) for run in product(digits, repeat=length)))
"""Runs of up to three digits, so that «2019» is met twice and not four times."""
_DIGITS = len(_STARTS)
_BRIDGE, _REACH = 30, 18
_LEADING = "(\"'“‘”"


@dataclass(frozen=True, slots=True, eq=False)
class Scanner:
    """A lexicon's word finder."""

    lexicon: Lexicon
    _search: ahocorasick_rs.AhoCorasick
    _seeds: tuple[tuple[Entry, Entry], ...]
    _gap: Callable[[str], Gap | None]
    _classify: Callable[[str], Entry]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Scanner:
        """Compile the words of `lexicon`."""
        seeds = [word for word in lexicon.words if word not in lexicon.glue]
        search = ahocorasick_rs.AhoCorasick(
            [*_STARTS, *seeds],
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=ahocorasick_rs.Implementation.DFA,
        )
        entries = tuple(lexicon.words[word] for word in seeds)
        return cls(lexicon, search, entries, reader(lexicon), shapes_reader(**lexicon.digits))

    def islands(self, text: str) -> Iterator[list[Token]]:
        """Runs of seeds, glue and marks with nothing else between them, in text order."""
        island: list[Token] = []
        for token in self._tokens(text):
            bridge = self._bridge(text, island[-1][1], token[0]) if island else None
            if bridge is None:
                if island:
                    yield self._closed(island, text)
                island = self._opening(text, token[0])
            else:
                island += bridge
            island.append(token)
        if island:
            yield self._closed(island, text)

    def _tokens(self, text: str) -> Iterator[Token]:
        """The seeds and numbers of the text, in order."""
        lowered, seeds, size, past, led = lower(text), self._seeds, len(text), 0, -1
        for index, start, end in self._search.find_matches_as_indexes(lowered):
            if index < _DIGITS:
                if start >= past:
                    found, past = numbers(text, start, self._classify)
                    if found and (start == led or self._alone(text, found[0][0])) and not _CODE_TAIL.match(text, past):
                        yield from found
            elif end < size and lowered[end].isalnum() and lowered[end - 1].isalnum():
                continue
            elif not start or not ((before := lowered[start - 1]).isalpha() or before == "_"):
                led = end  # a word that ends in a mark leads a number: «H-3»
                yield start, end, seeds[index - _DIGITS][text[start] != lowered[start]]

    def _alone(self, text: str, start: int) -> bool:
        """Whether a number is not the tail of a code: «A9», «U-16», «Rp2019», «F-1196-DH».

        «I/2019» is a quarter, «18-FEB-2024» a date.
        """
        if not start:
            return True
        before = text[start - 1]
        if (before == "/" and text[start - 2].isalpha()) or (before == "-" and text[start - 2].isupper()):
            head = text[max(0, start - 12) : start - 1]
            return bool(_QUARTER.search(head)) or self._ends_in_month(head)
        return not (before.isalnum() or before in "_#$€£")

    def _ends_in_month(self, head: str) -> bool:
        """Whether a number, a hyphen and the name of a month stand at the end: «18-FEB»."""
        number, hyphen, word = head.rpartition("-")
        known = self.lexicon.words.get(lower(word)) if hyphen and number[-1:].isdecimal() else None
        return known is not None and any("month" in element for element in known[1].elements)

    def _bridge(self, text: str, start: int, end: int) -> list[Token] | None:
        """The glue between two seeds, None where other words or a line break part them."""
        if end - start > _BRIDGE:
            return None
        pieces = self._gap(text[start:end])
        return None if pieces is None else [(start + a, start + b, entry) for a, b, entry in pieces]

    def _opening(self, text: str, start: int) -> list[Token]:
        """The glue and marks right before the first seed: «(18/9)», «lebih dari 5,5 tahun»."""
        reach = start
        while (word := _word_left(text, reach)) and word.lower() in self.lexicon.glue:
            reach = text.rindex(word, 0, reach)
        if text[reach - 1 : reach] == "(":
            reach -= 1
        return (self._bridge(text, reach, start) or []) if reach < start else []

    def _closed(self, island: list[Token], text: str) -> list[Token]:
        """The island with the glue and the bracket right after its last seed, its number words added up."""
        start = island[-1][1]
        reach = self._glue_right(text, start)
        bracket = reach + 1 if text[reach : reach + 1] == " " else reach
        if text[bracket : bracket + 1] == ")":
            reach = self._glue_right(text, bracket + 1)
        if reach > start:
            island += self._bridge(text, start, reach) or []
        return list(joined(island)) if len(island) > 1 else island

    def _glue_right(self, text: str, reach: int) -> int:
        """Where the glue words that follow end."""
        while (match := _RIGHT.match(text, reach)) and match[1].lower() in self.lexicon.glue:
            reach = match.end()
        return reach


def _word_left(text: str, end: int) -> str:
    """The word before `end` with at most a space and a mark between, else an empty text."""
    if text[end - 1 : end] == " " and text[end - 2 : end - 1].isalpha():  # nearly always
        return text[max(0, end - _REACH) : end - 1].rsplit(None, 1)[-1].lstrip(_LEADING)
    window = text[max(0, end - _REACH) : end]
    stripped = window.rstrip(" (-–/,.'’")
    if len(window) - len(stripped) > 2 or not stripped[-1:].isalpha():
        return ""
    return stripped.rsplit(None, 1)[-1].lstrip(_LEADING)
