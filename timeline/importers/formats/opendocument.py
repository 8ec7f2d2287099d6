"""ODT: one article, or several under headings or plainly parted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.formats.plain import texts
from timeline.importers.rows import has_words

SUFFIXES = (".odt",)
_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_HEAD = 200


def sniff(content: bytes) -> float:
    """Sure when it is packed as one."""
    return float(_TYPE in content[:_HEAD])


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The headings and paragraphs in their order, a line each."""
    from odf import teletype
    from odf.opendocument import load

    try:
        body = load(io.BytesIO(content)).text
        lines = [(_level(one), teletype.extractText(one)) for one in _blocks(body)]
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, AttributeError, SyntaxError) as error:
        advice = "Save it again as .odt, .docx or .txt."
        raise ImportFailed(name, f"the document cannot be read: {error}.", advice=advice, code="unreadable") from error
    text = "\n".join(line for _, line in lines)
    if not has_words(text):
        raise ImportFailed(name, "the document holds no words.", code="no-text")
    yield from texts(name, text, lines=lines)


def _level(block: Any) -> int:
    """The level of a heading, 0 of a paragraph."""
    return int(block.getAttribute("outlinelevel") or 1) if block.qname[1] == "h" else 0


def _blocks(parent: Any) -> Iterator[Any]:
    for child in parent.childNodes:
        kind = getattr(child, "qname", ("", ""))[1]
        if kind in ("p", "h"):
            yield child
        elif kind not in ("tracked-changes", "sequence-decls"):
            yield from _blocks(child)
