"""Finds the words and numbers that dates are made of, and groups neighbours into islands.

One pass of an Aho-Corasick automaton (Aho & Corasick 1975) finds the words that only a time expression
would be built on («Rabu», «tahun»), one regular expression the runs of digits.  Around these seeds the
glue words («yang», «lalu», «dua») are read; all other text is never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs

from .entry import Entry
from .lexicon import Lexicon
from .numbers import add_up, numbers

Token = tuple[int, int, Entry]
"""Start, end, and what it can be."""

_MARK = {mark: Entry(frozenset({f"={mark}"}), {}) for mark in "(),-/.'’:+"}
_MARK["–"] = _MARK["-"]
_WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
_PIECE = re.compile(rf"{_WORD}|[(),\-–/.:+]|(?P<other>[^ \u00a0])")
_RIGHT = re.compile(rf"[ \u00a0]?(?:[-–/] ?|\( ?)?({_WORD})")
_BRIDGE, _REACH = 30, 18


@dataclass(frozen=True, slots=True, eq=False)
class Scanner:
    """A lexicon's word finder."""

    lexicon: Lexicon
    _search: ahocorasick_rs.AhoCorasick
    _seeds: tuple[tuple[Entry, Entry], ...]
    _pieces: Callable[[str], tuple[tuple[int, int, Entry], ...] | None]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Scanner:
        """Compile the words of `lexicon`."""
        seeds = [word for word in lexicon.words if word not in lexicon.glue]
        search = ahocorasick_rs.AhoCorasick(seeds, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
        return cls(lexicon, search, tuple(lexicon.words[word] for word in seeds), _reader(lexicon))

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

    def _tokens(self, text: str) -> list[Token]:
        found = self._words(text, lower(text))
        words = len(found)
        found += [token for token in numbers(text) if _stands_alone(text, token[0])]
        if words and len(found) > words:
            found.sort(key=_start)
        return found

    def _words(self, text: str, lowered: str) -> list[Token]:
        seeds, size = self._seeds, len(text)
        found = []
        for index, start, end in self._search.find_matches_as_indexes(lowered):
            if end < size and lowered[end].isalnum():
                continue
            if start and ((before := lowered[start - 1]).isalpha() or before == "_"):
                continue
            found.append((start, end, seeds[index][text[start] != lowered[start]]))
        return found

    def _bridge(self, text: str, start: int, end: int) -> list[Token] | None:
        """The glue between two seeds, None where other words or a line break part them."""
        if end - start > _BRIDGE:
            return None
        pieces = self._pieces(text[start:end])
        return None if pieces is None else [(start + a, start + b, entry) for a, b, entry in pieces]

    def _opening(self, text: str, start: int) -> list[Token]:
        """The glue and marks right before the first seed: «(18/9)», «lebih dari 5,5 tahun»."""
        reach = start
        while (word := _word_left(text, reach)) and lower(word) in self.lexicon.glue:
            reach = text.rindex(word, 0, reach)
        if text[reach - 1 : reach] == "(":
            reach -= 1
        return (self._bridge(text, reach, start) or []) if reach < start else []

    def _closed(self, island: list[Token], text: str) -> list[Token]:
        """The island with the glue and the bracket right after its last seed, its number words added up."""
        start = reach = island[-1][1]
        while (match := _RIGHT.match(text, reach)) and lower(match[1]) in self.lexicon.glue:
            reach = match.end()
        bracket = reach + 1 if text[reach : reach + 1] == " " else reach
        if text[bracket : bracket + 1] == ")":
            reach = bracket + 1
        if reach > start:
            island += self._bridge(text, start, reach) or []
        return list(_numerals(island))


def _reader(lexicon: Lexicon) -> Callable[[str], tuple[tuple[int, int, Entry], ...] | None]:
    """The reader of gaps between seeds: their glue words and marks by offset, or None for anything else.

    Gaps repeat («, », « (», « dan »), so it remembers them.
    """
    words, glue = lexicon.words, lexicon.glue

    @lru_cache(maxsize=16_384)
    def read(gap: str) -> tuple[tuple[int, int, Entry], ...] | None:
        found = []
        for match in _PIECE.finditer(gap):
            piece = match[0]
            small = lower(piece)
            if piece in _MARK:
                found.append((match.start(), match.end(), _MARK[piece]))
            elif small in glue:
                found.append((match.start(), match.end(), words[small][piece[0] != small[0]]))
            else:
                return None
        return tuple(found)

    return read


def _word_left(text: str, end: int) -> str:
    """The word before `end` with at most a space and a mark between, else an empty text."""
    window = text[max(0, end - _REACH) : end]
    stripped = window.rstrip(" (-–/,")
    if len(window) - len(stripped) > 2 or not stripped[-1:].isalpha():
        return ""
    return stripped.rsplit(None, 1)[-1].lstrip("(\"'“‘”")


def lower(text: str) -> str:
    """Lower case with every character in its place (`İ`, whose small form is two characters, stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := c.lower()) == 1 else c for c in text)


def _start(token: Token) -> int:
    return token[0]


def _stands_alone(text: str, start: int) -> bool:
    """Whether a number is not the tail of a code («A9», «U-16», «Rp2019»); «I-2015» is a quarter."""
    if not start:
        return True
    before = text[start - 1]
    return not (before.isalpha() or before in "_#$€£")


def _numerals(tokens: list[Token]) -> Iterator[Token]:
    """The tokens with every run of number words («dua puluh satu», «5 juta») made one number."""
    run: list[Token] = []
    for token in tokens:
        if _continues(run, token):
            run.append(token)
            continue
        yield from _joined(run)
        run = [token] if token[2].elements & {"numeral", "number"} else []
        if not run:
            yield token
    yield from _joined(run)


def _continues(run: list[Token], token: Token) -> bool:
    """Whether a number word goes on with the run; after digits only a power does («5 juta», not «5 dua»)."""
    if not run or "numeral" not in token[2].elements or token[0] - run[-1][1] != 1:
        return False
    return "numeral" in run[-1][2].elements or token[2].values["numeral"][0] == "power"  # type: ignore[index]


def _joined(run: list[Token]) -> list[Token]:
    if not run or (len(run) == 1 and "numeral" not in run[0][2].elements):
        return run
    words = [entry.values.get("numeral") or ("unit", entry.values["number"]) for _, _, entry in run]
    value = add_up(words)  # type: ignore[arg-type]
    if value is None:
        return run
    values: dict[str, object] = dict(run[0][2].values) if len(run) == 1 else {}
    values["number"] = int(value) if value == int(value) else value
    if len(run) == 1 and value <= 24:
        values["hour"] = int(value)
    return [(run[0][0], run[-1][1], Entry(frozenset(values), values))]
