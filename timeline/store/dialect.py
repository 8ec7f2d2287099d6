"""What depends on which database it is: connecting and locking (see also `inserting` and `words`).

SQLite is used with a write-ahead log, so that readers never wait, and every writing transaction starts
with BEGIN IMMEDIATE: a transaction that reads first and writes later would otherwise fail at once with
"database is locked" when another process writes in between (https://sqlite.org/lang_transaction.html).
PostgreSQL's writers wait for each other at an advisory lock: numbers are given by the writer.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from timeline.store.refusals import BUSY_SECONDS

_CACHE = 64 * 2**10
"""Kilobytes of pages that a writing transaction of SQLite keeps: counts are added to all over the tables."""
_LOCK = 0x71E11E
"""The advisory lock that PostgreSQL's writers take."""


def connect(url: URL, writing: bool = True, binding: bool = True) -> Engine:
    """An engine for `url` with the settings that its database needs; without `writing` it refuses to write.

    Without `binding` SQLite holds no references: a table that a migration makes anew is deleted for a moment.
    """
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _tune if writing else _watch)
        if not binding:
            event.listen(engine, "connect", lambda connection, _record: _set(connection, "foreign_keys=OFF"))
        event.listen(engine, "begin", _begin)
    elif engine.dialect.name == "postgresql":
        event.listen(engine, "begin", _queue)
    return engine


def _tune(connection: Any, _record: object) -> None:
    _set(connection, "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON")


def _watch(connection: Any, _record: object) -> None:
    _set(connection, "query_only=ON")


def _set(connection: Any, *pragmas: str) -> None:
    connection.isolation_level = None  # SQLAlchemy's BEGIN is the only one; sqlite3 adds none of its own
    for pragma in (f"busy_timeout={1000 * BUSY_SECONDS}", *pragmas):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    if writing:
        connection.exec_driver_sql(f"PRAGMA cache_size=-{_CACHE}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _queue(connection: Connection) -> None:
    if connection.get_execution_options().get("writing", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def one_moment(connection: Connection) -> None:
    """Have all tables seen as they are at one moment, whatever is written meanwhile; first in a transaction.

    SQLite does so anyway.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
