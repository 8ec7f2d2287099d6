"""What a file that is read back remembers of the cells that are not, so that nothing typed there is lost silently."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from zlib import crc32

from timeline.exporters import table
from timeline.exporters.plain import storable
from timeline.words import DEFAULT, words

if TYPE_CHECKING:
    from timeline.exporters.base import Chronology

READ = frozenset({"date", "headline", "status_text", "status", "label", "type", "actors", "roles", "start", "end",
                  "granularity"})  # fmt: skip
"""Columns for readers whose cells become corrections."""
WIDE = 4
"""Letters of a mark."""
_LONGEST = 30_000
_LOCAL = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_NUMBER = re.compile(r"-?\d+[.,]\d+")


def unread() -> list[str]:
    """The columns for readers that are not read back."""
    return sorted(name for name in table.meanings() if words(DEFAULT).knows(f"column:{name}") and name not in READ)


def marks(what: Chronology) -> dict[str, Any]:
    """The columns that are not read back, and of each entry a mark of each of them in one text."""
    names = [name for name in unread() if name in table.columns(what)]
    return {"unread": names, "marks": ["".join(mark(row[name]) for name in names) for row in table.rows(what)]}


def mark(value: Any) -> str:
    """A short hash of a cell that stays when a spreadsheet writes a day, a number or a blank its own way."""
    return f"{crc32(_plain(value).encode('utf-8', 'replace')) & 0xFFFF:0{WIDE}x}"


def _plain(value: Any) -> str:
    told = "; ".join(map(str, value)) if isinstance(value, list | tuple) else "" if value is None else str(value)
    told = " ".join(storable(told)[:_LONGEST].split()).removeprefix("'")
    if day := _LOCAL.fullmatch(told):
        return f"{day[3]}-{day[2]}-{day[1]}"
    return f"{float(told.replace(',', '.')):g}" if _NUMBER.fullmatch(told) else told
