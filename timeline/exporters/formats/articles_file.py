"""The articles themselves as JSON lines, which can be taken in again without loss."""

from __future__ import annotations

import json
from typing import BinaryIO

from timeline.exporters.article_rows import rows
from timeline.exporters.base import Chronology, Format


def write(what: Chronology, out: BinaryIO) -> None:
    """A chosen article a line, also one without a day or an event."""
    for row in rows(what):
        out.write((json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", "replace"))


FORMAT = Format("articles", ".articles.jsonl", "research", write, carries=False, folds=False, items=False)
