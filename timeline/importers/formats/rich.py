"""RTF: one article, or several that are plainly parted, as news databases hand them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.formats.plain import texts
from timeline.importers.rows import has_words

SUFFIXES = (".rtf",)
_SIGNATURE = b"{\\rtf"
_CELL = re.compile(rb"\\cell(?![a-z])")


def sniff(content: bytes) -> float:
    """Sure when it opens like one."""
    return float(content.startswith(_SIGNATURE))


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The paragraphs in their order, a line each."""
    from striprtf.striprtf import rtf_to_text

    if not sniff(content):
        advice = "Save it again as .rtf, .docx or .txt."
        raise ImportFailed(name, "this is no RTF document.", advice=advice, code="unreadable")
    content = _CELL.sub(rb"\\tab ", content)  # cells would be parted by a mark that texts have too
    text = rtf_to_text(content.decode("latin-1"), errors="replace").replace("\r\n", "\n").replace("\xa0", " ")
    if not has_words(text):
        raise ImportFailed(name, "the document holds no words.", code="no-text")
    yield from texts(name, text)
