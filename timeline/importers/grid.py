"""Lines of cells, as CSV files and sheets hold them, to rows: where the header stands, and what stands under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

from timeline.importers.column_names import PARTS, by_name, name_words
from timeline.importers.tables import Row

LOOKED_AT = 20
"""Lines among which the header is looked for; titles and blank lines may stand above it."""
_WORDY = 8


class Line(NamedTuple):
    """Cells with the line of the file, or the row of the sheet, that they stand on."""

    number: int
    cells: Sequence[Any]


def rows(lines: Iterable[Line], delimiter: str = "") -> Iterator[Row]:
    """The rows under the header, cell by column; lines without a cell are none.  Nothing at all gives no row.

    Where a line has more cells than the header and the `delimiter` between them is known, the text was not put
    between quotation marks: its pieces are joined again.  Else what is beyond is kept, by its place.
    """
    left = iter(lines)
    first = list(islice(left, LOOKED_AT))
    at = _header(first)
    if at is None:
        return
    names, under = (_numbered(first), first) if at < 0 else (_names(first[at].cells), first[at + 1 :])
    text = _text(names) if delimiter else None
    for line in chain(under, left):
        if any(map(filled, line.cells)):
            cells = _fitted(line.cells, len(names), text, delimiter)
            names += [f"column {place}" for place in range(len(names) + 1, len(cells) + 1)]
            yield Row(line.number, dict(zip(names, cells, strict=False)))


def _fitted(cells: Sequence[Any], columns: int, text: int | None, delimiter: str) -> Sequence[Any]:
    """The cells of a line, the pieces of its text joined where there are more than columns; empty ones do not count."""
    if len(cells) <= columns:
        return cells
    last = max((place for place, cell in enumerate(cells, 1) if filled(cell)), default=0)
    cells = cells[: max(columns, last)]
    behind = text + len(cells) - columns + 1 if text is not None else 0
    if text is None or len(cells) == columns:
        return cells
    return [*cells[:text], delimiter.join(cells[text:behind]), *cells[behind:]]


def _text(names: Sequence[str]) -> int | None:
    """The place of the column that is called a text."""
    fits = [(fit, place) for place, name in enumerate(names) if (fit := by_name("text", name))]
    return min(fits)[1] if fits else None


def hits(lines: Sequence[Line]) -> int:
    """How many parts of an article the likeliest header names."""
    return max((_parts(line) for line in lines), default=0)


def filled(cell: Any) -> bool:
    """Whether anything stands in a cell."""
    return cell is not None and str(cell).strip() != ""


def _header(lines: Sequence[Line]) -> int | None:
    """The place of the header: where most parts are named; -1 for a table without one; None where there is no table."""
    filled_in = [at for at, line in enumerate(lines) if sum(map(filled, line.cells)) > 1]
    if not filled_in:
        filled_in = [at for at, line in enumerate(lines) if any(map(filled, line.cells))][:1]
    if not filled_in:
        return None
    best = max(filled_in, key=lambda at: (_parts(lines[at]), -at))
    if _parts(lines[best]):
        return best
    return -1 if any(str(cell).count(" ") >= _WORDY for cell in lines[best].cells) else best


def _parts(line: Line) -> int:
    cells = [str(cell).strip() for cell in line.cells if filled(cell)]
    named = [cell for cell in cells if cell.count(" ") < _WORDY / 2 and name_words(cell)]
    told = [[part for part in PARTS if by_name(part, cell)] for cell in named]
    return min(sum(map(bool, told)), len({part for parts in told for part in parts}))


def _names(cells: Sequence[Any]) -> list[str]:
    """The names of the columns; one that has none, or another's, is called by its place."""
    names: list[str] = []
    for place, cell in enumerate(cells, 1):
        name = str(cell).strip() if filled(cell) else ""
        names.append(name if name and name not in names else f"{name or 'column'} {place}")
    return names


def _numbered(lines: Sequence[Line]) -> list[str]:
    return [f"column {place}" for place in range(1, max(len(line.cells) for line in lines) + 1)]
