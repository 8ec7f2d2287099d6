"""What the commands read: files, folders and standard input, as articles."""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from timeline.errors import ImportFailed
from timeline.importers import Imported, load, read_lines, suffixes
from timeline.importers.formats import packed
from timeline.importers.reasons import unopened
from timeline.importers.rows import BETWEEN, NO_COLUMN, ORDER
from timeline.model import Article

STDIN = "-"
_STREAMED = (".jsonl", ".ndjson")
_LONGEST = 60
_NAMED = 20


def add_paths(command: argparse.ArgumentParser) -> None:
    """The argument PATHS."""
    help_ = f"files or folders ({_known()}), or - for JSON lines from standard input"
    command.add_argument("paths", nargs="+", metavar="PATH", help=help_)


def imported(paths: Iterable[str]) -> Iterator[Imported]:
    """All that is found under `paths`, as it is needed, each with its file as the user would name it.

    A publication date that cannot be read is told on standard error, as is what a folder holds of no use.
    """
    for path in paths:
        told = ""
        for one in read_lines("stdin", sys.stdin.buffer) if path == STDIN else _under(Path(path)):
            if one.article and one.given:
                _warn(one, one.article)
            for code in one.warnings:
                if code.startswith((NO_COLUMN, ORDER)) and one.file + code[:6] != told:  # once a file: all rows say it
                    told = one.file + code[:6]
                    _warn_of_columns(one, code)
            yield one


def where(found: Imported) -> str:
    """The file and line that something was found in."""
    return f"{found.file}:{found.line}" if found.line else found.file


def _warn(found: Imported, article: Article) -> None:
    given = repr(found.given if len(found.given) <= _LONGEST else found.given[:_LONGEST] + "…")
    kept = f"the day its text gives, {article.published}" if article.published else "no day of publication"
    told = f"the publication date {given} cannot be read; the article is kept, with {kept}."
    print(f"{where(found)}: warning: {told} Write it as 2022-01-28.", file=sys.stderr)


def _warn_of_columns(found: Imported, code: str) -> None:
    """Tell that a file has no column of days, or one that can be read in two orders."""
    rest = code.partition(":")[2]
    if code.startswith(NO_COLUMN):
        told = f"no column holds days of publication; the columns are: {', '.join(rest.split(BETWEEN))}."
        print(f"{found.file}: warning: {told} Call one of them published.", file=sys.stderr)
    elif found.article:
        told = f"{found.article.published} may also be {rest}: nothing in the column says whether the day stands first."
        print(f"{where(found)}: warning: {told} Write days as 2022-01-28.", file=sys.stderr)


def _under(path: Path) -> Iterator[Imported]:
    """What a file holds, or all files of known formats in a folder, in the order of their names."""
    if not path.is_dir():
        yield from _file(path)
        return
    visible = sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
    files = [file for file in visible if file.suffix.lower() in suffixes()]
    if skipped := [str(file) for file in visible if file.suffix.lower() not in suffixes()]:
        more = f" and {len(skipped) - _NAMED} more" if len(skipped) > _NAMED else ""
        count = f"{len(skipped)} file{'s' * (len(skipped) > 1)} of other formats skipped"
        print(f"{path}: {count}: {', '.join(skipped[:_NAMED])}{more}", file=sys.stderr)
    if not files:
        reason = "there is no article in this folder." if visible else "the folder is empty."
        failed = ImportFailed(str(path), reason, advice=f"Put files there that end in {_known()}.", code="empty")
        yield Imported(str(path), error=failed)
    for file in files:
        yield from _file(file)


def _known() -> str:
    return " ".join(suffixes())


def _file(path: Path) -> Iterator[Imported]:
    try:
        if _streamed(path):
            with _opened(path) as lines:
                yield from (_named(path, one) for one in read_lines(path.name, lines))
        else:
            yield from (_named(path, one) for one in load(path.name, path.read_bytes(), limit=None))
    except packed.DAMAGED as error:
        yield Imported(str(path), error=packed.damaged(str(path), error))
    except OSError as error:
        yield Imported(str(path), error=unopened(str(path), error))


def _named(path: Path, found: Imported) -> Imported:
    """`found` with its file as it was given: articles go by the bare name, messages by the path, also inside a ZIP."""
    return found.placed(str(path) + found.file.removeprefix(path.name))


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if path.suffix.lower() in packed.SUFFIXES else path.open("rb")


def _streamed(path: Path) -> bool:
    """Whether a file can be read line by line: its name says so, it opens like UTF-8 and is not empty."""
    inner = path.with_suffix("") if path.suffix.lower() in packed.SUFFIXES else path
    if inner.suffix.lower() not in _STREAMED:
        return False
    with _opened(path) as file:
        head = file.read(2)
    return bool(head) and head not in (b"\xff\xfe", b"\xfe\xff")
