"""CSV for Flourish: the columns of its timeline templates (date, title, text, link, category), nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.formats.csv_file import put


def write(what: Chronology, out: BinaryIO) -> None:
    """A row for each happening that has a day; the day to sort by is ISO, the day to show is in words."""
    words = what.words
    names = (words("First day"), words("Date"), words("Title"), words("Text"), words("Link"), words("Status"))
    put(out, names, (dict(zip(names, row, strict=True)) for row in _rows(what)))


def _rows(what: Chronology) -> Iterator[tuple[str, ...]]:
    words = what.words
    for one in what.placed:
        sources = "; ".join(saying.source(source, words) for source in one.sources)
        text = f"{saying.sentence(one.best)} ({' · '.join(saying.facts(one, words))}) {sources}".strip()
        link = next((source.url for source in one.sources if source.url), "")
        first = one.edtf.replace("?", "").split("/")[0]
        yield first, saying.when(one, words), saying.headline(one, words), text, link, saying.status(one, words)


FORMAT = Format("flourish", ".flourish.csv", "web", write, carries=False)
