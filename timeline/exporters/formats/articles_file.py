"""The articles themselves as JSON lines, which can be taken in again without loss."""

from __future__ import annotations

import json
from typing import BinaryIO

from timeline.exporters.base import Chronology, Format


def write(what: Chronology, out: BinaryIO) -> None:
    """A chosen article a line, also one without a day or an event."""
    for id_ in what.articles():
        one = what.readings(id_).article
        day = one.published.isoformat() if one.published else None
        known = {"id": one.key, "published": day, "published_from": one.published_from}
        known |= {"title": one.title, "source": one.source, "url": one.url}
        row = {**known, "language": one.language, **dict(one.extra), "text": one.text}
        out.write((json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", "replace"))


FORMAT = Format("articles", ".articles.jsonl", "research", write, carries=False, folds=False, items=False)
