"""Which column of a table, or field of a row, is which part of an article: by its name and by what stands in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean

from timeline.dates.written import parse
from timeline.paths import DATA

PARTS = ("url", "published", "title", "language", "id", "source", "text")
"""The parts of an article, in the order in which they choose their columns."""
Cells = Mapping[str, Sequence[str]]
"""Some of what stands in each column, by the column's name; no empty cells."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_ADDRESS = re.compile(r"(?:https?:)?//\S+$|www\.\S+$|/?[\w.-]+/\S*$")
_PAIR, _LONGEST_NAME = 2, 100
_WORDY = 8
_OPENING = 3
_SOME, _MOST = 0.4, 0.8
_LONGEST_DAY = 60


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


def changed(name: str) -> bool:
    """Whether a column's name, or a line on a page, opens with the words of a day of change: «last_updated»."""
    words = name_words(name)[:_OPENING]
    return not set(_told()["published"]["modified"]).isdisjoint(words)


@cache
def stub(kind: str) -> re.Pattern[str]:
    """What stands for a text that was «removed», all of it, or ends one that is «cut» off."""
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


def assign(cells: Cells) -> dict[str, tuple[str, ...]]:
    """The columns of each part that has any, the best first; those of another part never serve twice."""
    free = dict(cells)
    found: dict[str, tuple[str, ...]] = {}
    for part in PARTS:
        chosen = _named(part, free) or _unnamed(part, free)
        if chosen:
            found[part] = chosen
            free = {name: those for name, those in free.items() if name not in chosen}
    return found


def _named(part: str, cells: Cells) -> tuple[str, ...]:
    """The columns that are called like the part and hold such a thing; failing that the one that is called just so."""
    named = sorted((fit, place, name) for place, name in enumerate(cells) if (fit := by_name(part, name)))
    fitting = [name for _, _, name in named if cells[name] and _holds(part, cells[name], strict=False)]
    if part == "text":
        fitting = _longest_first(fitting, cells)
    if fitting or part == "url":  # «klik di sini» is no address
        return tuple(fitting)
    return tuple(name for fit, _, name in named[:1] if fit[0] == 0)


def parted_day(cells: Cells, whole: Sequence[str]) -> tuple[str, ...]:
    """The columns of day, month and year where no column in `whole` holds a full day; () where one is missing."""
    if any(cells[name] and _holds("published", cells[name], strict=False) for name in whole):
        return ()
    calendar = vocabulary()[3]
    found = [next((name for name in cells if set(name_words(name)) & set(words)), "") for words in calendar]
    return tuple(found) if all(found) and len(set(found)) == len(found) else ()


def _longest_first(names: Sequence[str], cells: Cells) -> list[str]:
    """Texts in their order, but for summaries that stand before what they sum up."""
    if not names:
        return []
    lengths = {name: fmean(map(len, cells[name])) for name in names}
    full = [name for name in names if lengths[name] * 3 >= max(lengths.values())]
    return full + [name for name in names if name not in full]


def _unnamed(part: str, cells: Cells) -> tuple[str, ...]:
    """The column that holds such a thing although it is called otherwise."""
    never = vocabulary()[2]
    holding = [name for name, those in cells.items() if those and not never.intersection(name_words(name))]
    holding = [name for name in holding if part in ("text", "url", "published") and _holds(part, cells[name])]
    if part == "text":
        holding.sort(key=lambda name: -fmean(map(len, cells[name])))
    return tuple(holding[:1])


def _holds(part: str, cells: Sequence[str], strict: bool = True) -> bool:
    """Whether most cells are days, addresses or texts; `strict` where the column's name does not say so."""
    least = _MOST if strict else _SOME
    match part:
        case "published":
            return _share(
                [len(one) <= _LONGEST_DAY and not (strict and _number(one)) and parse(one) for one in cells], least
            )
        case "url":
            return _share([_ADDRESS.match(one) and (not strict or "://" in one) for one in cells], least)
        case "text":
            return (
                fmean(one.count(" ") for one in cells) >= _WORDY
                if strict
                else _share([" " in one for one in cells], least)
            )
        case "source":
            return fmean(map(len, cells)) <= _LONGEST_DAY * 2
    return True


def _number(written: str) -> bool:
    return written.replace(".", "").isdigit()


def _share(told: Sequence[object], least: float) -> bool:
    return sum(map(bool, told)) >= least * len(told)
