"""CSV: a table with a header, an article a row."""

from __future__ import annotations

import csv
import re
from collections import Counter
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
_BACKSLASH = re.compile(r'(?<!\\)\\"')
_MANY = 1000
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
    lines = _lines(text[skipped:], delimiter, text.count("\n", 0, skipped), _escaped(text[skipped:], delimiter))
    try:
        yield from articles(name, grid.rows(lines, delimiter), table=True)
    except csv.Error as error:
        raise ImportFailed(name, f"the table is broken: {error}.", code="bad-table") from error


def _lines(text: str, delimiter: str, above: int = 0, escaped: bool = False) -> Iterator[grid.Line]:
    # line by line: a StringIO takes four bytes for each character
    lines = (_BACKSLASH.sub('""', line[0]) if escaped else line[0] for line in _LINE.finditer(text))
    reader = csv.reader(lines, delimiter=delimiter)
    for cells in reader:
        yield grid.Line(reader.line_num + above, cells)


def _escaped(text: str, delimiter: str) -> bool:
    """Whether quotation marks inside cells are written \\", as databases and PHP do, and not doubled."""
    if '\\"' not in text:
        return False
    head = text[: max(_HEAD, text.index('\\"') + _HEAD)]
    return _uneven(head, delimiter, escaped=True) < _uneven(head, delimiter, escaped=False)


def _uneven(head: str, delimiter: str, escaped: bool) -> int:
    """How many of the first lines have another number of cells than most."""
    try:
        cells = [len(line.cells) for line in islice(_lines(head, delimiter, 0, escaped), _MANY)]
    except csv.Error:
        return _MANY
    return len(cells) - max(Counter(cells[:-1]).values(), default=0)  # the last may be cut off


def _delimiter(head: str) -> str:
    """The delimiter under which the header names most parts, then under which most lines have several cells."""
    return max(_DELIMITERS, key=lambda one: _fit(head, one))


def _fit(head: str, delimiter: str) -> tuple[int, int]:
    try:
        lines = list(islice(_lines(head, delimiter), grid.LOOKED_AT))
    except csv.Error:
        return 0, 0
    return grid.hits(lines), sum(len(line.cells) > 1 for line in lines)
