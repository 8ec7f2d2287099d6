"""What the commands read: files, folders and standard input, as articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from timeline.errors import ImportFailed
from timeline.importers import Imported, files, read_lines, suffixes
from timeline.importers.files import strange
from timeline.importers.formats.lines import bounded
from timeline.importers.rows import BETWEEN, NO_COLUMN, ORDER
from timeline.model import Article

Load = Callable[[Path], Iterator[Imported]]
"""Gives all that a file holds, as `importers.files.read` does."""
STDIN = "-"
_LONGEST = 60
_NAMED = 20


def add_paths(command: argparse.ArgumentParser) -> None:
    """The argument PATHS."""
    help_ = f"files or folders ({_known()}), or - for JSON lines from standard input"
    command.add_argument("paths", nargs="+", metavar="PATH", help=help_)


def imported(paths: Iterable[str], load: Load = files.read) -> Iterator[Imported]:
    """All that is found under `paths`, as it is needed, each with its file as the user would name it.

    A publication date that cannot be read is told on standard error, as is what a folder holds of no use.
    """
    for path in paths:
        told, nothing = "", True
        for one in read_lines("stdin", bounded(sys.stdin.buffer)) if path == STDIN else _under(Path(path), load):
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
