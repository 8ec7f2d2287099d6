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
_FACTS = re.compile(r"\s+\*(.+)\*\s*$")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]<>#|~])")


def manifest(text: str) -> Mapping[str, Any]:
    """What the front matter says; {} where there is none."""
    found = _FRONT.match(text)
    told = json.loads(found[1]) if found else {}
    return told if isinstance(told, dict) else {}


def rows(text: str) -> Iterator[tuple[int, str, Cells]]:
    """Line, event id or "", and the cells date, headline and, from lists and tables, status_text."""
    found: list[tuple[int, str, Cells]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("[^"):
            continue
        if entry := _ENTRY.match(line):
            told = entry["headline"].strip()
            head = told.removesuffix(".") if line.startswith("**") else told  # a narrative ends its sentences
            cells = {"date": plain(entry["date"]), "headline": plain(head)}
            facts = entry["rest"].strip().strip("|").split("|")[-1]
            found.append((number, entry["id"] or "", cells | _status(facts)))
        elif found and (facts := _FACTS.match(line)) and "status_text" not in found[-1][2]:
            found[-1][2].update(_status(facts[1]))
    yield from found


def _status(facts: str) -> Cells:
    first = plain(facts).split(" · ")[0].strip()
    return {"status_text": first} if first else {}


def plain(text: str) -> str:
    """The text without the marks that keep it from being markup."""
    return _ESCAPE.sub(r"\1", text).strip()
