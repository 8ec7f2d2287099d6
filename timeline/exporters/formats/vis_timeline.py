"""vis-timeline: its items as JSON, to hand to `new vis.DataSet(told.items)`.

A day is a point, what is longer a range; `className` is how it stands, `title` the tooltip.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any, BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.entry import Entry
from timeline.exporters.standing import standing
from timeline.words import Words


def write(what: Chronology, out: BinaryIO) -> None:
    """{"items": [...], "manifest": {...}}, without what has no day."""
    told = {
        "title": what.title,
        "note": what.options.note,
        "items": [_item(one, what.words) for one in what.placed],
        "undated": len(what.entries) - len(what.placed),
        "manifest": dict(what.manifest),
    }
    out.write(json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n")


def _item(one: Entry, words: Words) -> dict[str, Any]:
    days, row = one.interval, one.best
    assert days
    lines = (saying.when(one, words), saying.sentence(row), " · ".join(saying.facts(one, words)),
             *(saying.source(source, words) for source in one.sources))  # fmt: skip
    made: dict[str, Any] = {
        "id": one.id,
        "content": escape(saying.headline(one, words)),
        "title": "<br>".join(escape(line) for line in lines if line),
        "start": days.start.isoformat(),
        "type": "point" if days.days == 1 else "range",
        "className": standing(row),
        "edtf": one.edtf,
        "status": row["status"],
        "standing": standing(row),
        "granularity": row["granularity"],
    }
    return made if days.days == 1 else made | {"end": days.end.isoformat()}


FORMAT = Format("vis", ".vis.json", "web", write)
