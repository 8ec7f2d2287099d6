"""TimelineJS 3 JSON (Knight Lab): a slide an event, as precise as its date is."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.exporters.plain import corrected, rows

if TYPE_CHECKING:
    import pandas as pd

NAME, EXTENSION, CARRIES = "timelinejs", ".timeline.json", True
_PARTS = {"year": 1, "month": 2}
"""How many of year, month and day a granularity tells; the others tell all."""


def write(frame: pd.DataFrame, out: BinaryIO, manifest: dict[str, Any]) -> None:
    """{"events": [...], "manifest": {...}}, without what has no day; TimelineJS passes over the manifest."""
    slides = [_slide(row) for row in rows(frame) if row["start"]]
    out.write(json.dumps({"events": slides, "manifest": manifest}, ensure_ascii=False, indent=1).encode() + b"\n")


def _slide(row: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"start_date": _date(row["start"], row["granularity"])}
    if row["start"] != row["end"] and row["granularity"] not in _PARTS:
        made["end_date"] = _date(row["end"], row["granularity"])
    told = [f"<p>{escape(row['sentence'])}</p>", f"<p>{_origin(row)}</p>"]
    told += [f"<p>{escape(corrected(row))}</p>"] if row["corrected"] else []
    made["text"] = {"headline": escape(row["label"]), "text": "".join(told)}
    made["unique_id"] = f"event-{row['id']}"
    if row["actors"]:
        made["group"] = row["actors"][0]
    return made


def _date(day: str, granularity: str) -> dict[str, int]:
    parts = zip(("year", "month", "day"), day.split("-"), strict=True)
    return {name: int(number) for name, number in list(parts)[: _PARTS.get(granularity, 3)]}


def _origin(row: dict[str, Any]) -> str:
    """Title, source and day of publication; the title leads to the article where its address is known."""
    title = escape(row["title"] or row["key"])
    if row["url"].startswith(("http://", "https://")):
        title = f'<a href="{escape(row["url"])}">{title}</a>'
    return ", ".join(filter(None, (title, escape(row["source"]), row["published"])))
