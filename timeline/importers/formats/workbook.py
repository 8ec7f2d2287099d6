"""XLSX: a table with a header on the first sheet that has a column of texts, an article a row."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.rows import columns, from_row, parts, refuse_export

SUFFIXES = (".xlsx",)


def sniff(content: bytes) -> float:
    """Nothing without the telling name: other documents are packed alike."""
    return 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row under the header; `line` is the row of the sheet."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        advice = "Save it again as .xlsx or .csv."
        raise ImportFailed(name, f"the workbook cannot be read: {error}.", advice=advice, code="unreadable") from error
    for sheet in book.worksheets:
        rows = sheet.iter_rows(values_only=True)
        header = [str(cell if cell is not None else "") for cell in next(rows, ())]
        refuse_export(name, header)
        if "text" in parts(dict.fromkeys(header, "")):
            yield from _articles(name, header, rows)
            return
    advice = f"Name one of the columns: {', '.join(columns()['text'])}."
    raise ImportFailed(name, "no sheet has a column of texts.", advice=advice, code="bad-table")


def _articles(name: str, header: list[str], rows: Iterator[tuple[Any, ...]]) -> Iterator[Imported]:
    for line, row in enumerate(rows, 2):
        told = _row(header, row)
        if told:
            yield from_row(told, name, line)


def _row(header: list[str], row: tuple[Any, ...]) -> Mapping[str, str]:
    """The cells that hold something, days as ISO dates."""
    return {column: _told(cell) for column, cell in zip(header, row, strict=False) if cell is not None}


def _told(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
