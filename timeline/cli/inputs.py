"""What the commands read: files, folders and standard input, as articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.errors import ImportFailed
from timeline.importers import Imported, load, read_lines, suffixes
from timeline.model import Article

STDIN = "-"
_STREAMED = (".jsonl", ".ndjson")


def add_paths(command: argparse.ArgumentParser) -> None:
    """The argument PATHS."""
    help_ = f"files or folders ({' '.join(suffixes())}), or - for JSON lines from standard input"
    command.add_argument("paths", nargs="+", metavar="PATH", help=help_)


def imported(paths: Iterable[str]) -> Iterator[Imported]:
    """All that is found under `paths`, as it is needed."""
    for path in paths:
        if path == STDIN:
            yield from read_lines("stdin", sys.stdin.buffer)
        else:
            for file in _files(Path(path)):
                yield from _file(file)


def articles(found: Iterable[Imported], failures: list[ImportFailed]) -> Iterator[Article]:
    """The articles among `found`; the rest is named on standard error and added to `failures`."""
    for one in found:
        if one.article:
            yield one.article
        elif one.error:
            print(one.error, file=sys.stderr)
            failures.append(one.error)


def _files(path: Path) -> Iterator[Path]:
    """A file itself, or all files of known formats in a folder, in the order of their names."""
    if not path.is_dir():
        yield path
        return
    known = suffixes()
    yield from sorted(file for file in path.rglob("*") if file.suffix.lower() in known and file.is_file())


def _file(path: Path) -> Iterator[Imported]:
    try:
        if path.suffix.lower() in _STREAMED and _is_utf8(path):
            with path.open("rb") as lines:
                yield from read_lines(path.name, lines)
        else:
            yield from load(path.name, path.read_bytes(), limit=None)
    except OSError as error:
        reason = f"{error.strerror or error}."
        yield Imported(str(path), error=ImportFailed(str(path), reason, code="unreadable"))


def _is_utf8(path: Path) -> bool:
    """Whether a file can be read line by line: it opens like UTF-8 and is not empty."""
    with path.open("rb") as file:
        head = file.read(2)
    return bool(head) and head not in (b"\xff\xfe", b"\xfe\xff")
