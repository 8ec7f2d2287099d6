"""The entries of a chronology in Markdown: of lists, tables and narratives, by the footnote that names their event."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

Cells = dict[str, str]
_FRONT = re.compile(r"---\nlinimasa: (\{.*\})\n---\n")
_ENTRY = re.compile(
    r"(?:- |\| )?\*\*(?P<date>.+?)\*\*\s*[:|]\s*(?P<headline>.*?)"
    r"(?:\[\^(?P<id>[^\]\s]+)\])?(?P<rest>\s*(?:\|.*)?)$"
)
_WHO = re.compile(r"\s+([^\s«*#|].*)$")
_FACTS = re.compile(r"\s+\*(.+)\*\s*$")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]<>#|~])")


def manifest(text: str) -> Mapping[str, Any]:
    """What the front matter says; {} where there is none."""
    found = _FRONT.match(text)
    told = json.loads(found[1]) if found else {}
    return told if isinstance(told, dict) else {}


def rows(text: str) -> Iterator[tuple[int, str, Cells]]:
    """Line, event id or "", and the cells date, headline and, from lists and tables, who and status_text."""
    found: list[tuple[int, str, Cells]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("[^"):
            continue
        if entry := _ENTRY.match(line):
            found.append((number, entry["id"] or "", _entry(line, entry)))
        elif found:
            _below(line, found[-1][2])
    yield from found


def _entry(line: str, entry: re.Match[str]) -> Cells:
    """The cells of the first line of an entry, of a table all of them."""
    told = entry["headline"].strip()
    head = told.removesuffix(".") if line.startswith("**") else told  # a narrative ends its sentences
    cells = {"date": plain(entry["date"]), "headline": plain(head)}
    if line.startswith("- "):
        return cells | {"who": ""}  # an item of a list says so where somebody takes part
    more = entry["rest"].strip().strip("|").split("|")
    return cells | ({"who": plain(more[-2])} if len(more) > 1 else {}) | _status(more[-1])


def _below(line: str, cells: Cells) -> None:
    """What the lines below an item of a list say: who takes part, and behind the quotation the status."""
    if (facts := _FACTS.match(line)) and "status_text" not in cells:
        cells.update(_status(facts[1]))
    elif cells.get("who") == "" and "status_text" not in cells and (who := _WHO.match(line)):
        cells["who"] = plain(who[1])


def _status(facts: str) -> Cells:
    first = plain(facts).split(" · ")[0].strip()
    return {"status_text": first} if first else {}


def plain(text: str) -> str:
    """The text without the marks that keep it from being markup."""
    return _ESCAPE.sub(r"\1", text).strip()
