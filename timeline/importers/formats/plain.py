"""Plain text: one article a file, or several that are plainly parted, or the long messages of a chat."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.build import article, fits
from timeline.importers.chats import messages
from timeline.importers.decoding import decode
from timeline.importers.parting import parted
from timeline.importers.rows import from_row, has_words

SUFFIXES = (".txt", ".text")
_WIDEST = 4  # bytes of a character, in UTF-32


def sniff(content: bytes) -> float:
    """Anything may be plain text."""
    return 0.1


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The text as one article, line ends as \\n; where it holds several, each with the line on which it begins."""
    fits(len(content) // _WIDEST, name)  # told before it is copied
    text = decode(name, content).replace("\r\n", "\n").replace("\r", "\n")
    if not has_words(text):
        raise ImportFailed(name, "the file holds no words.", code="no-text")
    yield from texts(name, text)


def texts(name: str, text: str, title: str = "") -> Iterator[Imported]:
    """The articles of a document's text."""
    if parts := messages(text) or parted(text):
        for part in parts:
            yield from_row({"text": part.text} | part.known, name, part.line)
    else:
        yield Imported(name, article(text, key=name, title=title))
