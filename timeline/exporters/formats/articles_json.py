"""The articles themselves as a list in JSON, which can be taken in again without loss."""

from __future__ import annotations

import json
from typing import BinaryIO

from timeline.exporters.article_rows import rows
from timeline.exporters.base import Chronology, Format


def write(what: Chronology, out: BinaryIO) -> None:
    """[{"id", "published", …}, …], a chosen article a line."""
    out.write(b"[")
    for place, row in enumerate(rows(what)):
        out.write(((",\n" if place else "\n") + json.dumps(row, ensure_ascii=False)).encode("utf-8", "replace"))
    out.write(b"\n]\n")


FORMAT = Format("articles-json", ".articles.json", "research", write, carries=False, folds=False, items=False)
