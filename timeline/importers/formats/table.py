"""CSV: a table with a header, an article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from timeline.errors import ImportFailed
from timeline.importers.base import LIMIT, Imported
from timeline.importers.decoding import decode
from timeline.importers.rows import columns, from_row, parts, refuse_export

SUFFIXES = (".csv", ".tsv")
_DELIMITERS = ",;\t|"


def sniff(content: bytes) -> float:
    """Unsure: a comma in the first line proves nothing, a column of a known name does."""
    first = content.partition(b"\n")[0].decode("utf-8", "replace").lower()
    return 0.6 if any(cell.strip(' "\r') in columns()["text"] for cell in first.split(_delimiter(first))) else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row under the header; `line` is the line on which the row ends."""
    csv.field_size_limit(LIMIT)
    text = decode(name, content).replace("\0", "\ufffd")
    header = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(header))
    refuse_export(name, rows.fieldnames or [])
    if not parts(dict.fromkeys(rows.fieldnames or [], "")).keys() >= {"text"}:
        advice = f"Name one of the columns: {', '.join(columns()['text'])}."
        raise ImportFailed(name, "the table has no column of texts.", advice=advice, code="bad-table")
    try:
        for row in rows:
            yield from_row({k: v for k, v in row.items() if k is not None and v}, name, rows.line_num)
    except csv.Error as error:
        raise ImportFailed(name, f"the table is broken: {error}.", line=rows.line_num, code="bad-table") from error


def _delimiter(header: str) -> str:
    """The delimiter that stands in the header most often."""
    return max(_DELIMITERS, key=header.count)
