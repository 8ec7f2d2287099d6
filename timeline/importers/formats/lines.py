"""JSON lines: an article a line, read one by one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.decoding import decode
from timeline.importers.reasons import reason
from timeline.importers.rows import from_row

SUFFIXES = (".jsonl", ".ndjson")
_ADVICE = "Mend the line: each is one JSON object."


def sniff(content: bytes) -> float:
    """Sure when the first line is an object of its own."""
    try:
        return 0.9 if isinstance(json.loads(content.strip().partition(b"\n")[0]), dict) else 0
    except (ValueError, RecursionError):
        return 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The articles of all lines that hold one; each of the others is reported with its number."""
    yield from read_lines(name, decode(name, content).split("\n"))


def read_lines(name: str, lines: Iterable[str | bytes]) -> Iterator[Imported]:
    """The same for lines as they come, so that a stream of any length fits in memory."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:  # UnicodeDecodeError is a ValueError
            failed = ImportFailed(
                name, f"the line is not JSON: {reason(error)}.", line=number, advice=_ADVICE, code="bad-json"
            )
            yield Imported(name, line=number, error=failed)
        else:
            yield from_row(row, name, number)
