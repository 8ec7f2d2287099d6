"""brat stand-off (Stenetorp et al. 2012): articles and their annotation as pairs of files, with brat's configuration.

Offsets are those of the text itself; times, events, names and what ties them are there, status as an attribute.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.entry import Entry
from timeline.exporters.manifest import written
from timeline.exporters.packed import entry
from timeline.model import STATUSES, Event, Reading
from timeline.words import Words

_KINDS = {"person": "Person", "organisation": "Organisation", "country": "Country", "igo": "IGO", "place": "Place"}
_ROLES = {"agent": "Agent", "patient": "Patient", "recipient": "Recipient", "speaker": "Speaker", "none": "Participant"}


def write(what: Chronology, out: BinaryIO) -> None:
    """A .txt and an .ann for each article, annotation.conf, manifest.json."""
    told = {one.best["id"]: one for one in what.entries}
    types = sorted({str(one) or "other" for one in what.frame["type"]})
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(entry("manifest.json"), written(what.manifest))
        archive.writestr(entry("annotation.conf"), _configuration(types))
        for id_ in what.frame["article"].drop_duplicates():
            reading = what.readings(id_)
            archive.writestr(entry(f"{id_}.txt"), reading.article.text.encode("utf-8", "replace"))
            lines = "".join(f"{line}\n" for line in _lines(reading, told, what.words))
            archive.writestr(entry(f"{id_}.ann"), lines.encode("utf-8", "replace"))


def _configuration(types: list[str]) -> str:
    arguments = ", ".join([*(f"{role}*:<ENTITY>" for role in _ROLES.values()), "Time*:Time"])
    kinds = [*_KINDS.values(), "Time"]
    parts = {
        "entities": kinds,
        "relations": [],
        "events": [f"{_name(one)}\t{arguments}" for one in types],
        "attributes": [f"Status\tArg:<EVENT>, Value:{'|'.join(STATUSES)}", "Reported\tArg:<EVENT>"],
    }
    return "\n".join(f"[{part}]\n" + "\n".join(lines) + "\n" for part, lines in parts.items())


def _name(type_: str) -> str:
    return f"{type_ or 'other'}".replace("-", "_").capitalize()


def _lines(reading: Reading, told: Mapping[str, Entry], words: Words) -> Iterator[str]:
    """T lines for spans, then E and A lines for the events, and notes of what has no attribute."""
    text, spans = reading.article.text, dict[tuple[int, int, str], str]()

    def span(start: int, end: int, kind: str) -> Iterator[str]:
        if (start, end, kind) not in spans:
            spans[start, end, kind] = f"T{len(spans) + 1}"
            said = text[start:end].replace("\n", " ").replace("\r", " ")
            yield f"{spans[start, end, kind]}\t{kind} {start} {end}\t{said}"

    for one in reading.mentions:
        yield from span(one.start, one.end, _KINDS[one.kind])
    for found in reading.dates:
        yield from span(found.timex.start, found.timex.end, "Time")
    events = [event for event in reading.events if event.id in told]
    for event in events:
        if event.explicit and event.when.timex.text:  # «Juli sampai Mei» is one time of two expressions
            yield from span(event.when.timex.start, event.when.timex.end, "Time")
    for number, event in enumerate(events, 1):
        trigger = event.trigger
        yield from span(trigger.start, trigger.end, _name(event.type))
        anchor = spans[trigger.start, trigger.end, _name(event.type)]
        tied = "".join(f" {role}:{spans[place]}" for role, place in _tied(reading, event) if place in spans)
        yield f"E{number}\t{_name(event.type)}:{anchor}{tied}"
        yield f"A{2 * number - 1}\tStatus E{number} {event.status}"
        if event.reported:
            yield f"A{2 * number}\tReported E{number}"
        if notes := " · ".join(saying.said_of(told[event.id], words)):
            yield f"#{number}\tAnnotatorNotes E{number}\t{' '.join(notes.split())}"


def _tied(reading: Reading, event: Event) -> Iterator[tuple[str, tuple[int, int, str]]]:
    """The spans that an event is tied to: the nearest mention of each actor in its sentence, and its time."""
    sentence, when, taken = event.sentence, event.when.timex, dict[str, int]()
    for part in event.actors:
        inside = [one for one in reading.mentions if one.actor and one.actor.id == part.actor.id
                  and sentence.start <= one.start < sentence.end]  # fmt: skip
        nearest = min(inside, key=lambda one: abs(one.start - event.trigger.start), default=None)
        if nearest:
            role = _ROLES[part.role]
            taken[role] = taken.get(role, 0) + 1
            number = str(taken[role]) if taken[role] > 1 else ""
            yield role + number, (nearest.start, nearest.end, _KINDS[nearest.kind])
    if event.explicit and when.text:
        yield "Time", (when.start, when.end, "Time")


FORMAT = Format("brat", ".brat.zip", "research", write, binary=True, folds=False, items=False)
