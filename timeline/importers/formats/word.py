"""DOCX: one article, or several under headings or plainly parted, or the rows of a table that has a header."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from timeline.errors import ImportFailed
from timeline.importers import grid
from timeline.importers.base import Imported
from timeline.importers.formats.plain import texts
from timeline.importers.rows import has_words
from timeline.importers.sections import Line
from timeline.importers.tables import articles

SUFFIXES = (".docx",)
_HEADINGS = ("Title", "Heading 1")
_LEVEL = re.compile(r"Heading (\d)(?!\d)")  # «Heading 1_2» is a heading of Nexis Uni
_MOSTLY = 0.8


def sniff(content: bytes) -> float:
    """Sure when it is packed as one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return float("word/document.xml" in archive.namelist())
    except (zipfile.BadZipFile, ValueError):
        return 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The paragraphs in their order, a line each."""
    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        document = Document(io.BytesIO(content))
        blocks = list(document.iter_inner_content())
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        advice = "Save it again as .docx or .txt; a file that needs a password is saved without one."
        raise ImportFailed(name, f"the document cannot be read: {error}.", advice=advice, code="unreadable") from error
    lines = list(_lines(blocks))
    text = "\n".join(line for _, line in lines)
    if not has_words(text):
        raise ImportFailed(name, "the document holds no words.", code="no-text")
    if (rows := _table(blocks, len(text.split()))) is not None:
        yield from articles(name, grid.rows(rows), table=True)
    else:
        yield from texts(name, text, title=_title(blocks) or document.core_properties.title or "", lines=lines)


def _table(blocks: list[Any], words: int) -> list[grid.Line] | None:
    """The table that holds nearly all words of the document, under a header that names parts of an article."""
    for block in blocks:
        if not hasattr(block, "rows"):
            continue
        lines = [grid.Line(at, [cell.text for cell in row.cells]) for at, row in enumerate(block.rows, 1)]
        inside = sum(len(str(cell).split()) for line in lines for cell in line.cells)
        if inside >= _MOSTLY * words and len(lines) > 1 and grid.hits(lines[:2]) > 1:
            return lines
    return None


def _lines(blocks: list[Any]) -> Iterator[Line]:
    for block in blocks:
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)  # merged cells are listed twice
                yield 0, " ".join(filter(None, cells))
        else:
            level = _LEVEL.match(block.style.name or "") if block.style is not None else None
            yield int(level[1]) if level else 0, block.text


def _title(blocks: list[Any]) -> str:
    """The paragraph that is styled as title, if the document has one."""
    styled = [
        one for one in blocks if not hasattr(one, "rows") and one.style is not None and one.style.name in _HEADINGS
    ]
    return styled[0].text.strip() if len(styled) == 1 else ""
