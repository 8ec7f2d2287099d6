"""What TimeML says of one article: which words are marked as what, and which event is linked to which time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.exporters import dating, timeml_events, timeml_links
from timeline.exporters.entry import Entry

if TYPE_CHECKING:
    from timeline.model import Event, Reading, Resolution

Attributes = dict[str, str]
Inline = tuple[int, int, str, Attributes]
CREATION = "t0"
Told = Mapping[str, Entry]
"""The chosen events' entries by their ids."""


@dataclass(slots=True)
class Marks:
    """`inline` are spans with tag and attributes, in the order of the text; `unspoken` times that no words give."""

    inline: list[Inline] = field(default_factory=list)
    unspoken: list[Attributes] = field(default_factory=list)
    links: list[tuple[str, Attributes]] = field(default_factory=list)


def marks(reading: Reading, told: Told) -> Marks:
    """The marks of all times in a reading, and of the events that are keys of `told`."""
    made = Marks()
    times: dict[tuple[int, int, str], str] = {}
    for found in sorted(reading.dates, key=lambda one: one.timex.start):
        timex = found.timex
        times[timex.start, timex.end, found.value] = tid = f"t{len(times) + 1}"
        made.inline.append((timex.start, timex.end, "TIMEX3", _timex(made, tid, found)))
    events = [one for one in reading.events if one.id in told]
    instances = dict(_instances(made, events, told, reading.article.language))
    signals = _signals(made, reading)
    for instance, event in instances.items():
        time = _time(made, event, reading, times)
        if time:
            said = signals.get((event.when.timex.start, event.when.timex.end), {})
            _link(made, {"eventInstanceID": instance, "relatedToTime": time, "relType": _relation(event), **said})
    _order(made, instances, reading)
    made.inline.sort(key=lambda mark: mark[:2])
    return made


def _link(made: Marks, told: Attributes) -> None:
    made.links.append(("TLINK", {"lid": f"l{len(made.links) + 1}", **told}))


def _order(made: Marks, instances: Mapping[str, Event], reading: Reading) -> None:
    """Links of all dated events to the day of publication, and of neighbours in time to each other."""
    placed = timeml_links.placed(instances)
    for instance, kind in timeml_links.to_publication(placed, reading):
        _link(made, {"eventInstanceID": instance, "relatedToTime": CREATION, "relType": kind})
    for instance, other, kind in timeml_links.between(placed):
        _link(made, {"eventInstanceID": instance, "relatedToEventInstance": other, "relType": kind})


def _signals(made: Marks, reading: Reading) -> dict[tuple[int, int], Attributes]:
    """Mark the words that say how events lie to times; by the span of the time what a link says of it."""
    found: dict[tuple[int, int], Attributes] = {}
    for one in reading.dates:
        told = timeml_links.signal(reading, one.timex)
        if told and not any(start < told[1] and told[0] < end for start, end, *_ in made.inline):
            sid = f"s{len(found) + 1}"
            made.inline.append((told[0], told[1], "SIGNAL", {"sid": sid}))
            found[one.timex.start, one.timex.end] = {"signalID": sid, "relType": told[2]}
    return found


def _timex(made: Marks, tid: str, found: Resolution) -> Attributes:
    told = {"tid": tid, **_value(made, tid, found)}
    told["temporalFunction"] = "true" if found.anchor else "false"
    mod = dating.part(found.interval, found.value) if found.interval else ""
    told |= {"mod": mod} if mod else {}
    return told | ({"comment": found.warning} if found.warning else {})


def _value(made: Marks, tid: str, found: Resolution) -> Attributes:
    """Type and value; from one day to another is a length with its two ends (TimeML 1.2.1, 2.3)."""
    begin, _, end = found.value.partition("/")
    if not end:
        return {"type": found.timex.type, "value": found.value}
    for name, value in (("b", begin), ("e", end)):
        made.unspoken.append({"tid": f"{tid}{name}", "type": "DATE", "value": value, "temporalFunction": "false"})
    length = f"P{found.interval.days}D" if found.interval else "PXD"
    return {"type": "DURATION", "value": length, "beginPoint": f"{tid}b", "endPoint": f"{tid}e"}


def _instances(made: Marks, events: list[Event], told: Told, language: str) -> Iterator[tuple[str, Event]]:
    """Mark the events, and give each instance with its event; what lies inside a time or another event is left out."""
    taken = [mark[:2] for mark in made.inline]
    known: dict[tuple[int, int], str] = {}
    for event in sorted(events, key=lambda one: one.trigger.start):
        span = event.trigger.start, event.trigger.end
        if span not in known:
            if any(start < span[1] and span[0] < end for start, end in taken):
                continue
            known[span] = f"e{len(known) + 1}"
            taken.append(span)
            made.inline.append((*span, "EVENT", timeml_events.event(known[span], event)))
        eiid = f"ei{len(made.links) // 2 + 1}"
        made.links += timeml_events.instance(eiid, known[span], event, told[event.id], language)
        yield eiid, event


def _time(made: Marks, event: Event, reading: Reading, times: Mapping[tuple[int, int, str], str]) -> str:
    """The id of the event's time: of its words, of the day of publication, or of one that no words give; or ""."""
    when = event.when
    spoken = times.get((when.timex.start, when.timex.end, when.value))
    if spoken or not when.value:
        return spoken or ""
    published = reading.article.published
    if published and when.value == published.isoformat():
        return CREATION
    tid = f"t{len(times) + len(made.unspoken) + 1}"
    made.unspoken.append(_timex(made, tid, when))
    return tid


def _relation(event: Event) -> str:
    return "DURING" if event.when.timex.type == "DURATION" else "IS_INCLUDED"
