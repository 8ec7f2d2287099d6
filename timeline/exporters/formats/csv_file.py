"""CSV for spreadsheets: a row an event, safe to open.

A cell that begins like a formula gets an apostrophe in front, because spreadsheets run formulas found in
files (https://owasp.org/www-community/attacks/CSV_Injection).  A byte order mark tells Excel that it is UTF-8.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.exporters.plain import rows

if TYPE_CHECKING:
    import pandas as pd

NAME, EXTENSION, CARRIES = "csv", ".csv", False
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def write(frame: pd.DataFrame, out: BinaryIO, manifest: dict[str, Any]) -> None:
    """A header and a row for each event; actors and roles are lists with semicolons."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(frame.columns)
    for row in rows(frame):
        writer.writerow([cell(value) for value in row.values()])
    text.detach()


def cell(value: Any) -> Any:
    """A value as it may stand in a cell."""
    told = flat(value)
    return "'" + told if isinstance(told, str) and told.startswith(FORMULA) else told


def flat(value: Any) -> Any:
    """A list or dict as one text with semicolons; other values as they are."""
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {role}" for name, role in value.items())
    return value
