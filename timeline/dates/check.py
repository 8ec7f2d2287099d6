"""Holds every rule of a lexicon to its own examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .lexicon import NOT_A_DATE, Lexicon, Rule
from .operators import OPERATORS
from .recognizer import Recognizer, recognizer
from .resolver import resolve

NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: «text | publication date -> value»."""

    rule: Rule
    text: str
    published: date | None
    value: str


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that comes out otherwise."""

    example: Example
    got: str


def examples(lexicon: Lexicon) -> Iterator[Example]:
    """All examples of a lexicon, in the order of the file."""
    for rule in lexicon.rules.values():
        for row in rule.examples:
            left, _, value = row.rpartition(" -> ")
            text, _, day = left.partition(" | ")
            yield Example(rule, text, date.fromisoformat(day) if day else None, value)


def failures(language: str) -> Iterator[Failure]:
    """The examples of a language in which the rule does not find its value."""
    finder = recognizer(language)
    if finder is None:
        return
    for example in examples(finder.lexicon):
        found = _outcomes(example, finder)
        wanted = NOTHING if example.rule.type == NOT_A_DATE else f"{example.value} ({example.rule.name})"
        if wanted not in found:
            yield Failure(example, ", ".join(found))


def unknown_operators(lexicon: Lexicon) -> list[Rule]:
    """Rules whose operator does not exist."""
    return [r for r in lexicon.rules.values() if r.type != NOT_A_DATE and r.operator not in OPERATORS]


def _outcomes(example: Example, finder: Recognizer) -> list[str]:
    found = resolve(finder.find(example.text), example.text, example.published, finder.lexicon)
    return [f"{one.value} ({one.rule})" for one in found] or [NOTHING]
