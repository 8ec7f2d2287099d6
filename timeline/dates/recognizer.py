"""Finds time expressions: the longest rule that fits at each place, left to right.

Of the rules that fit the longest stretch (with the context they ask for) the first in the lexicon wins;
one whose guards refuse gives way to the next, then to shorter stretches.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..model import Timex
from .automaton import Accept, Plan, plan
from .entry import Token
from .guards import guards_pass
from .lexicon import NOT_A_DATE, Lexicon
from .lexicon_file import load
from .tokens import Scanner


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule that fits somewhere, and whether its guards let it pass: for `lexicon explain`."""

    timex: Timex
    passed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Recognizer:
    """Finds the time expressions of one language."""

    lexicon: Lexicon
    scanner: Scanner

    def find(self, text: str) -> Iterator[Timex]:
        """The expressions in `text` (folded and squeezed), in order, none overlapping another."""
        last = -1
        for island in self.scanner.islands(text):
            signatures = [entry.elements for _, _, entry in island]
            position = 0
            while position < len(island):
                found = self._at(text, island, signatures, position, last)
                if found is None:
                    position += 1
                else:
                    timex, position = found
                    if timex.type != NOT_A_DATE:
                        last = timex.end
                        yield timex

    def candidates(self, text: str) -> Iterator[Candidate]:
        """Every rule that fits anywhere, shortest first at each place."""
        ends = [timex.end for timex in self.find(text)]
        for island in self.scanner.islands(text):
            signatures = [entry.elements for _, _, entry in island]
            for position in range(len(island)):
                for end, accepts in self.lexicon.automaton.matches(signatures, position):
                    for accept in accepts:
                        laid = plan(accept, tuple(signatures[position:end]))
                        timex = self._timex(text, island[position:end], accept, laid)
                        start = island[position][0]
                        last = max((end for end in ends if end <= start), default=-1)
                        yield Candidate(timex, guards_pass(text, timex, self.lexicon.rules[timex.rule], start, last))

    def _at(
        self, text: str, island: list[Token], signatures: Sequence[frozenset[str]], position: int, last: int
    ) -> tuple[Timex, int] | None:
        matches = self.lexicon.automaton.matches(signatures, position)
        for end, accepts in reversed(matches):
            for accept in accepts:
                laid = plan(accept, tuple(signatures[position:end]))
                timex = self._timex(text, island[position:end], accept, laid)
                if guards_pass(text, timex, self.lexicon.rules[timex.rule], island[position][0], last):
                    return timex, position + laid.end
        return None

    def _timex(self, text: str, tokens: list[Token], accept: Accept, laid: Plan) -> Timex:
        slots = tuple(
            (slot, tokens[index][2].values[element] if constant is None else constant)
            for slot, index, element, constant in laid.slots
        )
        start, end = tokens[laid.start][0], tokens[laid.end - 1][1]
        rule = self.lexicon.rules[accept.rule]
        return Timex(start, end, text[start:end], rule.type, rule.name, slots)  # type: ignore[arg-type]


@lru_cache(maxsize=8)
def recognizer(language: str) -> Recognizer | None:
    """The recognizer of a language, or None where it has no lexicon."""
    lexicon = load(language)
    return None if lexicon is None else Recognizer(lexicon, Scanner.of(lexicon))
