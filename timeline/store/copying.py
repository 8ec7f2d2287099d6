"""Copies a SQLite database while others may write to it, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from timeline.errors import StoreError
from timeline.store.refusals import reason

_PAGES = 4096
"""How many pages are copied at a time: between them others may write."""
Progress = Callable[[int, int], None]
"""Called with the number of pages that are left, and of all."""


def copy(path: Path, target: Path, progress: Progress | None = None) -> None:
    """Copy the database at `path`, as it is at one moment, to `target`; what stood there is replaced at the end.

    StoreError when it cannot be read, or when there is no room.
    """
    part = target.with_name(f"{target.name}.part-{os.getpid()}")
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as copied:
            source.backup(copied, pages=_PAGES, progress=_told(progress))
            copied.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
        _settle(part, target)
    except (sqlite3.Error, OSError) as error:
        why = reason(error) if isinstance(error, sqlite3.Error) else f"{error.strerror or error}."
        raise StoreError("{target}: {path} cannot be copied there: {why}", target=target, path=path, why=why) from error
    finally:
        part.unlink(missing_ok=True)


def beside(path: Path, version: str) -> Path:
    """Copy a database of an older `version` beside itself, once; returns the copy."""
    target = _free(path, version)
    if not target.exists():
        copy(path, target)
    return target


def _free(path: Path, version: str) -> Path:
    """The name of the copy: one that is not taken, or that of a copy of the same data."""
    own, n = _mark(path), 0
    while True:
        target = path.with_name(f"{path.name}.version-{version}{f'-{n}' if n else ''}.bak")
        if not target.exists() or _mark(target) == own:
            return target
        n += 1


def _mark(path: Path) -> object:
    """What changes with every write (see `freshness`); for tables from before there was such a mark, what they hold."""
    try:
        with closing(sqlite3.connect(path)) as rows:
            return rows.execute("SELECT value FROM setting WHERE name = 'data'").fetchone() or _digest(rows)
    except sqlite3.Error:
        return None


def _digest(rows: sqlite3.Connection) -> str:
    told = hashlib.sha256()
    for table in ("collection", "scope_collection", "article", "content"):
        for row in rows.execute(f"SELECT * FROM {table}"):
            told.update(repr(row).encode("utf-8", "surrogatepass"))
    return told.hexdigest()


def _told(progress: Progress | None) -> Callable[[int, int, int], object] | None:
    return (lambda _status, left, whole: progress(left, whole)) if progress else None


def _settle(part: Path, target: Path) -> None:
    """Have the copy on the disk before it gets its name."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(part, target)
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(target.absolute().parent, os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
