"""What the commands read: files, folders and standard input, as articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, islice, repeat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from timeline import limits
from timeline.cli import command, speech
from timeline.cli.doubts import Doubts
from timeline.errors import ImportFailed
from timeline.importers import Imported, suffixes
from timeline.importers.build import identity
from timeline.importers.files import strange
from timeline.importers.formats.archive import hidden
from timeline.importers.formats.lines import bounded
from timeline.importers.pointing import pointed
from timeline.importers.reasons import unopened
from timeline.message import Message

if TYPE_CHECKING:
    from timeline.workers import Pool

Load = Callable[[Path], Iterator[Imported]]
"""Gives all that a file holds, as `importers.files.read` does."""
STDIN = "-"
_NAMED = 20


def add_paths(made: argparse.ArgumentParser) -> None:
    """The argument PATHS, and the day of those that say none."""
    paths = Message("files or folders ({endings}), or - for a text or JSON lines from standard input", endings=_known())
    made.add_argument("paths", nargs="+", metavar="PATH", help=paths)
    help_ = "the day of publication of what does not say its own, as 28/1/2022"
    made.add_argument("--published", type=command.day, metavar="DAY", help=help_)
    help_ = "the column that holds the days of publication (default: told by names and cells)"
    made.add_argument("--day-column", default="", metavar="NAME", help=help_)


def imported(
    paths: Iterable[str], pool: Pool, published: date | None = None, day_column: str = ""
) -> Iterator[Imported]:
    """All that is found under `paths`, as it is needed, each with its file as the user would name it.

    `pool` opens files, and reads what comes through a pipe, in other processes, within limits.
    `published` is the day of articles that do not say their own, `day_column` the column of tables that says it.
    A publication date that cannot be read is told on standard error, as is what a folder holds of no use.
    """
    doubts = Doubts()
    for path in paths:
        nothing = True
        found = _piped("stdin", sys.stdin.buffer, pool) if path == STDIN else _named(Path(path), pool)
        for one in pointed(found, day_column) if day_column else found:
            one = _dated(one, published)
            doubts.tell(one)
            nothing = False
            yield one
        if nothing and path != STDIN:
            failed = ImportFailed(
                path, "no article was found in it.", advice="Look into it, or leave it out.", code="no-text"
            )
            yield Imported(path, error=failed)


def _named(path: Path, pool: Pool) -> Iterator[Imported]:
    """What a file or a folder holds, or what comes through a named pipe, such as that of `<(...)`."""
    if not path.is_fifo() and not path.is_char_device():
        yield from _under(path, pool.open)
        return
    try:
        with path.open("rb") as stream:
            yield from _piped(str(path), stream, pool)
    except OSError as error:
        yield Imported(str(path), error=unopened(str(path), error))


def _piped(name: str, stream: BinaryIO, pool: Pool) -> Iterator[Imported]:
    """JSON lines as they come, where the first line is an object; else all of it as one file without a name."""
    lines = bounded(stream)
    blank, first = next(((n, line) for n, line in enumerate(lines) if line.strip()), (0, b""))
    if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        yield from pool.stream(name, chain(repeat(b"\n", blank), [first], lines))
        return
    whole = first + stream.read(limits.WHOLE + 1 - len(first))
    if len(whole) > limits.WHOLE:
        reason = f"there are more than {limits.WHOLE / 2**20:.0f} MB, and they are read whole."
        failed = ImportFailed(name, reason, advice="Give JSON lines, which may go on for ever.", code="too-large")
        yield Imported(name, error=failed)
        return
    found = pool.load(name, whole, limit=None)
    yield from chain(list(islice(found, 2)), found)  # of a single text the process is free again, to read it


def _dated(found: Imported, published: date | None) -> Imported:
    """The article with the day that was given, where it did not say one itself."""
    one = found.article
    if published is None or one is None or one.published_from in ("metadata", "byline", "user"):
        return found
    dated = replace(one, id=identity(one.text, published), published=published, published_from="user")
    return replace(found, article=dated)


def _under(path: Path, load: Load) -> Iterator[Imported]:
    """What a file holds, or all files of known formats in a folder, in the order of their names."""
    if not path.is_dir():
        yield from load(path)
        return
    visible = sorted(file for file in path.rglob("*") if not file.is_dir() and not hidden(file.relative_to(path)))
    known = [file for file in visible if file.suffix.lower() in suffixes()]
    if skipped := [str(file) for file in visible if file.suffix.lower() not in suffixes()]:
        words = speech.words()
        more = " " + words("and {n} more", n=len(skipped) - _NAMED) if len(skipped) > _NAMED else ""
        count = words.count("{n} file of other formats skipped", "{n} files of other formats skipped", len(skipped))
        print(f"{path}: {count}: {', '.join(skipped[:_NAMED])}{more}", file=sys.stderr)
    if not known:
        reason = "there is no article in this folder." if visible else "the folder is empty."
        failed = ImportFailed(str(path), reason, advice=f"Put files there that end in {_known()}.", code="empty")
        yield Imported(str(path), error=failed)
    for file in known:
        yield from strange(file) or load(file)


def _known() -> str:
    return " ".join(suffixes())
