"""What one token can be: the elements it fits, each with its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """The elements of a token (`weekday`, `=hari`, ...) and the value that each gives to a slot."""

    elements: frozenset[str]
    values: Mapping[str, object]


_SHARED: dict[frozenset[str], frozenset[str]] = {}


def entry(values: Mapping[str, object]) -> Entry:
    """An entry of these elements; equal sets of elements are one object, which the automaton compares faster."""
    elements = frozenset(values)
    return Entry(_SHARED.setdefault(elements, elements), values)


Token = tuple[int, int, Entry]
"""Start, end, and what it can be."""
