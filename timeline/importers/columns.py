"""Which column of a table, or field of a row, is which part of an article: by its name and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from statistics import fmean

from timeline.dates.written import parse
from timeline.importers.column_names import PARTS, by_name, name_words, vocabulary

Cells = Mapping[str, Sequence[str]]
"""Some of what stands in each column, by the column's name; no empty cells."""

_ADDRESS = re.compile(r"(?:https?:)?//\S+$|www\.\S+$|/?[\w.-]+/\S*$")
_WORDY = 8
_SOME, _MOST = 0.4, 0.8
_LONGEST_DAY = 60
_COMPACT = (8, 14)
"""Digits of days written without marks: 20190910, 20190910101500."""
_MOST_DAYS = 31


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
    named = [[name for name in cells if set(name_words(name)) & set(words)] for words in calendar]
    days = [name for name in named[0] if cells[name] and all(_of_month(cell) for cell in cells[name])]  # no weekdays
    found = [next(iter(names), "") for names in (days, *named[1:])]
    return tuple(found) if all(found) and len(set(found)) == len(found) else ()


def _of_month(cell: str) -> bool:
    return cell.isdecimal() and 0 < int(cell) <= _MOST_DAYS


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
                [
                    len(one) <= _LONGEST_DAY
                    and not (strict and _number(one) and len(one) not in _COMPACT)
                    and parse(one)
                    for one in cells
                ],
                least,
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
