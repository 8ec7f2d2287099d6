"""The shapes in which JSON files wrap rows: NewsAPI, Elasticsearch, JSON Feed, WordPress, pandas, mongoexport."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.importers import grid

_HIT = "_source"  # Elasticsearch keeps a row in it, beside what it knows of the row
_DEEPEST = 4
_WORDY = 8
_ALIKE = 0.5
KEY, GROUP = "key", "group"
"""The columns for what rows are called by in an object, and for what whole lists of rows are."""


def unwrapped(found: Any) -> Any:
    """The rows in `found`: of the lists of objects in it that hold texts, or of its columns; None for a single row.

    A list stays a list; only its rows are taken out of what wraps each.
    """
    if isinstance(found, list):
        return _listed(found)
    if not isinstance(found, Mapping):
        return None
    for shape in (_columns, _split, _keyed, _inside):
        if (rows := shape(found)) is not None:
            return rows
    return None


def unwrapped_row(row: Any) -> Any:
    """What an interface wraps a row in, off."""
    inner = row.get(_HIT) if isinstance(row, Mapping) else None
    return {"_id": row.get("_id")} | dict(inner) if isinstance(inner, Mapping) else row


def _listed(found: Sequence[Any]) -> list[Any]:
    """The rows of a list: objects, lines of cells (pandas' `orient="values"`, a header above or none), or texts."""
    if found and all(isinstance(row, list) for row in found):
        return [row.told for row in grid.rows(grid.Line(place, row) for place, row in enumerate(found, 1))]
    if found and all(isinstance(row, str) for row in found):
        return [{"text": row} for row in found]
    return [unwrapped_row(row) for row in found]


def _inside(found: Mapping[str, Any]) -> list[Any] | None:
    """The rows of the list that holds most texts, and of all lists that have the same columns; or of the longest."""
    lists = list(_lists(found))
    if not lists:
        return None
    texts = [sum(map(_tells, rows)) for _, rows in lists]
    best = max(range(len(lists)), key=lambda at: (texts[at], len(lists[at][1])))
    chosen = [one for one, told in zip(lists, texts, strict=True) if told and _alike(one[1][0], lists[best][1][0])] or [
        lists[best]
    ]
    if len(chosen) == 1:
        return [unwrapped_row(row) for row in chosen[0][1]]
    return [{GROUP: name} | unwrapped_row(row) for name, rows in chosen for row in rows]


def _lists(found: Any, deep: int = 0) -> Iterator[tuple[str, list[Any]]]:
    """All lists of objects in a wrapper of objects, with what each is called."""
    if deep > _DEEPEST or not isinstance(found, Mapping):
        return
    for name, value in found.items():
        if isinstance(value, list) and value and all(isinstance(one, Mapping) for one in value):
            yield str(name), value
        yield from _lists(value, deep + 1)


def _alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return len(one.keys() & other.keys()) > _ALIKE * len(one.keys() | other.keys())


def _tells(value: Any, deep: int = 0) -> bool:
    """Whether running text stands anywhere in a row."""
    if isinstance(value, str):
        return value.count(" ") >= _WORDY
    if deep > _DEEPEST or not isinstance(value, (Mapping, list)):
        return False
    return any(_tells(one, deep + 1) for one in (value.values() if isinstance(value, Mapping) else value))


def _keyed(found: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """Rows by their addresses or keys: {"https://…": {row}, …}."""
    rows = list(found.values())
    if not rows or not all(isinstance(row, Mapping) and len(row) > 1 and _tells(row) for row in rows):
        return None
    if len(rows) < 2 or not all(_alike(row, rows[0]) for row in rows):
        return None
    return [{KEY: name} | dict(row) for name, row in found.items()]


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
