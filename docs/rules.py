"""Makes the two pages about the rules of events: relations that rows may name, and the lists of words they ask for."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from timeline.events import check
from timeline.paths import LEXICON
from timeline.triggers.rules import Row

LANGUAGE = "id"
FILES = ("text", "events", "actors")
_TEXTS = tomllib.loads((Path(__file__).parent / "rules.toml").read_text(encoding="utf-8"))
_SAME = {"review": "attach", "no_cue": "status"}  # tables whose relations are those of another one
_HEADER = re.compile(r"\[{1,2}([\w.]+)\]{1,2}")
_KEY = re.compile(r"(\w+) = ")


def english() -> str:
    """The page in English."""
    return _page(_TEXTS["en"])


def indonesian() -> str:
    """The page in Indonesian."""
    return _page(_TEXTS["id"])


def _page(say: dict[str, Any]) -> str:
    lines = [f"# {say['title']}", "", say["opening"].strip(), "", *_grid(say["mend_head"], say["mend"])]
    for table in check.VOCABULARIES:
        lines += ["", *_table(table, say)]
    lines += ["", f"## {say['words']}", "", say["words_opening"].strip()]
    for name in FILES:
        for table, lists in _lists(name):
            lines += ["", f"### `[{table}]`, {name}.toml", "", *_grid(say["list_head"], lists)]
    return "\n".join([*lines, ""])


def _grid(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    heads = list(head)
    yield from (f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}")
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _table(name: str, say: dict[str, Any]) -> Iterator[str]:
    """One table: what it decides, what its rows may give, and the relations of each of their lists."""
    words, gives = check.VOCABULARIES[name]
    yield from (f"## {say['table']} `{name}`", "", say["tables"][name], "")
    yield f"{say['gives']} {', '.join(f'`{one}`' for one in gives)}."
    if name in _SAME:
        return  # its relations are those of another table
    found = check.tables(LANGUAGE)
    other = next((other for other, one in _SAME.items() if one == name), "")
    rows = [*found[name], *found.get(other, ())]
    for key, relations in words.items():
        if key != "chosen":  # what is asked of what `attach` chose are the relations of `head`
            title = say["listed"] if key == "listed" else say["relations"].format(key)
            told = ([f"`{one}`", _first(test), _asking(one, rows)] for one, test in sorted(relations.items()))
            yield from ("", f"### {title}", "", *_grid(say["relation_head"], told))


def _asking(relation: str, rows: Iterable[Row]) -> str:
    """The rows that name a relation."""
    named = re.compile(rf"\w+: !?{relation}|{relation}: .*")
    return ", ".join(f"`{row.name}`" for row in rows if any(map(named.fullmatch, row.wording)))


def _first(told: object) -> str:
    """The first paragraph of a docstring in one line."""
    return " ".join((inspect.getdoc(told) or "").partition("\n\n")[0].split()).replace("|", "\\|")


def _lists(name: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The tables of a file, each once, with their lists and the comment above each."""
    table, comment = "", list[str]()
    found: dict[str, dict[str, str]] = {}
    for line in (LEXICON / LANGUAGE / f"{name}.toml").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            comment.append(line.lstrip("# "))
            continue
        if header := _HEADER.match(line):
            table = header[1]
        elif key := _KEY.match(line):
            lists = found.setdefault(table, {})
            lists[key[1]] = lists.get(key[1]) or " ".join(comment).replace("|", "\\|")
        comment = [] if line.strip() and not header else comment if header else []
    yield from ((table, [[f"`{key}`", told] for key, told in lists.items()]) for table, lists in found.items())
