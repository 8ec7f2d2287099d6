"""JSON lines: an article a line, read one by one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.decoding import decode
from timeline.importers.reasons import reason
from timeline.importers.shapes import unwrapped_row
from timeline.importers.tables import Row, articles

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
    broken: list[Imported] = []
    for found in articles(name, _rows(name, lines, broken)):
        yield from _drained(broken, found.line)
        yield found
    yield from _drained(broken, None)


def _rows(name: str, lines: Iterable[str | bytes], broken: list[Imported]) -> Iterator[Row]:
    """The rows; what is none goes into `broken`."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield Row(number, unwrapped_row(json.loads(line)))
        except (ValueError, RecursionError) as error:  # UnicodeDecodeError is a ValueError
            failed = ImportFailed(
                name, f"the line is not JSON: {reason(error)}.", line=number, advice=_ADVICE, code="bad-json"
            )
            broken.append(Imported(name, line=number, error=failed))


def _drained(broken: list[Imported], line: int | None) -> Iterator[Imported]:
    """Those that stand before `line`, in order; all of them where it is None."""
    while broken and (line is None or (broken[0].line or 0) < line):
        yield broken.pop(0)
