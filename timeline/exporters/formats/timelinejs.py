"""TimelineJS 3 JSON (Knight Lab): a title slide, and a slide a happening that is as precise as its date.

Groups are rows of its navigation, which has room for few: there are none unless `MOST_GROUPS` do for all.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any, BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.entry import Entry, Source
from timeline.exporters.report import report
from timeline.words import Words

MOST_GROUPS = 5
_PARTS = {"year": 1, "month": 2}
"""How many of year, month and day a granularity tells; the others tell all."""
_UNSAFE = str.maketrans({"<": "‹", ">": "›", "&": "+"})
"""TimelineJS writes the names of groups into its page as they are, entities and all."""


def write(what: Chronology, out: BinaryIO) -> None:
    """{"title": ..., "events": [...], "manifest": {...}}, without what has no day; the manifest is passed over."""
    words, groups = what.words, names(what)
    told = {
        "title": {"text": {"headline": escape(what.title), "text": _about(what)}},
        "events": [_slide(one, words, groups) for one in what.placed],
        "scale": "human",
        "manifest": dict(what.manifest),
    }
    out.write(json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n")


def names(what: Chronology) -> bool:
    """Whether the happenings are few people's, so that each can have a row of the navigation."""
    found = {one.best["actors"][0] for one in what.placed if one.best["actors"]}
    return 1 < len(found) <= MOST_GROUPS and all(one.best["actors"] for one in what.placed)


def plain_group(name: str) -> str:
    """A name as TimelineJS can show it."""
    return name.translate(_UNSAFE)


def _about(what: Chronology) -> str:
    """What the title slide says: the note, what is covered, what is not on the slides."""
    told, words = report(what), what.words
    left = len(what.entries) - len(what.placed)
    more = words.count("{n} event without a date is not shown", "{n} events without a date are not shown", left)
    parts = (*told.note.split("\n\n"), told.covers, more if left else "", told.colophon)
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part)


def _slide(one: Entry, words: Words, groups: bool) -> dict[str, Any]:
    days, row = one.interval, one.best
    assert days
    made: dict[str, Any] = {"start_date": date(days.start.isoformat(), days.granularity)}
    if days.days > 1 and days.granularity not in _PARTS:
        made["end_date"] = date(days.last.isoformat(), days.granularity)
    made["display_date"] = escape(saying.when(one, words))
    made["text"] = {"headline": escape(saying.headline(one, words)), "text": text(one, words)}
    made["unique_id"] = f"event-{row['id']}"
    return made | ({"group": plain_group(row["actors"][0])} if groups else {})


def date(day: str, granularity: str) -> dict[str, int]:
    """A day as TimelineJS takes it, without the parts that were not said."""
    parts = zip(("year", "month", "day"), day.split("-"), strict=True)
    return {name: int(number) for name, number in list(parts)[: _PARTS.get(granularity, 3)]}


def text(one: Entry, words: Words) -> str:
    """What a slide says below its headline: the sentence, status and doubt, the sources."""
    facts = " · ".join(saying.facts(one, words))
    sources = "; ".join(_source(source, words) for source in one.sources)
    said = saying.sentence(one.best)
    parts = (f"«{escape(said)}»" if said else "", escape(facts), sources)
    return "".join(f"<p>{part}</p>" for part in parts if part)


def _source(one: Source, words: Words) -> str:
    """Title, source and day of publication; the title leads to the article where its address is known."""
    title = f'<a href="{escape(one.url)}">{escape(one.title)}</a>' if one.url else escape(one.cited)
    return ", ".join([title, *(escape(part) for part in saying.origin(one, words))])


FORMAT = Format("timelinejs", ".timeline.json", "web", write)
