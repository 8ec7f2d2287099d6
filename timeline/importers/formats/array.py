"""JSON: a list of rows, or a single row."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.decoding import decode
from timeline.importers.formats import lines
from timeline.importers.reasons import reason
from timeline.importers.rows import from_row

SUFFIXES = (".json",)
_ROW = re.compile(r"[\s,]*(?=[^\s,\]])")
"""What stands between two rows, where another one follows."""


def sniff(content: bytes) -> float:
    """Likely when it opens like a list or an object."""
    return 0.5 if content.lstrip()[:1] in (b"[", b"{") else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row of the list; `line` is where the row begins."""
    if lines.sniff(content) and b"\n" in content.strip():
        yield from lines.read(name, content)
        return
    text = decode(name, content)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        failed = f"the file is not JSON: {reason(error)}."
        raise ImportFailed(
            name, failed, line=line, advice="Mend it there, or save it again.", code="bad-json"
        ) from error
    if isinstance(found, list):
        for place, (row, line) in enumerate(zip(found, _lines(text), strict=True), 1):
            yield from_row(row, name, line, place)
    else:
        yield from_row(found, name, 1)


def _lines(text: str) -> Iterator[int]:
    """The line on which each row of a list begins; `text` is known to be a list."""
    decoder = json.JSONDecoder()
    position, line = text.index("[") + 1, 1 + text.count("\n", 0, text.index("["))
    while found := _ROW.match(text, position):
        line += text.count("\n", position, found.end())
        _, end = decoder.raw_decode(text, found.end())
        yield line
        line += text.count("\n", found.end(), end)
        position = end
