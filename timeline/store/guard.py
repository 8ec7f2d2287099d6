"""Looks at a SQLite file before anything is written to it: whether it is ours, and can be used at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL

from timeline.errors import StoreError
from timeline.message import Message
from timeline.store.refusals import name, reason

_OURS = frozenset({"setting", "article", "facet"})
"""Tables that every database of ours has had."""
_SHOWN = 3
KINDS = Message("Name a file for SQLite, or postgresql+psycopg://user@host/name for PostgreSQL.")
_JOURNAL = 18
"""The byte that is 2 where there is a write-ahead log (https://sqlite.org/fileformat.html)."""


def check(url: URL, writing: bool) -> None:
    """StoreError when the SQLite file at `url` holds something else, or nothing where one only reads.

    The file is left as it is, and nothing is put beside it.  StoreError, too, for a kind of database we do not know.
    """
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise StoreError("{name}: this kind of database is not known. {advice}", name=name(url), advice=KINDS)
    path = file_of(url)
    if path is None:
        return
    if path.is_dir():
        told = "{path}: this is a folder. Name a file in it, such as {file}."
        raise StoreError(told, path=path, file=path / "linimasa.db")
    if not (path.exists() and path.stat().st_size):
        if writing:
            return
        raise StoreError("{path}: there is no database. Check the name, or make one with `ingest`.", path=path)
    tables = _tables(path)
    if not tables and not writing:
        raise StoreError("{path}: the database is empty. Check the name, or fill it with `ingest`.", path=path)
    if tables and not tables >= _OURS:
        raise StoreError(
            "{path}: this is the database of another program (it has {tables}). "
            "Name another file, or one that is not there yet to make one.",
            path=path, tables=_listed(tables),
        )  # fmt: skip


def file_of(url: URL) -> Path | None:
    """The file that `url` names; None for a server, a database in memory, or SQLite's own URLs."""
    file = url.database or ""
    plain = url.get_backend_name() == "sqlite" and file not in ("", ":memory:") and not file.startswith("file:")
    return Path(file) if plain else None


def reading(url: URL) -> URL:
    """`url` such that nothing is written, where the file or its folder cannot be written to anyway."""
    path = file_of(url)
    if path is None or (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)):
        return url
    return url.set(database=_quoted(path), query={"uri": "true", **_mode(path)})


def _mode(path: Path) -> dict[str, str]:
    """How to open without a trace: in the mode of a write-ahead log SQLite puts files beside even to read."""
    with path.open("rb") as file:
        logged = file.read(_JOURNAL + 1)[_JOURNAL:] == b"\x02"
    alone = logged and not Path(f"{path}-wal").exists()
    return {"immutable": "1"} if alone else {"mode": "ro"}


def _quoted(path: Path) -> str:
    return f"file:{quote(str(path.absolute()))}"


def _tables(path: Path) -> set[str]:
    """The names of the tables; StoreError for a file that is no database."""
    try:
        ((mode, value),) = _mode(path).items()
        with closing(sqlite3.connect(f"{_quoted(path)}?{mode}={value}", uri=True)) as rows:
            return {row[0] for row in rows.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except OSError as error:
        raise StoreError(
            "{path}: it cannot be read ({reason}). Check its permissions.", path=path, reason=error.strerror
        ) from error
    except sqlite3.Error as error:
        raise StoreError("{name}: {reason}", name=path, reason=reason(error)) from error


def _listed(tables: set[str]) -> Message:
    named = sorted(tables)
    if len(named) > _SHOWN:
        return Message("the tables {names} and {n} more", names=", ".join(named[:_SHOWN]), n=len(named) - _SHOWN)
    names = ", ".join(named)
    return Message("the tables {names}", names=names) if named[1:] else Message("the table {names}", names=names)
