"""A language's words and rules for time expressions, compiled from its `dates.toml`.

A lexicon says how people put it; what a rule can mean is an operator (see `operators`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .automaton import Automaton
from .entry import Entry

NOT_A_DATE = "NONE"
"""The type of a rule whose matches are passed over: «Pasar Minggu», «Nomor 30 Tahun 2002»."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the lexicon: a name, its patterns, the operator that gives it meaning, examples.

    `before` and `after` are words one of which must stand next to the expression, `unless_before` and
    `unless_after` words that must not; no word of `unless_near` may stand before it in its clause.  With
    `follows` it must stand right after another expression, with one of these words or marks between
    («Sabtu (4/5/2024), malam»; "" is nothing between).  With `unless_name` an expression without digits that
    a capitalised word follows is a name («Mei Lan»), except after one of these words; with `after_name` a
    capitalised word must stand before it («Rina, 8 tahun,»).
    """

    name: str
    type: str
    operator: str
    patterns: tuple[str, ...]
    args: Mapping[str, Any]
    examples: tuple[str, ...]
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    unless_before: frozenset[str] = frozenset()
    unless_after: frozenset[str] = frozenset()
    unless_name: frozenset[str] = frozenset()
    unless_near: frozenset[str] = frozenset()
    follows: frozenset[str] = frozenset()
    after_name: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A language's words and rules, compiled."""

    language: str
    guards: Mapping[str, frozenset[str]]
    rules: Mapping[str, Rule]
    automaton: Automaton
    words: Mapping[str, tuple[Entry, Entry]] = field(repr=False)
    """For each word in lower case: what it is when written small, and when written with a capital."""
    glue: frozenset[str] = frozenset()
    """Words too common to search for; they count only beside another word of the lexicon or a number."""
    digits: Mapping[str, str] = field(default_factory=dict)
    """How the language writes numbers: `order` of a date, `decimal` mark (see `shapes.reader`)."""

    def cues(self, name: str) -> frozenset[str]:
        """The words of a guard; empty where the language has none of that name."""
        return self.guards.get(name, frozenset())
