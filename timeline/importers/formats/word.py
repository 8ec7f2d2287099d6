"""DOCX: one article, or several that are plainly parted; the rows of its tables are lines."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.formats.plain import texts
from timeline.importers.rows import has_words

SUFFIXES = (".docx",)
_HEADINGS = ("Title", "Heading 1")


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
    text = "\n".join(_lines(blocks))
    if not has_words(text):
        raise ImportFailed(name, "the document holds no words.", code="no-text")
    yield from texts(name, text, title=_title(blocks) or document.core_properties.title or "")


def _lines(blocks: list[Any]) -> Iterator[str]:
    for block in blocks:
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)  # merged cells are listed twice
                yield " ".join(filter(None, cells))
        else:
            yield block.text


def _title(blocks: list[Any]) -> str:
    """The paragraph that is styled as title, if the document has one."""
    styled = [
        one for one in blocks if not hasattr(one, "rows") and one.style is not None and one.style.name in _HEADINGS
    ]
    return styled[0].text.strip() if len(styled) == 1 else ""
