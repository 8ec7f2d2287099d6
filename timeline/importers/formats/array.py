"""JSON: a list of rows, a single row, or one of the shapes in which interfaces and databases wrap rows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import repeat

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.decoding import decode
from timeline.importers.formats import lines
from timeline.importers.reasons import reason
from timeline.importers.shapes import unwrapped
from timeline.importers.tables import Row, articles

SUFFIXES = (".json",)
_ROW = re.compile(r"[\s,]*(?=[^\s,\]])")
"""What stands between two rows, where another one follows."""


def sniff(content: bytes) -> float:
    """Likely when it opens like a list or an object."""
    return 0.5 if content.lstrip()[:1] in (b"[", b"{") else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row; `line` is where the row begins, in a list that is not wrapped."""
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
        yield from articles(name, _rows(unwrapped(found), _lines(text)))
    elif (inside := unwrapped(found)) is not None:
        yield from articles(name, _rows(inside, repeat(1)))
    else:
        yield from articles(name, [Row(1, found)])


def _rows(found: list[object], on: Iterator[int] | repeat[int]) -> Iterator[Row]:
    for place, (row, line) in enumerate(zip(found, on, strict=False), 1):
        yield Row(line, row, place)


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
