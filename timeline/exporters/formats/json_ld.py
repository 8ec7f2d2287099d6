"""JSON-LD with the words of schema.org: an Event a happening, the NewsArticles that tell it, and what that leaves open.

The context stands in the file, so that no reader has to fetch one.  What schema.org has no word for (a status such as
denied, EDTF, confidence) has names of our own; `because` holds a PropertyValue for each rule behind the event.
"""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.entry import Entry, Source
from timeline.exporters.reasons import Reason, reasons
from timeline.exporters.standing import standing
from timeline.words import Words

OWN = "urn:linimasa:"
_CONTEXT = {
    "@vocab": "https://schema.org/",
    **{name: f"{OWN}{name}" for name in ("status", "standing", "condition", "edtf", "granularity", "confidence",
                                         "doubt", "checked", "when", "accordingTo", "deniedBy", "toldBy", "manifest",
                                         "because", "of")},
    "url": {"@type": "@id"},
}  # fmt: skip


def write(what: Chronology, out: BinaryIO) -> None:
    """A dataset of events, with the manifest as text."""
    told = {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "name": what.title,
        "description": what.options.note,
        "inLanguage": what.options.language,
        "manifest": json.dumps(dict(what.manifest), ensure_ascii=False),
        "hasPart": [_event(one, what.words) for one in what.entries],
    }
    out.write(json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n")


def _event(one: Entry, words: Words) -> dict[str, Any]:
    row, days = one.best, one.interval
    made: dict[str, Any] = {
        "@type": "Event",
        "@id": f"{OWN}event:{one.id}",
        "name": saying.headline(one, words),
        "description": saying.sentence(row),
        "status": row["status"],
        "standing": standing(row),
        "condition": saying.condition(one),
        "accordingTo": saying.according(one, words),
        "deniedBy": saying.denied(one, words),
        "when": saying.when(one, words),
        "granularity": row["granularity"],
        "edtf": one.edtf,
        "confidence": None if row["added_by"] else row["confidence"],
        "checked": saying.checked(one, words),
        "doubt": "; ".join(saying.doubts(one, words)),
        "toldBy": one.independent,
        "because": [_reason(why) for why in reasons(row)],
        "about": [{"@type": "Thing", "name": name} for name in row["actors"]],
        "subjectOf": [_article(source) for source in one.sources],
    }
    if days:
        made |= {"startDate": _day(one, days.start.isoformat()), "endDate": _day(one, days.last.isoformat())}
    return made | ({"eventStatus": "https://schema.org/EventScheduled"} if row["status"] == "planned" else {})


def _reason(why: Reason) -> dict[str, Any]:
    """Which part of the event a rule gave, and the word of the text that set it off."""
    made = {"@type": "PropertyValue", "propertyID": why.part, "name": why.rule}
    made |= {"value": why.word} if why.word else {}
    return made | ({"of": why.of} if why.of else {})


def _day(one: Entry, day: str) -> str:
    """A day as precise as it was said: schema.org takes 1974 and 1974-05 as well (ISO 8601)."""
    return day[: {"year": 4, "month": 7}.get(one.best["granularity"], 10)]


def _article(source: Source) -> dict[str, Any]:
    row = source.row
    made: dict[str, Any] = {"@type": "NewsArticle", "@id": f"{OWN}article:{row['article']}", "headline": source.title}
    made |= {"publisher": {"@type": "Organization", "name": row["source"]}} if row["source"] else {}
    made |= {"datePublished": row["published"]} if row["published"] else {}
    return made | ({"url": source.url} if source.url else {})


FORMAT = Format("jsonld", ".jsonld", "research", write)
