"""JSON lines: an article a line, read one by one."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from timeline import limits
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


def bounded(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; one that is longer than is taken comes a byte too long, without its rest."""
    most = limits.LINE + 1
    while line := stream.readline(most):
        yield line
        while len(line) == most and not line.endswith(b"\n"):
            line = stream.readline(most)


def read_lines(name: str, lines: Iterable[str | bytes]) -> Iterator[Imported]:
    """The same for lines as they come, so that a stream of any length fits in memory."""
    broken: deque[Imported] = deque()
    for found in articles(name, _rows(name, lines, broken)):
        yield from _drained(broken, found.line)
        yield found
    yield from _drained(broken, None)


def _rows(name: str, lines: Iterable[str | bytes], broken: deque[Imported]) -> Iterator[Row]:
    """The rows; what is none goes into `broken`."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            _fits(name, number, line)
            yield Row(number, unwrapped_row(json.loads(line)))
        except ImportFailed as error:
            broken.append(Imported(name, line=number, error=error))
        except (ValueError, RecursionError) as error:  # UnicodeDecodeError is a ValueError
            failed = ImportFailed(
                name, f"the line is not JSON: {reason(error)}.", line=number, advice=_ADVICE, code="bad-json"
            )
            broken.append(Imported(name, line=number, error=failed))


def _drained(broken: deque[Imported], line: int | None) -> Iterator[Imported]:
    """Those that stand before `line`, in order; all of them where it is None."""
    while broken and (line is None or (broken[0].line or 0) < line):
        yield broken.popleft()


def _fits(name: str, number: int, line: str | bytes) -> None:
    """ImportFailed where a line is longer than is taken."""
    if len(line) > limits.LINE:
        reason = f"the line has more than {limits.LINE / 2**20:.0f} MB."
        raise ImportFailed(name, reason, line=number, advice="An article is a line; split it.", code="too-large")
