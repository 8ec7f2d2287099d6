"""What the layouts of news databases share: their words, lines that are days, groups of lines, labels."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from timeline.dates.written import parse
from timeline.paths import DATA

Line = tuple[int, str]
"""The number of a line and what stands on it, without blanks around."""
_DAY = 60


@cache
def words() -> Mapping[str, Mapping[str, Any]]:
    """The tables of the file, one a layout."""
    with (DATA / "importers" / "databases.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def signs() -> re.Pattern[bytes]:
    """What a page that is a download holds."""
    return re.compile("|".join(words()["pages"]["signs"]).encode())


def until(lines: Sequence[Line], ends: str) -> Iterator[tuple[Sequence[Line], str]]:
    """The documents, each with the line that ends it; what stands behind the last is none."""
    begin, end = 0, re.compile(ends)
    for at, (_, line) in enumerate(lines):
        if end.fullmatch(line):
            yield lines[begin:at], line
            begin = at + 1


def is_day(line: str) -> bool:
    """Whether a line is short and gives a day with month and year."""
    return len(line) <= _DAY and parse(line) is not None


def first(document: Sequence[Line]) -> int:
    """The number of the first line that is not blank."""
    return next((number for number, line in document if line), 1)


def groups(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines with no blank one between."""
    return (list(group) for told, group in groupby(lines, key=bool) if told)


def joined(document: Sequence[Line]) -> str:
    """The lines as one text."""
    return "\n".join(line for _, line in document).strip()


def labelled(lines: Iterable[str], label: str) -> dict[str, str]:
    """What lines «Byline: Rina Wati» say, the first of each label; `label` is the pattern of a label."""
    found = (re.fullmatch(rf"({label}): *(\S.*)", line) for line in lines)
    return {match[1]: match[2] for match in reversed([match for match in found if match])}


def language(labels: Mapping[str, str]) -> dict[str, str]:
    """The language that a label «Language: ENGLISH; INDONESIAN» names."""
    known = words()["language"]["labels"]
    return next(
        ({"language": told.split(";")[0].strip()} for label, told in labels.items() if label.lower() in known), {}
    )
