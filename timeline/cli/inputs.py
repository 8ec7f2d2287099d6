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
from timeline.cli.localised import Told
from timeline.errors import ImportFailed
from timeline.importers import Imported, suffixes
from timeline.importers.build import identity
from timeline.importers.files import strange
from timeline.importers.formats.lines import bounded
from timeline.importers.reasons import unopened
from timeline.importers.rows import BETWEEN, NO_COLUMN, ORDER
from timeline.model import Article

if TYPE_CHECKING:
    from timeline.workers import Pool

Load = Callable[[Path], Iterator[Imported]]
"""Gives all that a file holds, as `importers.files.read` does."""
STDIN = "-"
_LONGEST = 60
_NAMED = 20


def add_paths(made: argparse.ArgumentParser) -> None:
    """The argument PATHS, and the day of those that say none."""
    help_ = Told("files or folders ({endings}), or - for a text or JSON lines from standard input", endings=_known())
    made.add_argument("paths", nargs="+", metavar="PATH", help=help_)
    help_ = "the day of publication of what does not say its own, as 28/1/2022"
    made.add_argument("--published", type=command.day, metavar="DAY", help=help_)


def imported(paths: Iterable[str], pool: Pool, published: date | None = None) -> Iterator[Imported]:
    """All that is found under `paths`, as it is needed, each with its file as the user would name it.

    `pool` opens files, and reads what comes through a pipe, in other processes, within limits.
    `published` is the day of articles that do not say their own.
    A publication date that cannot be read is told on standard error, as is what a folder holds of no use.
    """
    for path in paths:
        told, nothing = "", True
        for found in _piped("stdin", sys.stdin.buffer, pool) if path == STDIN else _named(Path(path), pool):
            one = _dated(found, published)
            if one.article and one.given:
                _warn(one, one.article)
            for code in one.warnings:
                if code.startswith((NO_COLUMN, ORDER)) and one.file + code[:6] != told:  # once a file: all rows say it
                    told = one.file + code[:6]
                    _warn_of_columns(one, code)
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


def where(found: Imported) -> str:
    """The file and line that something was found in."""
    return f"{found.file}:{found.line}" if found.line else found.file


def _warn(found: Imported, article: Article) -> None:
    given = repr(found.given if len(found.given) <= _LONGEST else found.given[:_LONGEST] + "…")
    words = speech.words()
    day = article.published
    kept = words("the day its text gives, {day}", day=day) if day else words("no day of publication")
    speech.tell(
        "{where}: warning: the publication date {given} cannot be read; the article is kept, with {kept}. "
        "Write it as 2022-01-28.",
        where=where(found), given=given, kept=kept,
    )  # fmt: skip


def _warn_of_columns(found: Imported, code: str) -> None:
    """Tell that a file has no column of days, or one that can be read in two orders."""
    rest = code.partition(":")[2]
    if code.startswith(NO_COLUMN):
        speech.tell(
            "{where}: warning: no column holds days of publication; the columns are: {columns}. "
            "Call one of them published.",
            where=found.file, columns=", ".join(rest.split(BETWEEN)),
        )  # fmt: skip
    elif found.article:
        speech.tell(
            "{where}: warning: {day} may also be {other}: nothing in the column says whether the day stands first. "
            "Write days as 2022-01-28.",
            where=where(found), day=found.article.published, other=rest,
        )  # fmt: skip


def _under(path: Path, load: Load) -> Iterator[Imported]:
    """What a file holds, or all files of known formats in a folder, in the order of their names."""
    if not path.is_dir():
        yield from load(path)
        return
    visible = sorted(file for file in path.rglob("*") if not file.is_dir() and not file.name.startswith("."))
    known = [file for file in visible if file.suffix.lower() in suffixes()]
    if skipped := [str(file) for file in visible if file.suffix.lower() not in suffixes()]:
        more = f" and {len(skipped) - _NAMED} more" if len(skipped) > _NAMED else ""
        count = f"{len(skipped)} file{'s' * (len(skipped) > 1)} of other formats skipped"
        print(f"{path}: {count}: {', '.join(skipped[:_NAMED])}{more}", file=sys.stderr)
    if not known:
        reason = "there is no article in this folder." if visible else "the folder is empty."
        failed = ImportFailed(str(path), reason, advice=f"Put files there that end in {_known()}.", code="empty")
        yield Imported(str(path), error=failed)
    for file in known:
        yield from strange(file) or load(file)


def _known() -> str:
    return " ".join(suffixes())
