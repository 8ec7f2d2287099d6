"""The articles themselves as Parquet, which can be taken in again without loss; days are days."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import BinaryIO

from timeline.exporters.article_rows import columns, rows
from timeline.exporters.base import Chronology, Format

_GROUP = 10_000
_DAY = "published"


def write(what: Chronology, out: BinaryIO) -> None:
    """A chosen article a row, in groups of 10,000; a column for all that any of the inputs said besides."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([(name, pa.date32() if name == _DAY else pa.string()) for name in columns(what)])
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        left = rows(what)
        while group := list(islice(left, _GROUP)):
            told = [row | {_DAY: date.fromisoformat(row[_DAY]) if row[_DAY] else None} for row in group]
            writer.write_table(pa.Table.from_pylist(told, schema))


FORMAT = Format(
    "articles-parquet", ".articles.parquet", "research", write, False, binary=True, folds=False, items=False
)
