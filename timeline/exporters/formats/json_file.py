"""JSON: the manifest, then the happenings as objects, each with all events that tell of it."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from timeline.exporters import table
from timeline.exporters.base import Chronology, Format


def write(what: Chronology, out: BinaryIO) -> None:
    """{"program", "version", ..., "events": [...]}, a happening a line; "told" has the rows of all its events."""
    told = {"title": what.title, "note": what.options.note} | dict(what.manifest)
    out.write(f'{json.dumps(told, ensure_ascii=False)[:-1]}, "events": ['.encode("utf-8", "replace"))
    for place, (one, row) in enumerate(zip(what.entries, table.rows(what), strict=True)):
        more: dict[str, Any] = {"told": list(one.told)} if len(one.told) > 1 else {}
        line = json.dumps({**row, **more}, ensure_ascii=False, allow_nan=False)
        out.write(((",\n" if place else "\n") + line).encode("utf-8", "replace"))
    out.write(b"\n]}\n")


FORMAT = Format("json", ".json", "table", write)
