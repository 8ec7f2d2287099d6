"""JSON: a list of rows, or a single row."""

from __future__ import annotations

import json
from collections.abc import Iterator

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.decoding import decode
from timeline.importers.formats import lines
from timeline.importers.rows import from_row

SUFFIXES = (".json",)


def sniff(content: bytes) -> float:
    """Likely when it opens like a list or an object."""
    return 0.5 if content.lstrip()[:1] in (b"[", b"{") else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row of the list; `line` counts the rows."""
    if lines.sniff(content) and b"\n" in content.strip():
        yield from lines.read(name, content)
        return
    try:
        found = json.loads(decode(name, content))
    except (ValueError, RecursionError) as error:
        raise ImportFailed(name, f"the file is not JSON: {error}.", code="bad-json") from error
    for number, row in enumerate(found if isinstance(found, list) else [found], 1):
        yield from_row(row, name, number)
