"""CSV for spreadsheets and programs: a row a happening, safe to open.

A cell that begins like a formula gets an apostrophe in front, because spreadsheets run formulas found in
files (see `formulas`).  A byte order mark tells Excel that it is UTF-8.
With `Options.excel` there are semicolons between the cells, commas in numbers and days as 31/12/2022, which is what
a spreadsheet that was set up in Indonesia or Europe expects.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, BinaryIO

from timeline.exporters import table
from timeline.exporters.base import Chronology, Format
from timeline.formulas import disarmed

DAYS = frozenset({"published", "start", "end", "anchor"})


def write(what: Chronology, out: BinaryIO) -> None:
    """A header and a row for each happening; lists have semicolons."""
    heads = [table.head(name, what.words) if what.options.excel else name for name in table.columns(what)]
    put(out, heads, table.rows(what), what.options.excel)


def put(out: BinaryIO, columns: Iterable[str], rows: Iterable[Mapping[str, Any]], excel: bool = False) -> None:
    """Write a table."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", errors="replace")
    writer = csv.writer(text, delimiter=";" if excel else ",")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(local(name, value) if excel else value) for name, value in row.items()])
    text.detach()


def local(name: str, value: Any) -> Any:
    """A value as spreadsheets of Indonesia read it: 31/12/2022, 0,92."""
    if name in DAYS and value:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    return str(value).replace(".", ",") if isinstance(value, float) else value


def cell(value: Any) -> Any:
    """A value as it may stand in a cell."""
    told = flat(value)
    return disarmed(told) if isinstance(told, str) else told


def flat(value: Any) -> Any:
    """A list or dict as one text with semicolons; other values as they are."""
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {role}" for name, role in value.items())
    return value


FORMAT = Format("csv", ".csv", "table", write, carries=False, returns=True)
