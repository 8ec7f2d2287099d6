"""XLSX for spreadsheets: a row a happening, days as days, and the manifest on a sheet of its own.

Every text is written as text, also one that begins like a formula, and is marked so that it stays text when somebody
edits the cell (https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, BinaryIO

from timeline.errors import ExportFailed
from timeline.exporters import table
from timeline.exporters.base import Chronology, Format
from timeline.exporters.formats.csv_file import DAYS, flat
from timeline.exporters.plain import storable
from timeline.formulas import FORMULA
from timeline.words import Words

MOST = 1_048_575
"""Events on one sheet, below the header."""
LONGEST = 32_767
"""Letters in one cell."""
_FIRST = date(1900, 3, 1)
"""Spreadsheets count days from 1900, and take that for a leap year."""
_WIDE = {"title": 40, "sentence": 80, "label": 40, "reason": 40, "actors": 30, "roles": 30,
         "headline": 50, "date": 28, "sources": 60, "doubt": 30, "checked": 24}  # fmt: skip


def write(what: Chronology, out: BinaryIO) -> None:
    """The sheets "peristiwa" (in English "events") and "manifest"; ExportFailed for more entries than a sheet holds."""
    from openpyxl import Workbook

    if len(what.entries) > MOST:
        told = "a sheet holds {most} events, these are {n}: choose fewer, or take csv"
        raise ExportFailed(told, most=MOST, n=len(what.entries))
    book = Workbook(write_only=True)
    sheet = _headed(book, table.columns(what), len(what.entries), what.words)
    for row in table.rows(what):
        sheet.append(_cells(sheet, row.items()))
    about = book.create_sheet("manifest")
    for name, value in what.traced.items():
        for part in _parts(value):
            about.append(_cells(about, (("", name), ("", part))))
    book.save(out)


def _headed(book: Any, names: Sequence[str], rows: int, words: Words) -> Any:
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(words("sheet:events"))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(names))}{rows + 1}"
    for place, name in enumerate(names, 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE.get(name, 12)
    sheet.append(_cells(sheet, (("", table.head(name, words)) for name in names)))
    return sheet


def _parts(value: Any) -> list[str | int]:
    """A value of the manifest as one or more cells, none of which is longer than a cell may be."""
    told = value if isinstance(value, str | int) else json.dumps(value, ensure_ascii=False)
    return [told] if isinstance(told, int) else [told[at : at + LONGEST] for at in range(0, len(told) or 1, LONGEST)]


def _cells(sheet: Any, values: Iterable[tuple[str, Any]]) -> list[Any]:
    return [_cell(sheet, name, value) for name, value in values]


def _cell(sheet: Any, name: str, value: Any) -> Any:
    """A cell; days are days where spreadsheets know them."""
    from openpyxl.cell import WriteOnlyCell

    value = flat(value)
    if name in DAYS and value and date.fromisoformat(value) >= _FIRST:
        day = WriteOnlyCell(sheet, date.fromisoformat(value))
        day.number_format = "yyyy-mm-dd"
        return day
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, storable(value)[:LONGEST])
    cell.data_type = "s"
    cell.quotePrefix = value.startswith(FORMULA)
    return cell


FORMAT = Format("xlsx", ".xlsx", "table", write, binary=True, returns=True)
