"""Numbers for values that many rows share: the row is found, or made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, insert, select


def numbers(connection: Connection, table: Table, column: str, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """`n` for each value of the unique `column`; a value not there yet becomes a row with the given other columns.

    Must run inside a writing transaction, so that no other process makes the same row in between.
    """
    key = table.c[column]
    wanted = select(key, table.c.n).where(key.in_(rows))
    found: dict[str, int] = dict(connection.execute(wanted).tuples().all())
    missing = [{column: value, **others} for value, others in rows.items() if value not in found]
    if missing:
        connection.execute(insert(table), missing)
        found = dict(connection.execute(wanted).tuples().all())
    return found


def number(connection: Connection, table: Table, column: str, value: str, **others: Any) -> int:
    """The same for one value."""
    return numbers(connection, table, column, {value: others})[value]
