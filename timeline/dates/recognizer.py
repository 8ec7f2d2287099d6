"""Finds time expressions: the longest rule that fits at each place, left to right.

Of the rules that fit the longest stretch (with the context they ask for) the first in the lexicon wins;
one whose guards refuse gives way to the next, then to shorter stretches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..model import Timex
from .automaton import Accept, Plan, plan
from .entry import Token
from .folding import lower
from .lexicon import NOT_A_DATE, Lexicon, Rule
from .lexicon_file import load
from .tokens import Scanner

_WINDOW = 28
_PLATE_LEFT = re.compile(r"\b[A-Z]{1,2} $")
_PLATE_RIGHT = re.compile(r" [A-Z]{1,3}\b")


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
        for island in self.scanner.islands(text):
            signatures = [entry.elements for _, _, entry in island]
            position = 0
            while position < len(island):
                found = self._at(text, island, signatures, position)
                if found is None:
                    position += 1
                else:
                    timex, position = found
                    if timex.type != NOT_A_DATE:
                        yield timex

    def candidates(self, text: str) -> Iterator[Candidate]:
        """Every rule that fits anywhere, shortest first at each place."""
        for island in self.scanner.islands(text):
            signatures = [entry.elements for _, _, entry in island]
            for position in range(len(island)):
                for end, accepts in self.lexicon.automaton.matches(signatures, position):
                    for accept in accepts:
                        laid = plan(accept, tuple(signatures[position:end]))
                        timex = self._timex(text, island[position:end], accept, laid)
                        yield Candidate(timex, self._guards_pass(text, timex, island[position][0]))

    def _at(
        self, text: str, island: list[Token], signatures: Sequence[frozenset[str]], position: int
    ) -> tuple[Timex, int] | None:
        matches = self.lexicon.automaton.matches(signatures, position)
        for end, accepts in reversed(matches):
            for accept in accepts:
                laid = plan(accept, tuple(signatures[position:end]))
                timex = self._timex(text, island[position:end], accept, laid)
                if self._guards_pass(text, timex, island[position][0]):
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

    def _guards_pass(self, text: str, timex: Timex, start: int) -> bool:
        """Whether the words around allow the rule; `start` is where the expression's own context begins."""
        if text[timex.end : timex.end + 1].isalnum() or _is_plate(text, timex):
            return False
        rule: Rule = self.lexicon.rules[timex.rule]
        if rule.before or rule.unless_before:
            word = word_before(text, start)
            if (rule.before and word not in rule.before) or word in rule.unless_before:
                return False
        if rule.unless_name and _is_name(text, timex) and word_before(text, timex.start) not in rule.unless_name:
            return False
        if not (rule.after or rule.unless_after):
            return True
        word = word_after(text, timex.end)
        return word not in rule.unless_after and (not rule.after or word in rule.after)


def _is_plate(text: str, timex: Timex) -> bool:
    """Whether a number stands between capitals, as on a number plate: «B 1998 XY»."""
    if not timex.text.isdigit():
        return False
    left, right = text[max(0, timex.start - 3) : timex.start], text[timex.end : timex.end + 4]
    return bool(_PLATE_LEFT.search(left) and _PLATE_RIGHT.match(right))


def _is_name(text: str, timex: Timex) -> bool:
    """Whether a capitalised word follows an expression without digits, as the parts of a name do."""
    after = text[timex.end : timex.end + 3]
    return after[:1] == " " and after[1:2].isupper() and after[2:].islower() and not any(map(str.isdigit, timex.text))


def word_before(text: str, start: int) -> str:
    """The word left of `start` in lower case; a mark that stands between is returned instead of it."""
    window = text[max(0, start - _WINDOW) : start]
    if window and window[-1] in "\n":
        return "\n"
    window = window.rstrip(" \u00a0")
    if not window:
        return "\n"
    if not window[-1].isalnum():
        return window[-1]
    return lower(window.rsplit(None, 1)[-1].lstrip("(\"'“‘”"))


def word_after(text: str, end: int) -> str:
    """The word right of `end` in lower case, or the mark that stands there."""
    window = text[end : end + _WINDOW]
    if window[:1].isalnum() or window[:1] in {"-", "/", "%"}:
        return window[:1]
    window = window.lstrip(" \u00a0")
    if not window or not window[0].isalnum():
        return window[:1]
    return lower(window.split(None, 1)[0].rstrip(".,;:!?)\"'“”’"))


@lru_cache(maxsize=8)
def recognizer(language: str) -> Recognizer | None:
    """The recognizer of a language, or None where it has no lexicon."""
    lexicon = load(language)
    return None if lexicon is None else Recognizer(lexicon, Scanner.of(lexicon))
