"""What the columns of tables and the fields of rows are called: the words of each part of an article."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from timeline.paths import DATA

PARTS = ("url", "published", "title", "language", "id", "source", "text")
"""The parts of an article, in the order in which they choose their columns."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_PAIR, _LONGEST_NAME = 2, 100
_OPENING = 3
_LONGEST_MISSING = 12


@dataclass(frozen=True, slots=True)
class Words:
    """The words that name one part."""

    words: tuple[str, ...]
    weak: tuple[str, ...] = ()

    def rank(self, word: str) -> int | None:
        """How early a word stands in the list; weak ones come last."""
        listed = (*self.words, *self.weak)
        return listed.index(word) if word in listed else None


@cache
def _told() -> dict[str, dict[str, list[str]]]:
    with (DATA / "importers" / "columns.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def vocabulary() -> tuple[Mapping[str, Words], frozenset[str], frozenset[str], tuple[tuple[str, ...], ...]]:
    """The words of each part, those that say nothing, those of columns that are no part, those of a day in parts."""
    told = _told()
    other, calendar = told["other"], told["calendar"]
    parts = {part: Words(tuple(told[part]["words"]), tuple(told[part].get("weak", ()))) for part in PARTS}
    in_parts = tuple(tuple(calendar[unit]) for unit in ("day", "month", "year"))
    return parts, frozenset(other["neutral"]), frozenset(other["never"]), in_parts


@cache
def _known() -> frozenset[str]:
    parts, neutral, never, calendar = vocabulary()
    named = (word for part in parts.values() for word in (*part.words, *part.weak))
    return frozenset(named) | neutral | never | {word for words in calendar for word in words}


@cache
def name_words(name: str) -> tuple[str, ...]:
    """The words of a column's name: «datePublished», «tanggal_terbit» and «isiberita» have two each."""
    whole = [word.lower() for word in _WORD.findall(name[:_LONGEST_NAME])]
    return tuple(part for word in whole for part in (_split(word) or (word,)))


@cache
def _split(word: str) -> tuple[str, ...]:
    """A word written together, as words that are known; the longest first; () where there is no such way."""
    if word in _known():
        return (word,)
    for at in range(len(word) - _PAIR, _PAIR - 1, -1):
        if word[:at] in _known() and (rest := _split(word[at:])):
            return (word[:at], *rest)
    return ()


@cache
def _missing() -> tuple[frozenset[str], frozenset[str]]:
    """What is written for nothing, and the letters that it can begin with: most cells are told by their first."""
    written = frozenset(_told()["other"]["missing"])
    return written, frozenset(letter for one in written for letter in (one[0], one[0].upper(), " "))


def empty(value: object) -> bool:
    """Whether a cell holds nothing, or only what a program writes for that: «NaN», «None», «null»."""
    if isinstance(value, str):
        written, letters = _missing()
        return not value or (value[0] in letters and len(value) < _LONGEST_MISSING and value.strip().lower() in written)
    return value is None or value in ([], {}) or value != value  # NaN


def changed(name: str) -> bool:
    """Whether a column's name, or a line on a page, opens with the words of a day of change: «last_updated»."""
    words = name_words(name)[:_OPENING]
    return not set(_told()["published"]["modified"]).isdisjoint(words)


@cache
def stub(kind: str) -> re.Pattern[str]:
    """What stands for a text that was «removed», all of it, ends one that is «cut» off, or a title: its «page»."""
    return re.compile(rf"(?:{'|'.join(_told()['stub'][kind])})\s*$", re.IGNORECASE)


def by_name(part: str, name: str) -> tuple[int, int] | None:
    """How well a column's name fits a part, the better the smaller; None where it does not.

    The first number: 0 it says just that, 1 it also says something else, 2 it says so only weakly.
    """
    parts, neutral, never, _ = vocabulary()
    words = name_words(name)
    ranks = [rank for word in words if (rank := parts[part].rank(word)) is not None]
    if not ranks or never.intersection(words):
        return None
    if part == "published" and changed(name):
        return 2, len(parts[part].words) + len(parts[part].weak)
    others = [word for word in words if parts[part].rank(word) is None and word not in neutral]
    if part in ("id", "language") and others:
        return None
    weak = min(ranks) >= len(parts[part].words) or any(
        word in parts[part].weak and word not in neutral for word in words
    )
    return (2 if weak else 1 if others else 0), min(ranks)
