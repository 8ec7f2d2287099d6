"""PDF: one article, or several that are plainly parted; what stands on every page is no text."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.formats.plain import texts
from timeline.importers.parting import day_alone
from timeline.importers.rows import has_words

SUFFIXES = (".pdf",)
_SIGNATURE = b"%PDF-"
_HEAD = 1024
_EDGE = 2
_DIGITS = re.compile(r"\d+")
_HYPHEN = re.compile(r"([a-z])[-\u00ad]\n([a-z])")
_UNNAMED = re.compile(r"(?i)^\(?(?:microsoft|untitled|anonymous|document\d*\b)|\.\w{3,4}$")
_CLOSING = frozenset('.!?:;"”')
_USUAL, _NARROW, _WIDE = 0.75, 0.75, 1.3
_GUTTER, _ROWS, _MOST = 60, 8, 0.5


def sniff(content: bytes) -> float:
    """Sure when it opens like one."""
    return float(_SIGNATURE in content[:_HEAD])


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The text of all pages in the order of reading."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ImportFailed(name, "the PDF is locked by a password.", advice="Save it without one.", code="locked")
        if len(reader.pages) > limits.PAGES:
            reason = f"the PDF has {len(reader.pages)} pages, {limits.PAGES} are taken."
            raise ImportFailed(name, reason, advice="Split it.", code="too-large")
        text = joined([_page(page) for page in reader.pages])
        title = str((reader.metadata and reader.metadata.title) or "")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        advice = "Open it and save it again as PDF, or as text."
        raise ImportFailed(name, f"the PDF cannot be read: {error}.", advice=advice, code="unreadable") from error
    if not has_words(text):
        reason = "the PDF holds pictures of pages and no text."
        advice = "Have its text recognised first (OCR), for example with OCRmyPDF, and bring the result."
        raise ImportFailed(name, reason, advice=advice, code="scan")
    yield from texts(name, text, title="" if _UNNAMED.search(title) else title)


def _page(page: Any) -> str:
    """The text of a page; two columns whose lines lie interleaved in the file come one after the other."""
    pieces: list[tuple[float, float, str]] = []

    def visit(text: str, cm: Any, tm: Any, *_: Any) -> None:
        if text.strip():
            pieces.append((tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5], text))

    text: str = page.extract_text(visitor_text=visit)
    middle = float(page.mediabox.left) + float(page.mediabox.width) / 2
    return _columns(pieces, middle) or text


def _columns(pieces: Sequence[tuple[float, float, str]], middle: float) -> str:
    """The two columns of a page in order, where lines of the left one mostly stand beside some of the right; or ""."""
    rows: dict[int, list[tuple[float, str]]] = {}
    for x, y, text in pieces:
        rows.setdefault(round(y), []).append((x, text.strip()))
    pairs = [
        row for row in rows.values() if len(row) == 2 and row[0][0] < middle - _GUTTER < middle <= row[1][0] + _GUTTER
    ]
    starts = Counter(round(row[1][0]) for row in pairs)
    if len(pairs) < _ROWS or len(pairs) < _MOST * len(rows) or max(starts.values()) < _MOST * len(pairs):
        return ""
    left: list[str] = []
    right: list[str] = []
    for _, row in sorted(rows.items(), key=lambda one: -one[0]):
        for x, text in row:
            (right if x >= middle - _GUTTER / 2 else left).append(text)
    return "\n".join([*left, *right])


def joined(pages: Sequence[str]) -> str:
    """The pages as one text: without what stands at the edge of most; words parted at a line's end made whole."""
    cut = [[line.strip() for line in page.strip().split("\n")] for page in pages]
    edges = Counter(line for lines in cut for line in {_shape(one) for one in (*lines[:_EDGE], *lines[-_EDGE:])})
    often = {line for line, count in edges.items() if count >= max(2, _MOST * len(pages))} if len(pages) > 1 else set()
    kept = [_without(lines, often) for lines in cut]
    text = kept[0] if kept else ""
    for following in kept[1:]:
        goes_on = text and text[-1] not in '.!?”":' and following[:1].islower()
        text += ("\n" if goes_on else "\n\n") + following
    return flowing(_HYPHEN.sub(r"\1\2", text))


def flowing(text: str) -> str:
    """The text with the lines of a paragraph on one: those that are about as long as most and end no sentence.

    A headline is shorter or longer than the lines of a column, and a day below it ends no sentence either.
    """
    lines = text.split("\n")
    lengths = sorted(len(line) for line in lines if line) or [0]
    width = lengths[int(len(lengths) * _USUAL)]
    made: list[str] = []
    full = False
    for line in lines:
        goes_on = line[:1].islower() or line.startswith("(") or _full(line, width) or line.endswith(tuple(_CLOSING))
        if made and full and line and goes_on and made[-1][-1] not in _CLOSING:
            made[-1] += f" {line}"
        else:
            made.append(line)
        full = _full(line, width) and not day_alone(line)
    return "\n".join(made)


def _full(line: str, width: int) -> bool:
    return _NARROW * width <= len(line) <= _WIDE * width


def _shape(line: str) -> str:
    """A line with all numbers alike: «Halaman 3 dari 7»."""
    return _DIGITS.sub("0", line)


def _without(lines: list[str], often: set[str]) -> str:
    at_edge = {*range(_EDGE), *range(len(lines) - _EDGE, len(lines))}
    alone = [
        line for at, line in enumerate(lines) if at not in at_edge or not (_shape(line) in often or line.isdigit())
    ]
    return "\n".join(alone)
