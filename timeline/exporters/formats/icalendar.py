"""iCalendar (RFC 5545): all-day events for calendar programs.

What is told by the day, the week or as days in a row is a VEVENT.  A month, a year or a decade is no banner over all
its days but a VJOURNAL without a day: its date stands in its summary.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import BinaryIO
from zoneinfo import ZoneInfo

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.entry import Entry
from timeline.exporters.report import report
from timeline.exporters.standing import standing
from timeline.model import Interval
from timeline.words import Words

_STATUS = {"planned": "TENTATIVE", "conditional": "TENTATIVE", "unconfirmed": "TENTATIVE", "disputed": "TENTATIVE",
           "negated": "CANCELLED", "denied": "CANCELLED"}  # fmt: skip
_BY_DAY = frozenset({"day", "week", "range"})
_LONGEST = 31
"""Days that an event of a calendar may cover; a longer range is a time in which something went on."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_ADDRESS = re.compile(r"https?://[!-~]+")
_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_OCTETS = 75
_EPOCH = "1970-01-01T00:00:00+00:00"


def write(what: Chronology, out: BinaryIO) -> None:
    """A calendar of the happenings that have a time; its description (RFC 7986) says how it was made."""
    made = datetime.fromisoformat(what.manifest.get("made", _EPOCH)).astimezone(ZoneInfo("UTC"))
    words, days = what.words, [one for one in what.placed if _by_day(one.interval)]
    notes = [one for one in what.placed if not _by_day(one.interval)]
    left = words("{n} without an exact day are notes of the calendar", n=len(notes)) if notes else ""
    about = "\n".join(filter(None, (what.options.note, left, report(what).colophon)))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//linimasa//{what.manifest['version']}//ID",
             text("NAME", what.title), text("X-WR-CALNAME", what.title), text("DESCRIPTION", about),
             text("X-LINIMASA-MANIFEST", json.dumps(what.manifest, ensure_ascii=False))]  # fmt: skip
    _put(out, lines)
    for one in days:
        _put(out, _event(one, f"{made:%Y%m%dT%H%M%SZ}", words))
    for one in notes:
        _put(out, _note(one, f"{made:%Y%m%dT%H%M%SZ}", words))
    _put(out, ["END:VCALENDAR"])


def _by_day(days: Interval | None) -> bool:
    return days is not None and days.granularity in _BY_DAY and days.days <= _LONGEST


def _event(one: Entry, made: str, words: Words) -> Iterator[str]:
    days = one.interval
    assert days
    yield "BEGIN:VEVENT"
    yield from _common(one, made, saying.headline(one, words), words)
    yield f"DTSTART;VALUE=DATE:{days.start.isoformat().replace('-', '')}"
    if days.end < date.max:  # the end is the day after
        yield f"DTEND;VALUE=DATE:{days.end.isoformat().replace('-', '')}"
    yield f"STATUS:{_STATUS.get(standing(one.best), 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _note(one: Entry, made: str, words: Words) -> Iterator[str]:
    yield "BEGIN:VJOURNAL"
    yield from _common(one, made, f"{saying.when(one, words)}: {saying.headline(one, words)}", words)
    yield "END:VJOURNAL"


def _common(one: Entry, made: str, summary: str, words: Words) -> Iterator[str]:
    row = one.best
    sources = [saying.source(source, words) for source in one.sources]
    told = (saying.when(one, words), " · ".join(saying.facts(one, words)), saying.sentence(row), *sources)
    yield f"UID:{row['id']}@{row['article']}.linimasa"
    yield f"DTSTAMP:{made}"
    yield text("SUMMARY", summary)
    yield text("DESCRIPTION", "\n".join(filter(None, told)))
    yield text("X-LINIMASA-EDTF", one.edtf)
    yield text("X-LINIMASA-STATUS", row["status"])
    yield text("X-LINIMASA-STANDING", standing(row))
    if row["corrected"]:
        yield text("COMMENT", saying.checked(one, words))
    if url := next((source.url for source in one.sources if _ADDRESS.fullmatch(source.url)), ""):
        yield f"URL:{url}"
    if row["actors"]:
        yield "CATEGORIES:" + ",".join(text("", actor)[1:] for actor in row["actors"])


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


def _put(out: BinaryIO, lines: Iterable[str]) -> None:
    for line in lines:
        out.write(fold(line))


FORMAT = Format("ics", ".ics", "web", write)
