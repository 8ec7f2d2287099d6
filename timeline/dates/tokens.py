"""Finds the words and numbers that dates are made of, and groups neighbours into islands.

One pass of an Aho-Corasick automaton (Aho & Corasick 1975) finds every word of the lexicon, one regular
expression every run of digits; all other text is never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick_rs

from .entry import Entry
from .lexicon import Lexicon
from .numbers import NUMBER, add_up, classify

Token = tuple[int, int, Entry]
"""Start, end, and what it can be."""

_MARKS = "(),-–/.'’:+"
_MARK = {mark: Entry(frozenset({f"={mark}"}), {}) for mark in _MARKS}
_MARK["–"] = _MARK["-"]
_GAP_LIMIT = 4


@dataclass(frozen=True, slots=True, eq=False)
class Scanner:
    """A lexicon's word finder."""

    lexicon: Lexicon
    _search: ahocorasick_rs.AhoCorasick
    _entries: tuple[tuple[Entry, Entry], ...]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Scanner:
        """Compile the words of `lexicon`."""
        search = ahocorasick_rs.AhoCorasick(list(lexicon.words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
        return cls(lexicon, search, tuple(lexicon.words.values()))

    def islands(self, text: str) -> Iterator[list[Token]]:
        """Runs of tokens with at most a space and one mark between neighbours, in text order."""
        island: list[Token] = []
        end = -1
        for token in self._tokens(text):
            start = token[0]
            gap = text[end:start] if 0 <= start - end <= _GAP_LIMIT else None
            marks = None if gap is None else _marks(gap, end)
            if marks is None or end < 0:
                if island:
                    yield _closed(island, text)
                island = _opening(text, start)
            else:
                island += marks
            island.append(token)
            end = token[1]
        if island:
            yield _closed(island, text)

    def _tokens(self, text: str) -> Iterator[Token]:
        lowered = lower(text)
        words = self._words(text, lowered)
        numbers = [(m.start(), m.end(), classify(m[0])) for m in NUMBER.finditer(text) if _stands_alone(text, m.start())]
        tokens = sorted(words + numbers, key=_start) if numbers else words
        return _numerals(tokens, text)

    def _words(self, text: str, lowered: str) -> list[Token]:
        entries, size = self._entries, len(text)
        found = []
        for index, start, end in self._search.find_matches_as_indexes(lowered):
            if (start and (before := lowered[start - 1]).isalpha()) or (end < size and lowered[end].isalnum()):
                continue
            if start and before == "_":
                continue
            found.append((start, end, entries[index][text[start] != lowered[start]]))
        return found


def lower(text: str) -> str:
    """Lower case with every character in its place (`İ`, whose small form is two characters, stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := c.lower()) == 1 else c for c in text)


def _start(token: Token) -> int:
    return token[0]


def _stands_alone(text: str, start: int) -> bool:
    """Whether a number is not the tail of a code («A9», «U-16», «Rp2019», «B-2015»)."""
    if not start:
        return True
    before = text[start - 1]
    if before.isalpha() or before in "_#$€£":
        return False
    return True


def _marks(gap: str, start: int) -> list[Token] | None:
    """The mark in a gap, [] for a space, None for what no expression spans (a line break, two marks)."""
    if gap == " ":
        return []
    found: list[Token] = []
    for offset, character in enumerate(gap):
        if character in _MARK:
            found.append((start + offset, start + offset + 1, _MARK[character]))
        elif character not in " \u00a0":
            return None
    return found if len(found) <= 2 else None


def _opening(text: str, start: int) -> list[Token]:
    """The bracket right before the first token: «(18/9)»."""
    return [(start - 1, start, _MARK["("])] if start and text[start - 1] == "(" else []


def _closed(island: list[Token], text: str) -> list[Token]:
    """The island with the bracket right after its last token."""
    end = island[-1][1]
    if text[end : end + 1] == " ":
        end += 1
    if text[end : end + 1] == ")":
        island.append((end, end + 1, _MARK[")"]))
    return island


def _numerals(tokens: list[Token], text: str) -> Iterator[Token]:
    """The tokens with every run of number words («dua puluh satu», «5 juta») made one number."""
    run: list[Token] = []
    for token in tokens:
        numeral = "numeral" in token[2].elements
        if run and numeral and text[run[-1][1] : token[0]] == " ":
            run.append(token)
            continue
        if run:
            yield from _joined(run)
            run = []
        if numeral:
            run = [token]
        else:
            yield token
    if run:
        yield from _joined(run)


def _joined(run: list[Token]) -> list[Token]:
    value = add_up([entry.values["numeral"] for _, _, entry in run])  # type: ignore[misc]
    if value is None:
        return run
    values: dict[str, object] = dict(run[0][2].values) if len(run) == 1 else {}
    values |= {"number": int(value) if value == int(value) else value}
    if len(run) == 1 and 1 <= value <= 24 and value == int(value):
        values["hour"] = int(value)
    return [(run[0][0], run[-1][1], Entry(frozenset(values), values))]
