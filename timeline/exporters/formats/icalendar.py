"""iCalendar (RFC 5545): all-day events for calendar programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, BinaryIO
from zoneinfo import ZoneInfo

from timeline.exporters.plain import corrected, rows

if TYPE_CHECKING:
    import pandas as pd

NAME, EXTENSION, CARRIES = "ics", ".ics", True
_STATUS = {"planned": "TENTATIVE", "conditional": "TENTATIVE", "negated": "CANCELLED", "denied": "CANCELLED"}
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_ADDRESS = re.compile(r"https?://[!-~]+")
_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_OCTETS = 75
_EPOCH = "1970-01-01T00:00:00+00:00"


def write(frame: pd.DataFrame, out: BinaryIO, manifest: dict[str, Any]) -> None:
    """A calendar of the events that have a day; the manifest is its description (RFC 7986)."""
    made = datetime.fromisoformat(manifest.get("made", _EPOCH)).astimezone(ZoneInfo("UTC"))
    told = json.dumps(manifest, ensure_ascii=False)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//linimasa//{manifest['version']}//ID",
        text("DESCRIPTION", told),
    ]
    _put(out, lines)
    for row in rows(frame):
        if row["start"]:
            _put(out, _event(row, f"{made:%Y%m%dT%H%M%SZ}"))
    _put(out, ["END:VCALENDAR"])


def _event(row: dict[str, Any], made: str) -> Iterator[str]:
    end = date.fromisoformat(row["end"])
    yield "BEGIN:VEVENT"
    yield text("UID", f"{row['id']}@{row['article']}.linimasa")
    yield f"DTSTAMP:{made}"
    yield f"DTSTART;VALUE=DATE:{row['start'].replace('-', '')}"
    if end < date.max:  # the end is the day after
        yield f"DTEND;VALUE=DATE:{(end + timedelta(1)).isoformat().replace('-', '')}"
    yield text("SUMMARY", row["label"])
    yield text("DESCRIPTION", "\n".join(filter(None, (row["sentence"], row["title"], row["source"]))))
    if row["corrected"]:
        yield text("COMMENT", corrected(row))
    if _ADDRESS.fullmatch(row["url"]):
        yield f"URL:{row['url']}"
    if row["actors"]:
        yield "CATEGORIES:" + ",".join(text("", actor)[1:] for actor in row["actors"])
    yield f"STATUS:{_STATUS.get(row['status'], 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def text(name: str, value: str) -> str:
    """A property whose value is text."""
    return f"{name}:{_UNSTORABLE.sub('', value.translate(_ESCAPED))}"


def fold(line: str) -> bytes:
    """A content line, broken before it gets longer than 75 octets, never inside a character."""
    parts, part = [], b""
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(part) + len(octets) > _OCTETS:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part]) + b"\r\n"


def _put(out: BinaryIO, lines: Iterator[str] | list[str]) -> None:
    for line in lines:
        out.write(fold(line))
