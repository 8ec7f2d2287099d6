"""Happenings as rows of a table, and what each column means."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from timeline.exporters import saying
from timeline.exporters.base import Chronology
from timeline.exporters.entry import Entry
from timeline.exporters.standing import standing
from timeline.paths import DATA
from timeline.words import LANGUAGES, Words, words


@cache
def meanings(language: str = "en") -> Mapping[str, str]:
    """What every column of every table means, by its name, in a language of the pages."""
    with (DATA / "exporters" / "columns.toml").open("rb") as file:
        return {str(name): str(told) for name, told in tomllib.load(file)[language].items()}


def columns(what: Chronology) -> list[str]:
    """The columns of a row: what readers look for, then the event, then what only programs need."""
    return [*_READERS, *(name for name in what.frame.columns if name not in _READERS), *_PROGRAMS]


def head(name: str, words: Words) -> str:
    """What a column is called in a spreadsheet for readers; what only programs need keeps its name."""
    return words.keyword("column:", name)


def named(head_: str) -> str:
    """The column of a head in any language; the head itself where it is none."""
    return _names().get(head_.strip().casefold(), head_.strip())


@cache
def _names() -> Mapping[str, str]:
    return {head(name, words(language)).casefold(): name for language in LANGUAGES for name in meanings()}


def rows(what: Chronology) -> Iterator[dict[str, Any]]:
    """A row an entry, its values in the order of `columns`."""
    names = columns(what)
    for one in what.entries:
        row = {**one.best, **added(one, what.words)}
        if one.best["added_by"]:
            row |= {"confidence": None, "told_by": None if one.best["by_hand"] else row["told_by"]}
        yield {name: row[name] for name in names}


def added(one: Entry, say: Words) -> dict[str, Any]:
    """What a row says of a happening besides what its event says."""
    return dict(zip((*_READERS, *_PROGRAMS), _values(one, say), strict=True))


_READERS = ("date", "headline", "status_text", "condition", "precision", "according_to", "denied_by", "doubt",
            "checked", "told_by", "sources")  # fmt: skip
_PROGRAMS = ("standing", "edtf", "item", "urls", "events")


def _values(one: Entry, say: Words) -> tuple[Any, ...]:
    return (
        saying.when(one, say),
        saying.headline(one, say),
        saying.status(one, say),
        saying.condition(one),
        saying.precision(one, say),
        saying.according(one, say),
        saying.denied(one, say),
        "; ".join(saying.doubts(one, say)),
        saying.checked(one, say),
        one.independent,
        [saying.source(source, say) for source in one.sources],
        standing(one.best),
        one.edtf,
        one.item or one.id,
        [source.url for source in one.sources if source.url],
        [row["id"] for row in one.all],
    )
