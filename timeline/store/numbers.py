"""Numbers for values that many rows share: the row is found, or made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Table, func, insert, select

T = TypeVar("T")
_AT_ONCE = 5_000


def numbers(connection: Connection, table: Table, column: str, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """`n` for each value of the unique `column`; a value not there yet becomes a row with the given other columns.

    Must run inside a writing transaction, so that no other process makes the same row in between.
    """
    known = found(connection, table.c[column], table.c.n, rows)
    missing = [{column: value, **others} for value, others in rows.items() if value not in known]
    if missing:
        connection.execute(insert(table), missing)
        known |= found(connection, table.c[column], table.c.n, [row[column] for row in missing])
    return known


def found(connection: Connection, key: Column[Any], n: Any, values: Iterable[Any]) -> dict[Any, Any]:
    """`n` by `key` for those `values` of `key` that are there."""
    rows = (connection.execute(select(key, n).where(key.in_(part))) for part in chunks(list(values)))
    return {row[0]: row[1] for some in rows for row in some}


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """`values` in parts that a statement can take as parameters: SQLite takes 32,766."""
    for begin in range(0, len(values), _AT_ONCE):
        yield values[begin : begin + _AT_ONCE]


def number(connection: Connection, table: Table, column: str, value: str, **others: Any) -> int:
    """The same for one value."""
    return numbers(connection, table, column, {value: others})[value]


def following(connection: Connection, table: Table) -> int:
    """The number after the last in `table`; good for as long as the writing transaction lasts."""
    last: int | None = connection.scalar(select(func.max(table.c.n)))
    return (last or 0) + 1
