"""What somebody typed into columns that are not read back, which is said and never dropped without a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.editing.edited import Chronicle, Edited
from timeline.exporters import table, trace
from timeline.words import Words

_OF_NEW = frozenset({"title", "source", "url", "sentence", "according_to", "denied_by", "condition", "doubt"})
"""What a new row takes besides: its article, and what its headline says behind the label."""


class Unread(NamedTuple):
    """A cell that changes nothing: its line, the event, the head of its column and what stands there now."""

    line: int
    label: str
    column: str
    value: str

    def told(self, words: Words) -> str:
        """The cell in words."""
        return words("column “{column}” is not read back: {value}", column=self.column, value=self.value or "–")


def unread(told: Chronicle, words: Words) -> list[Unread]:
    """The cells that were edited, or filled in a new row, and are not read back, in the order of the lines.

    Of rows that were there it is known from the manifest what was in them; without one nothing is said of those.
    """
    names = [str(name) for name in told.manifest.get("unread", ())]
    then = dict(zip((one[0][0] for one in told.entries), told.manifest.get("marks", ()), strict=False))
    return [
        Unread(row.line, row.cells.get("headline", ""), table.head(name, words), row.cells[name].strip())
        for row in told.rows
        for name in (_changed(row, names, then[row.id]) if row.id in then else _filled(row) if not row.id else ())
    ]


def _changed(row: Edited, names: list[str], marks: str) -> Iterator[str]:
    for place, name in enumerate(names):
        then = marks[place * trace.WIDE : (place + 1) * trace.WIDE]
        if name in row.cells and trace.mark(row.cells[name]) != then:
            yield name


def _filled(row: Edited) -> Iterator[str]:
    return (name for name in trace.unread() if name not in _OF_NEW and row.cells.get(name, "").strip())
