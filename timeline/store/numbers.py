"""Numbers for values that many rows share: the row is found, or made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Column, Connection, Table, insert, select


def numbers(connection: Connection, table: Table, column: str, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """`n` for each value of the unique `column`; a value not there yet becomes a row with the given other columns.

    Must run inside a writing transaction, so that no other process makes the same row in between.
    """
    key = table.c[column]
    found = _found(connection, key, table.c.n, rows)
    missing = [{column: value, **others} for value, others in rows.items() if value not in found]
    if missing:
        connection.execute(insert(table), missing)
        found = _found(connection, key, table.c.n, rows)
    return found


def _found(connection: Connection, key: Column[Any], n: Column[Any], values: Iterable[str]) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(select(key, n).where(key.in_(values)))}


def number(connection: Connection, table: Table, column: str, value: str, **others: Any) -> int:
    """The same for one value."""
    return numbers(connection, table, column, {value: others})[value]
