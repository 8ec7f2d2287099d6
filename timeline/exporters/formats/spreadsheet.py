"""XLSX for spreadsheets: a row an event, days as days, and the manifest on a sheet of its own.

Every text is written as text, also one that begins like a formula, and is marked so that it stays text when somebody
edits the cell (https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.errors import ExportFailed
from timeline.exporters.formats.csv_file import FORMULA, flat
from timeline.exporters.plain import rows, storable

if TYPE_CHECKING:
    import pandas as pd

NAME, EXTENSION, CARRIES = "xlsx", ".xlsx", True
BINARY = True
MOST = 1_048_575
"""Events on one sheet, below the header."""
LONGEST = 32_767
"""Letters in one cell."""
_DAYS = frozenset({"published", "start", "end", "anchor"})
_FIRST = date(1900, 3, 1)
"""Spreadsheets count days from 1900, and take that for a leap year."""
_WIDE = {"title": 40, "sentence": 80, "label": 40, "reason": 40, "actors": 30, "roles": 30}


def write(frame: pd.DataFrame, out: BinaryIO, manifest: dict[str, Any]) -> None:
    """The sheets "events" and "manifest"; ExportFailed for more events than a sheet holds."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    if len(frame) > MOST:
        raise ExportFailed(f"a sheet holds {MOST} events, these are {len(frame)}: choose fewer, or take csv")
    book = Workbook(write_only=True)
    sheet = book.create_sheet("events")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(frame.columns))}{len(frame) + 1}"
    for place, name in enumerate(frame.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE.get(name, 12)
    sheet.append(_cells(sheet, (("", name) for name in frame.columns)))
    for row in rows(frame):
        sheet.append(_cells(sheet, row.items()))
    about = book.create_sheet("manifest")
    for name, value in manifest.items():
        told = value if isinstance(value, str | int) else json.dumps(value, ensure_ascii=False)
        about.append(_cells(about, (("", name), ("", told))))
    book.save(out)


def _cells(sheet: Any, values: Iterable[tuple[str, Any]]) -> list[Any]:
    return [_cell(sheet, name, value) for name, value in values]


def _cell(sheet: Any, name: str, value: Any) -> Any:
    """A cell; days are days where spreadsheets know them."""
    from openpyxl.cell import WriteOnlyCell

    value = flat(value)
    if name in _DAYS and value and date.fromisoformat(value) >= _FIRST:
        day = WriteOnlyCell(sheet, date.fromisoformat(value))
        day.number_format = "yyyy-mm-dd"
        return day
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, storable(value)[:LONGEST])
    cell.data_type = "s"
    cell.quotePrefix = value.startswith(FORMULA)
    return cell
