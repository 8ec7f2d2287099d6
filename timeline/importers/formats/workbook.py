"""XLSX: every sheet with a column of texts, an article a row."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers import grid
from timeline.importers.base import Imported
from timeline.importers.rows import NO_TEXT_COLUMN, written
from timeline.importers.tables import articles

SUFFIXES = (".xlsx",)


def sniff(content: bytes) -> float:
    """Nothing without the telling name: other documents are packed alike."""
    return 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row under a header; `line` is the row of the sheet."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        advice = "Save it again as .xlsx or .csv."
        raise ImportFailed(name, f"the workbook cannot be read: {error}.", advice=advice, code="unreadable") from error
    yield from sheets(name, ((sheet.title, _lines(name, sheet)) for sheet in book.worksheets))


def sheets(name: str, found: Iterator[tuple[str, Iterator[grid.Line]]]) -> Iterator[Imported]:
    """The articles of all sheets; those of the second and further sheets are placed by the sheet's name."""
    refused: list[Imported] = []
    good = 0
    for title, lines in found:
        made = articles(f"{name}/{title}" if good else name, grid.rows(lines), table=True)
        first = next(made, None)
        if first is None:
            continue
        if first.error and first.error.code.startswith(("bad-table", NO_TEXT_COLUMN)):
            refused.append(first)
            continue
        good += 1
        yield from chain([first], made)
    if not good:
        yield from sorted(refused, key=lambda one: -len(str(one.error)))[:1] or _none(name)  # the one that has columns


def _none(name: str) -> Iterator[Imported]:
    yield Imported(name, error=ImportFailed(name, "there is no table in it.", code="bad-table"))


def _lines(name: str, sheet: Any) -> Iterator[grid.Line]:
    sheet.reset_dimensions()  # some programs write that the sheet has one cell
    # one row more than there can be: empty rows are made up to the number that the next one names
    for number, cells in enumerate(sheet.iter_rows(max_row=limits.ROWS + 1, values_only=True), 1):
        if number > limits.ROWS:
            reason = "a sheet ends at this row; what stands below it is not read."
            raise ImportFailed(name, reason, line=limits.ROWS, code="bad-table")
        yield grid.Line(number, [cell if isinstance(cell, date) else written(cell) for cell in cells])
