"""A chronology that somebody edited in a spreadsheet or a text editor, as rows of cells.

CSV (commas or semicolons, with its manifest beside it or in one ZIP), XLSX and Markdown as `timeline.exporters`
writes them.  A row names its event by id; a row without one is new.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from timeline.editing.markdown_rows import manifest as markdown_manifest
from timeline.editing.markdown_rows import rows as markdown_rows
from timeline.errors import ImportFailed
from timeline.exporters import table
from timeline.formulas import armed
from timeline.words import LANGUAGES, words

Cells = Mapping[str, str]
NEEDED = frozenset({"date", "headline"})


@dataclass(frozen=True, slots=True)
class Edited:
    """A row: its line in the file, the id of its event or "", and its cells by the names of their columns."""

    line: int
    id: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The rows of a file, and its manifest, which is empty where none came with it.

    Its `ids` (lists of [event, article], an entry each) tell what was in the file when it was made.
    """

    rows: tuple[Edited, ...]
    manifest: Mapping[str, Any] = field(default_factory=dict)

    @property
    def entries(self) -> Sequence[Sequence[tuple[str, str]]]:
        """The events of each entry that was written, with their articles."""
        return [[(event, article) for event, article in one] for one in self.manifest.get("ids", ())]

    @property
    def made(self) -> str:
        """When the file was written (ISO 8601); "" where nobody knows it."""
        return str(self.manifest.get("made", ""))

    @property
    def language(self) -> str:
        """The language of its words."""
        return str(self.manifest.get("language", "id"))


def read(name: str, content: bytes, beside: bytes = b"") -> Chronicle:
    """The chronology in a file; `beside` is the manifest of a CSV.  ImportFailed where there is none in it."""
    try:
        return _read(name, content, beside)
    except ImportFailed:
        raise
    except (ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise _no(name, f"it cannot be read ({type(error).__name__}: {error})") from error


def _read(name: str, content: bytes, beside: bytes) -> Chronicle:
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as folder:
            names = folder.namelist()
            if "[Content_Types].xml" in names:
                if "xl/workbook.xml" not in names:
                    raise _no(name, "it is a text document, and what was changed in one cannot be told")
                return _workbook(name, content)
            tables = [one for one in names if one.endswith(".csv")]
            manifests = [one for one in names if one.endswith(".manifest.json")]
            if len(tables) != 1:
                raise _no(name, "it holds no table")
            return _table(name, folder.read(tables[0]), folder.read(manifests[0]) if manifests else b"")
    if content.startswith(b"%PDF"):
        raise _no(name, "it is a PDF, and what was changed in one cannot be told")
    text = content.decode("utf-8-sig")
    if text.startswith("---\n") or name.endswith((".md", ".markdown")):
        told = markdown_manifest(text)
        return Chronicle(tuple(Edited(*row) for row in markdown_rows(text)), told)
    return _table(name, content, beside)


def _table(name: str, content: bytes, beside: bytes) -> Chronicle:
    text = content.decode("utf-8-sig")
    head = text.split("\n", 1)[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ",")
    names = [table.named(one) for one in next(lines, [])]
    return Chronicle(tuple(_rows(name, names, ((lines.line_num, row) for row in lines))), _manifest(beside))


def _manifest(beside: bytes) -> Mapping[str, Any]:
    told = json.loads(beside) if beside else {}
    return told if isinstance(told, dict) else {}


def _workbook(name: str, content: bytes) -> Chronicle:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    named = {words(language)("sheet:events") for language in LANGUAGES}
    sheet = book[next((one for one in book.sheetnames if one in named), book.sheetnames[0])]
    lines = sheet.iter_rows(values_only=True)
    names = [table.named(str(one or "")) for one in next(lines, ())]
    told: dict[str, str] = {}
    if "manifest" in book.sheetnames:
        for key, value, *_ in book["manifest"].iter_rows(values_only=True, max_col=2):
            told[str(key)] = told.get(str(key), "") + str(value)
    rows = _rows(name, names, enumerate((list(map(_plain, row)) for row in lines), 2))
    return Chronicle(tuple(rows), {key: _value(value) for key, value in told.items()})


def _value(told: str) -> Any:
    return json.loads(told) if re.match(r"[\[{]", told) else told


def _plain(value: Any) -> str:
    """A cell of a spreadsheet as a CSV would have it."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return "" if value is None else str(value)


def _rows(name: str, names: Sequence[str], lines: Any) -> Iterator[Edited]:
    if not set(names) >= NEEDED:
        raise _no(name, f"its columns are {', '.join(names[:8])}; an exported chronology has date and headline")
    for line, row in lines:
        cells = {key: armed(value) for key, value in zip(names, row, strict=False)}
        if any(value.strip() for value in cells.values()):
            yield Edited(line, cells.get("id", "").strip(), cells)


def _no(name: str, reason: str) -> ImportFailed:
    advice = "Take a chronology that was exported as CSV, XLSX or Markdown."
    told = f"this is no chronology that can be read back: {reason}."
    return ImportFailed(name, told, advice=advice, code="bad-table")
