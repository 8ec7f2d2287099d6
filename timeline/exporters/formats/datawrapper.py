"""CSV for Datawrapper: a few columns with names that a reader may see, ready for its tables and dot plots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.formats.csv_file import put


def write(what: Chronology, out: BinaryIO) -> None:
    """Date in words, the first and last day as ISO, headline, status, who, doubt, sources and their number."""
    words = what.words
    names = (words("Date"), words("First day"), words("Last day"), words("Event"), words("Status"), words("Actors"),
             words("Doubt"), words("Articles"), words("Sources"))  # fmt: skip
    put(out, names, (dict(zip(names, row, strict=True)) for row in _rows(what)))


def _rows(what: Chronology) -> Iterator[tuple[Any, ...]]:
    words = what.words
    for one in what.entries:
        row = one.best
        sources = "; ".join(saying.source(source, words) for source in one.sources)
        status = (saying.status(one, words), saying.condition(one), saying.according(one, words),
                  saying.denied(one, words))
        doubt = (*saying.doubts(one, words), saying.confidence(one, words), saying.checked(one, words))
        yield (saying.when(one, words), row["start"] or "", row["end"] or "", saying.headline(one, words),
               ", ".join(filter(None, status)), ", ".join(row["actors"]), "; ".join(doubt), one.independent,
               sources)  # fmt: skip


FORMAT = Format("datawrapper", ".datawrapper.csv", "web", write, carries=False)
