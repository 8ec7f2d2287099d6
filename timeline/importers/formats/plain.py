"""Plain text: one article a file, or several that are plainly parted, a chat's messages, a news database's download."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers.base import PASSED, SEVERAL, Imported
from timeline.importers.build import article, fits
from timeline.importers.chats import chat
from timeline.importers.databases import downloads
from timeline.importers.decoding import decode
from timeline.importers.parting import Part, days_alone, parted
from timeline.importers.rows import PLAIN, from_row, has_words
from timeline.importers.sections import Line, sections

SUFFIXES = (".txt", ".text")
_WIDEST = 4  # bytes of a character, in UTF-32


def sniff(content: bytes) -> float:
    """Anything may be plain text."""
    return 0.1


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The text as one article, line ends as \\n; where it holds several, each with the line on which it begins."""
    if len(content) > limits.FILE:
        fits(len(content) // _WIDEST, name)  # told before it is copied: so much is not taken apart either
    text = decode(name, content).replace("\r\n", "\n").replace("\r", "\n")
    if not has_words(text):
        raise ImportFailed(name, "the file holds no words.", code="no-text")
    yield from texts(name, text)


def texts(name: str, text: str, title: str = "", lines: Sequence[Line] = ()) -> Iterator[Imported]:
    """The articles of a document's text, whose `lines` say what is styled as a heading."""
    if parts := downloads(text) or sections(lines):
        yield from documents(name, parts)
    elif found := chat(text):
        first, *others = documents(name, found.told)
        yield replace(first, warnings=first.warnings + ((f"{PASSED}{found.passed}",) if found.passed else ()))
        yield from others
    elif parts := parted(text):
        yield from documents(name, parts)
    else:
        seems = days_alone(text)
        warnings = (f"{SEVERAL}{seems}",) if seems > 1 else ()
        yield Imported(name, article(text, key=name, title=title), warnings=warnings)


def documents(name: str, parts: Iterable[Part]) -> Iterator[Imported]:
    """The articles that a file was parted into; what is known of each beside the parts of an article is kept."""
    for part in parts:
        row = {"text": part.text} | part.known
        yield from_row(row, name, part.line, layout=replace(PLAIN, names=tuple(row)))
