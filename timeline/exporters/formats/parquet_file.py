"""Parquet: the events as a table for research, days as days, lists as lists; a row an event, `item` says which are one.

The manifest stands in the file's own metadata under the key "linimasa".
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, BinaryIO

from timeline.exporters import table
from timeline.exporters.base import Chronology, Format
from timeline.exporters.formats.csv_file import DAYS

_LISTS = ("actors", "sources", "urls", "events")
_NUMBERS = {"sentence_start": "int64", "sentence_end": "int64", "trigger_start": "int64", "told_by": "int64",
            "confidence": "float64", "reported": "bool", "explicit": "bool"}  # fmt: skip


def write(what: Chronology, out: BinaryIO) -> None:
    """One row group; roles are a map from name to role."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    names, rows = table.columns(what), list(table.rows(what))
    columns = {name: pa.array([_value(name, row[name]) for row in rows], _type(pa, name)) for name in names}
    made = pa.table(columns).replace_schema_metadata({"linimasa": json.dumps(dict(what.manifest), ensure_ascii=False)})
    pq.write_table(made, out, compression="zstd")


def _type(pa: Any, name: str) -> Any:
    if name in DAYS:
        return pa.date32()
    if name in _LISTS:
        return pa.list_(pa.string())
    if name == "roles":
        return pa.map_(pa.string(), pa.string())
    return {"int64": pa.int64(), "float64": pa.float64(), "bool": pa.bool_()}[_NUMBERS[name]] if name in _NUMBERS \
        else pa.string()  # fmt: skip


def _value(name: str, value: Any) -> Any:
    if name in DAYS:
        return date.fromisoformat(value) if value else None
    if name == "roles":
        return list(value.items())
    return value if name in _NUMBERS or name in _LISTS or value is None else str(value)


FORMAT = Format("parquet", ".parquet", "research", write, binary=True, folds=False)
