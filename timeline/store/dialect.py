"""All that depends on which database it is, save for full text: connecting, locking, upserts.

SQLite is used with a write-ahead log, so that readers never wait, and every writing transaction starts
with BEGIN IMMEDIATE: a transaction that reads first and writes later would otherwise fail at once with
"database is locked" when another process writes in between (https://sqlite.org/lang_transaction.html).
PostgreSQL's writers wait for each other at an advisory lock: numbers are given by the writer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event

from timeline.store.refusals import BUSY_SECONDS

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


def insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert `rows`, which name the same columns in the same order.

    The driver gets them as they are: SQLAlchemy would look at every value of every row, which takes longer
    than writing it.
    """
    if rows:
        connection.exec_driver_sql(_insert(connection, table, rows[0]), [tuple(row.values()) for row in rows])


def add(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], column: str) -> None:
    """The same; where a row with the same primary key stands, its `column` is added to instead."""
    if rows:
        key = ", ".join(part.name for part in table.primary_key)
        more = f" ON CONFLICT ({key}) DO UPDATE SET {column} = {table.name}.{column} + excluded.{column}"
        connection.exec_driver_sql(_insert(connection, table, rows[0]) + more, [tuple(row.values()) for row in rows])


def _insert(connection: Connection, table: Table, columns: Iterable[str]) -> str:
    names = [connection.dialect.identifier_preparer.quote(name) for name in columns]
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join([mark] * len(names))})"
