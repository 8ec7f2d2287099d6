"""JSON: the manifest, then the events as objects."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.exporters.plain import rows

if TYPE_CHECKING:
    import pandas as pd

NAME, EXTENSION, CARRIES = "json", ".json", True


def write(frame: pd.DataFrame, out: BinaryIO, manifest: dict[str, Any]) -> None:
    """{"program", "version", ..., "events": [...]}, an event a line."""
    head = json.dumps(manifest, ensure_ascii=False)[:-1]
    out.write(f'{head}, "events": ['.encode())
    for place, row in enumerate(rows(frame)):
        out.write(((",\n" if place else "\n") + json.dumps(row, ensure_ascii=False, allow_nan=False)).encode())
    out.write(b"\n]}\n")
