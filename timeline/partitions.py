"""Readings in Parquet, two files for each partition: in `events/` a row an event, in `articles/` a row an article.

A partition is named after its articles and the state of the program.  The file of its articles is written last, whole
or not at all: where it stands the partition is done, and whoever asks for it again gets it from there.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from timeline import packing
from timeline.errors import TimelineError, Unread
from timeline.fingerprint import reader
from timeline.model import Article, Event, Reading, Resolution, Sentence, Timex, Trigger
from timeline.packing import Packed
from timeline.pipeline import pack_all

ARTICLES = 1_000
"""Articles of a partition: what a worker holds in memory at once."""
Told = Packed | Unread
_NOTHING = Event("", "", Sentence(0, 0), Trigger(0, 0, ""), "", "", Resolution(Timex(0, 0, "", "DATE", ""), ""))
_EVENT = {**_NOTHING.to_dict(), "confidence": 1.0}
"""An event as `extract` has it, which shows the names and kinds of the columns."""
_ARTICLE: dict[str, Any] = {
    "id": "", "title": "", "source": "", "url": "", "published": None, "article": "", "events": 0,
    "warnings": [], "error": None, "error_code": None, "reading": b"",
}  # fmt: skip


def begin(folder: str) -> str:
    """Make the folder where it is not there, and say its whole path; TimelineError when it cannot be written to."""
    if not find_spec("pyarrow"):
        raise TimelineError("Parquet needs pyarrow: pip install 'linimasa[dask]'")
    try:
        for kind in ("events", "articles"):
            (Path(folder) / kind).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        told = "{folder}: no Parquet can be written there ({reason}). Name another."
        raise TimelineError(told, folder=folder, reason=error.strerror) from error
    return str(Path(folder).resolve())  # workers run elsewhere


def part(articles: Sequence[Article], folder: str) -> list[Told]:
    """What `pipeline.pack_all` makes of a partition of articles, which is then in the `folder`, too."""
    return done(articles, folder) or write(articles, pack_all(articles), folder)


def done(articles: Sequence[Article], folder: str) -> list[Told]:
    """What the folder holds of this partition; nothing where it is not whole."""
    path = _path(articles, folder, "articles")
    if not path.exists():
        return []
    from pyarrow.parquet import read_table

    rows = read_table(path, columns=["reading", "error", "error_code"]).to_pylist()
    return [_told(row) for row in rows]


def write(articles: Sequence[Article], told: Sequence[Told], folder: str) -> list[Told]:
    """Put a partition into the folder; gives back what was `told`."""
    found = [
        one.unpacked if isinstance(one, Packed) else Reading(article)
        for article, one in zip(articles, told, strict=True)
    ]
    _write(_path(articles, folder, "events"), _first() | _EVENT, (row for one in found for row in _events(one)))
    rows = (_article(reading, one) for reading, one in zip(found, told, strict=True))
    _write(_path(articles, folder, "articles"), _ARTICLE, rows)
    return list(told)


def _path(articles: Sequence[Article], folder: str, kind: str) -> Path:
    named = "\n".join([reader(), *(f"{one.id} {one.key}" for one in articles)])
    return Path(folder) / kind / f"part-{hashlib.sha256(named.encode()).hexdigest()[:16]}.parquet"


def _write(path: Path, columns: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([(name, _type(pa, name, value)) for name, value in columns.items()])
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    pq.write_table(pa.Table.from_pylist([_plain(row) for row in rows], schema), aside, compression="zstd")
    aside.replace(path)


def _type(pa: Any, name: str, value: object) -> Any:
    kinds = {bool: pa.bool_(), int: pa.int64(), float: pa.float64(), bytes: pa.binary(), list: pa.list_(pa.string())}
    return pa.date32() if name == "published" else kinds.get(type(value), pa.string())


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """What has parts of its own as JSON."""
    return {k: json.dumps(v, ensure_ascii=False) if isinstance(v, dict) else v for k, v in row.items()}


def _first(reading: Reading | None = None) -> dict[str, Any]:
    """The columns of its article before those of an event."""
    one = reading.article if reading else Article("", "", "", "")
    return {"article": one.key, "published": one.published, "title": one.title, "source": one.source}


def _events(reading: Reading) -> Iterable[dict[str, Any]]:
    return (_first(reading) | one.to_dict() for one in reading.events)


def _article(reading: Reading, told: Told) -> dict[str, Any]:
    one, failed = reading.article, isinstance(told, Unread)
    return {
        "id": one.key, "title": one.title, "source": one.source, "url": one.url, "published": one.published,
        "article": one.id, "events": len(reading.events), "warnings": list(reading.warnings),
        "error": str(told) if failed else None, "error_code": told.code if isinstance(told, Unread) else None,
        "reading": told.whole if isinstance(told, Packed) else None,
    }  # fmt: skip


def _told(row: Mapping[str, Any]) -> Told:
    if row["reading"] is None:
        return Unread(row["error"], row["error_code"])
    return packing.opened(row["reading"])
