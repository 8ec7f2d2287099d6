"""Rows of any table, one after the other, to articles: the first thousands tell what the columns are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import chain, islice
from typing import Any, NamedTuple, cast

from timeline import limits
from timeline.dates.written import NEWSROOM
from timeline.errors import ImportFailed
from timeline.importers import pieces, reasons
from timeline.importers.base import Imported
from timeline.importers.column_names import PARTS, empty, vocabulary
from timeline.importers.columns import assign, parted_day
from timeline.importers.days import Cell, Days, look
from timeline.importers.row_day import BETWEEN
from timeline.importers.rows import EXAMPLE, NO_TEXT_COLUMN, Layout, from_row, refuse_export, written

HEAD = 5000
"""Rows that are looked at before the first is read; a stream of any length still fits in memory."""
SAMPLE = 200
"""Cells of a column that tell what it holds."""
HEAVY = 20 * 2**20
"""Characters in rows after which no more are looked at."""
MANY = 5
"""Names that are told; a table may have hundreds of columns."""
_DEEPEST = 3
_PARTS = frozenset(PARTS)


class Row(NamedTuple):
    """A row as a format finds it: the line where it stands, what stands there, its place where lines do not tell."""

    line: int | None
    told: object
    place: int | None = None


def articles(name: str, rows: Iterable[Row], *, table: bool = False) -> Iterator[Imported]:
    """The articles of all rows; a `table` has the same columns in all, and without one of texts no article."""
    left = iter(rows)
    row = next(left, None)
    if row is None and table:
        yield Imported(name, error=ImportFailed(name, "the table has no row under a header.", code="bad-table"))
    while row and _plain(row.told):
        yield from_row(cast(dict[str, Any], row.told), name, row.line, row.place)
        row = next(left, None)
    if row:
        yield from _found_out(name, chain([row], left), table)


def _found_out(name: str, rows: Iterator[Row], table: bool) -> Iterator[Imported]:
    """The articles of rows whose columns have to be found out first."""
    head, broken = _head(rows)
    layout = lay_out([row.told for row in head])
    try:
        _fits(name, head[0])
        refuse_export(name, layout.names, head[0].line)
        if table:
            _check(name, layout)
    except ImportFailed as error:
        yield Imported(name, line=error.line, error=error)
        return
    for row in head:
        yield _imported(row, name, layout)
    if broken:
        raise broken
    for row in rows:
        yield _imported(row, name, layout)


def _head(rows: Iterator[Row]) -> tuple[list[Row], Exception | None]:
    """The rows to look at, and what broke off the reading among them: those before it are kept."""
    head: list[Row] = []
    weight = 0
    try:
        for row in islice(rows, HEAD):
            head.append(row)
            cells = row.told.values() if isinstance(row.told, Mapping) else ()
            weight += sum(len(cell) for cell in cells if isinstance(cell, str))
            if weight > HEAVY:
                break
    except Exception as error:
        return head, error
    return head, None


def _fits(name: str, row: Row) -> None:
    """ImportFailed where a table has more columns than are taken."""
    if isinstance(row.told, Mapping) and len(row.told) > limits.COLUMNS:
        reason = f"the table has {len(row.told)} columns, {limits.COLUMNS} are taken."
        raise ImportFailed(name, reason, line=row.line, advice="Keep those that say something.", code="too-large")


def _plain(told: object) -> bool:
    """Whether a row is of our own form, as most rows of most files are: nothing has to be found out."""
    if not isinstance(told, dict) or not isinstance(told.get("text"), str) or not _PARTS.issuperset(told):
        return False  # another column is kept with the article
    day = told.get("published")
    return day[4:5] == day[7:8] == "-" if isinstance(day, str) else day is None


def _imported(row: Row, name: str, layout: Layout) -> Imported:
    told = row.told
    if isinstance(told, Mapping):
        return from_row(flat(told), name, row.line, row.place, layout)
    where = f"row {row.place}" if row.place else "the row"
    reason = f"{where} is no object but {reasons.kind(told)}."
    return Imported(
        name, line=row.line, error=ImportFailed(name, reason, line=row.line, advice=EXAMPLE, code="bad-row")
    )


def lay_out(rows: Sequence[object]) -> Layout:
    """What the columns of these rows are."""
    flattened = [flat(row) for row in rows if isinstance(row, Mapping)]
    cells: dict[str, list[str]] = {}
    for row in flattened:
        for column, value in row.items():
            those = cells.setdefault(column, [])
            if len(those) < SAMPLE and not empty(value) and (cell := _sample(value)):
                those.append(cell)
    columns = assign(cells)
    bare = Layout(columns, names=tuple(filter(None, cells)), parted=parted_day(cells, columns.get("published", ())))
    days = look([_cell(row, bare) for row in flattened]) if bare.parted or "published" in columns else Days()
    return replace(bare, days=days)


def _cell(row: Mapping[str, Any], layout: Layout) -> Cell:
    return Cell(layout.day(row), written(layout.value("url", row)), _sample(layout.value("text", row)))


def _sample(value: Any) -> str:
    return written(pieces.whole(value))


def flat(row: Mapping[Any, Any], deep: int = 0) -> dict[str, Any]:
    """A row whose objects are taken apart («source.name»), days as ISO dates; blanks around names do not matter."""
    made: dict[str, Any] = {}
    for name, value in row.items():
        key = str(name).strip()
        if isinstance(value, Mapping) and deep < _DEEPEST:
            made |= {f"{key}.{inner}": told for inner, told in flat(value, deep + 1).items()}
        elif isinstance(value, datetime):
            made[key] = (value.astimezone(NEWSROOM) if value.tzinfo else value).date().isoformat()
        else:
            made[key] = value.isoformat() if isinstance(value, date) else value
    return made


def _check(name: str, layout: Layout) -> None:
    if "text" not in layout.columns:
        reason = f"the table has no column of texts; its columns are: {', '.join(layout.names[:MANY])}."
        advice = f"Name one of them {' or '.join(vocabulary()[0]['text'].words[:MANY])}."
        code = NO_TEXT_COLUMN + BETWEEN.join(layout.names[:MANY])
        raise ImportFailed(name, reason, advice=advice, code=code)
