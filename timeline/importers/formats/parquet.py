"""Parquet: a table of columns, an article a row."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.tables import Row, articles

SUFFIXES = (".parquet", ".pq")
SIGNATURE = b"PAR1"


def sniff(content: bytes) -> float:
    """Sure when it opens like one."""
    return float(content.startswith(SIGNATURE))


def read(name: str, content: bytes) -> Iterator[Imported]:
    """An article for each row; `line` is the row, counted from 1."""
    return stream(name, io.BytesIO(content))


def stream(name: str, file: BinaryIO) -> Iterator[Imported]:
    """The same of a file that is open: some rows at a time, however many there are."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        yield from articles(name, _rows(ParquetFile(file)), table=True)
    except (ArrowException, OSError, ValueError) as error:
        reason = f"the Parquet file cannot be read: {str(error).splitlines()[0]}."
        raise ImportFailed(name, reason, advice="Save it again.", code="unreadable") from error


def _rows(table: object) -> Iterator[Row]:
    number = 0
    for batch in table.iter_batches(batch_size=1000):  # type: ignore[attr-defined]
        for row in batch.to_pylist():
            number += 1
            yield Row(number, row)
