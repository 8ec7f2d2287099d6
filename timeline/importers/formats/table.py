"""CSV: a table with a header, an article a row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import islice

from timeline.errors import ImportFailed
from timeline.importers import grid
from timeline.importers.base import LIMIT, Imported
from timeline.importers.decoding import decode
from timeline.importers.tables import articles

SUFFIXES = (".csv", ".tsv")
_DELIMITERS = ",;\t|"
_HEAD = 65_536
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_TOLD = re.compile(r"\s*\"?sep=(.)\"?\r?\n", re.IGNORECASE)  # how Excel is told the delimiter


def sniff(content: bytes) -> float:
    """Unsure: a comma in the first line proves nothing, columns of known names do."""
    text = content.partition(b"\n")[0][:_HEAD].decode("utf-8", "replace")
    return 0.6 if max(grid.hits(list(_lines(text, one))[:1]) for one in _DELIMITERS) > 1 else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row under the header; `line` is the line on which the row ends."""
    csv.field_size_limit(LIMIT)
    text = decode(name, content).replace("\0", "\ufffd")
    told = _TOLD.match(text)
    skipped = told.end() if told else 0
    delimiter = told[1] if told else _delimiter(text[:_HEAD])
    lines = _lines(text[skipped:], delimiter, text.count("\n", 0, skipped))
    try:
        yield from articles(name, grid.rows(lines), table=True)
    except csv.Error as error:
        raise ImportFailed(name, f"the table is broken: {error}.", code="bad-table") from error


def _lines(text: str, delimiter: str, above: int = 0) -> Iterator[grid.Line]:
    # line by line: a StringIO takes four bytes for each character
    reader = csv.reader((line[0] for line in _LINE.finditer(text)), delimiter=delimiter)
    for cells in reader:
        yield grid.Line(reader.line_num + above, cells)


def _delimiter(head: str) -> str:
    """The delimiter under which the header names most parts, then under which most lines have several cells."""
    return max(_DELIMITERS, key=lambda one: _fit(head, one))


def _fit(head: str, delimiter: str) -> tuple[int, int]:
    try:
        lines = list(islice(_lines(head, delimiter), grid.LOOKED_AT))
    except csv.Error:
        return 0, 0
    return grid.hits(lines), sum(len(line.cells) > 1 for line in lines)
