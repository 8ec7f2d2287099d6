"""The articles themselves as a CSV, which can be taken in again without loss."""

from __future__ import annotations

from typing import BinaryIO

from timeline.exporters.article_rows import columns, rows
from timeline.exporters.base import Chronology, Format
from timeline.exporters.formats.csv_file import put


def write(what: Chronology, out: BinaryIO) -> None:
    """A header and a chosen article a row; a column for all that any of the inputs said besides."""
    names = columns(what)
    put(out, names, ({name: row.get(name) for name in names} for row in rows(what)))


FORMAT = Format("articles-csv", ".articles.csv", "research", write, carries=False, folds=False, items=False)
