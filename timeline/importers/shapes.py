"""The shapes in which JSON files wrap rows: NewsAPI, Elasticsearch, JSON Feed, WordPress, pandas, mongoexport."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_HIT = "_source"  # Elasticsearch keeps a row in it, beside what it knows of the row
_DEEPEST = 4


def unwrapped(found: Any) -> Any:
    """The rows in `found`: of the longest list of objects in it, or of its columns; None for a single row.

    A list stays a list; only its rows are taken out of what wraps each.
    """
    if isinstance(found, list):
        return [unwrapped_row(row) for row in found]
    if not isinstance(found, Mapping):
        return None
    if (columns := _columns(found)) is not None:
        return columns
    if (split := _split(found)) is not None:
        return split
    inside = max(_lists(found), key=len, default=None)
    return [unwrapped_row(row) for row in inside] if inside else None


def unwrapped_row(row: Any) -> Any:
    """What an interface wraps a row in, off."""
    inner = row.get(_HIT) if isinstance(row, Mapping) else None
    return {"_id": row.get("_id")} | dict(inner) if isinstance(inner, Mapping) else row


def _lists(found: Any, deep: int = 0) -> list[list[Any]]:
    """All lists of objects that have a text somewhere, in a wrapper of objects."""
    if deep > _DEEPEST or not isinstance(found, Mapping):
        return []
    here = [value for value in found.values() if _of_objects(value)]
    return here + [one for value in found.values() for one in _lists(value, deep + 1)]


def _of_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _columns(found: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """pandas' `to_json()` by columns {column: {row: cell}} or by rows {row: {column: cell}}."""
    inner = list(found.values())
    if len(inner) < 1 or not all(isinstance(one, Mapping) and one for one in inner):
        return None
    keys = [set(one) for one in inner]
    if any(key != keys[0] for key in keys):
        return None
    if all(str(key).isdigit() for key in keys[0]):
        return [{column: cells[row] for column, cells in found.items()} for row in inner[0]]
    return [dict(row) for row in inner] if all(str(key).isdigit() for key in found) else None


def _split(found: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """pandas' `to_json(orient="split")` {columns, data}, and plain columns {column: [cells]}."""
    columns, data = found.get("columns"), found.get("data")
    if isinstance(columns, list) and isinstance(data, list) and all(isinstance(row, list) for row in data):
        return [dict(zip(map(str, columns), row, strict=False)) for row in data]
    lengths = {len(value) if isinstance(value, list) else -1 for value in found.values()}
    if len(found) > 1 and len(lengths) == 1 and lengths.isdisjoint({-1, 0}):
        if any(isinstance(one, (Mapping, list)) for value in found.values() for one in value):
            return None
        return [dict(zip(found, row, strict=True)) for row in zip(*found.values(), strict=True)]
    return None
