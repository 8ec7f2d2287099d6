"""Many rows at once into a table: SQLite's driver takes them as they are, PostgreSQL gets them by COPY.

SQLAlchemy would look at every value of every row, which takes longer than writing it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table

FEW = 50
"""Rows for which PostgreSQL needs no COPY: one statement for each costs no more."""
Row = tuple[Any, ...]


def insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert `rows`, which name the same columns in the same order."""
    if rows:
        put(connection, table.name, tuple(rows[0]), [tuple(row.values()) for row in rows])


def put(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Insert the values of `columns` into `table`."""
    if copied(connection, rows):
        _copy(connection, table, columns, rows)
    elif rows:
        connection.exec_driver_sql(_insert(connection, table, columns), list(rows))


def add(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """The same; where a row with the same primary key stands, the last of `columns` is added to instead."""
    key, last = ", ".join(part.name for part in table.primary_key), columns[-1]
    more = f" ON CONFLICT ({key}) DO UPDATE SET {last} = {table.name}.{last} + excluded.{last}"
    if copied(connection, rows):
        aside = set_aside(connection, f"LIKE {table.name}", columns, rows)
        listed = ", ".join(columns)
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({listed}) SELECT {listed} FROM {aside}{more}")
    elif rows:
        connection.exec_driver_sql(_insert(connection, table.name, columns) + more, list(rows))


def copied(connection: Connection, rows: Sequence[Row]) -> bool:
    """Whether `rows` go by COPY."""
    return connection.dialect.name == "postgresql" and len(rows) > FEW


def set_aside(connection: Connection, definition: str, columns: Sequence[str], rows: Sequence[Row]) -> str:
    """The name of a table with `rows` that only this transaction sees, until the next are set aside."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS pg_temp.aside")
    connection.exec_driver_sql(f"CREATE TEMPORARY TABLE aside ({definition}) ON COMMIT DROP")
    _copy(connection, "aside", columns, rows)
    return "aside"


def _copy(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({_names(connection, columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _insert(connection: Connection, table: str, columns: Sequence[str]) -> str:
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    return f"INSERT INTO {table} ({_names(connection, columns)}) VALUES ({', '.join([mark] * len(columns))})"


def _names(connection: Connection, columns: Sequence[str]) -> str:
    return ", ".join(connection.dialect.identifier_preparer.quote(name) for name in columns)
