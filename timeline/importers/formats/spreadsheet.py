"""ODS, XLS and XLSB: every sheet with a column of texts, an article a row; merged cells hold in all their rows."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers import grid
from timeline.importers.base import Imported
from timeline.importers.formats.workbook import sheets
from timeline.importers.rows import written

SUFFIXES = (".ods", ".xls", ".xlsb")
_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_HEAD = 200


def sniff(content: bytes) -> float:
    """Sure when it is packed as an ODS file; the others say nothing before they are opened."""
    return float(_TYPE in content[:_HEAD])


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row under a header; `line` is the row of the sheet."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        found = [(title, book.get_sheet_by_name(title)) for title in book.sheet_names]
    except (CalamineError, OSError, ValueError) as error:
        advice = "Save it again as .ods, .xlsx or .csv."
        raise ImportFailed(name, f"the workbook cannot be read: {error}.", advice=advice, code="unreadable") from error
    yield from sheets(name, ((title, _lines(sheet)) for title, sheet in found))


def _lines(sheet: Any) -> Iterator[grid.Line]:
    merged = {
        (row, column): (top, left)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        for row in range(top, min(bottom, limits.ROWS) + 1)
        for column in range(left, right + 1)
    }
    above: dict[tuple[int, int], Any] = {}
    for number, cells in enumerate(sheet.iter_rows()):
        for column, cell in enumerate(cells):
            if (start := merged.get((number, column))) == (number, column):
                above[start] = cell
            elif start:
                cells[column] = above.get(start, cell)
        yield grid.Line(number + 1, [cell if isinstance(cell, date) else written(cell) for cell in cells])
