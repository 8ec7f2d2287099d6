"""JSON: a list of rows, rows one after the other, or one of the shapes in which interfaces and databases wrap rows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import count

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.decoding import decode
from timeline.importers.formats import lines
from timeline.importers.reasons import reason
from timeline.importers.shapes import unwrapped, unwrapped_row
from timeline.importers.tables import Row, articles

SUFFIXES = (".json",)
_BETWEEN = re.compile(r"[\s,]*")
_OPENS = re.compile(r"\s*\[")


def sniff(content: bytes) -> float:
    """Likely when it opens like a list or an object."""
    return 0.5 if content.lstrip()[:1] in (b"[", b"{") else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row; `line` is where it begins, or its place where lines do not tell: in a list that is
    wrapped, or all on one line.
    """
    if lines.sniff(content) and b"\n" in content.strip():
        yield from lines.read(name, content)
        return
    text = decode(name, content)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        yield from articles(name, _piecewise(name, text))
        return
    rows = unwrapped(found)
    if isinstance(found, list) and len(rows) == len(found) and "\n" in text.strip():
        on = (row.line for row in _piecewise(name, text))
        yield from articles(name, _placed(rows, on))
    elif rows is not None:
        yield from articles(name, _placed(rows, count(1)))
    else:
        yield from articles(name, [Row(1, found)])


def _placed(found: list[object], on: Iterator[int | None] | count[int]) -> Iterator[Row]:
    for place, (row, line) in enumerate(zip(found, on, strict=False), 1):
        yield Row(line, row, place)


def _piecewise(name: str, text: str) -> Iterator[Row]:
    """The rows of a list, or of objects that follow each other, up to where the text is no JSON any more.

    ImportFailed behind the last row that is whole: a download that broke off keeps what came before.
    """
    decoder = json.JSONDecoder()
    listed = _OPENS.match(text)
    at, line = (listed.end(), text.count("\n", 0, listed.end()) + 1) if listed else (0, 1)
    for place in count(1):
        begin = _end(text, at)
        line += text.count("\n", at, begin)
        if begin == len(text) or text[begin] == "]":
            break
        try:
            row, at = decoder.raw_decode(text, begin)
        except (ValueError, RecursionError) as error:
            raise _broken(name, reason(error), getattr(error, "lineno", line)) from error
        yield Row(line, unwrapped_row(row), place)
        line += text.count("\n", begin, at)
    if listed and begin == len(text):
        raise _broken(name, "the list has no end", line)


def _end(text: str, at: int) -> int:
    """Where what stands between two rows ends."""
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


def _broken(name: str, why: str, line: int) -> ImportFailed:
    failed = f"the file is not JSON: {why}."
    return ImportFailed(name, failed, line=line, advice="Mend it there, or save it again.", code="bad-json")
