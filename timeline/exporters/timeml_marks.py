"""What TimeML says of one article: which words are marked as what, and which event is linked to which time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.exporters import dating, timeml_links

if TYPE_CHECKING:
    from timeline.model import Event, Reading, Resolution

Attributes = dict[str, str]
Inline = tuple[int, int, str, Attributes]
CREATION = "t0"
_TRUE_STATUS = frozenset({"happened", "ongoing"})
_NEGATIVE = frozenset({"negated", "denied"})
_TENSES = {"happened": ("PAST", "NONE"), "ongoing": ("PRESENT", "PROGRESSIVE"), "planned": ("FUTURE", "NONE")}
"""Tense and aspect as far as the status tells them: the verbs of Indonesian have neither."""


@dataclass(slots=True)
class Marks:
    """`inline` are spans with tag and attributes, in the order of the text; `unspoken` times that no words give."""

    inline: list[Inline] = field(default_factory=list)
    unspoken: list[Attributes] = field(default_factory=list)
    links: list[tuple[str, Attributes]] = field(default_factory=list)


def marks(reading: Reading, corrected: Mapping[str, str]) -> Marks:
    """The marks of all times in a reading, and of the events that are keys of `corrected`."""
    made = Marks()
    times: dict[tuple[int, int, str], str] = {}
    for found in sorted(reading.dates, key=lambda one: one.timex.start):
        timex = found.timex
        times[timex.start, timex.end, found.value] = tid = f"t{len(times) + 1}"
        made.inline.append((timex.start, timex.end, "TIMEX3", _timex(tid, found)))
    events = [one for one in reading.events if one.id in corrected]
    instances = dict(_instances(made, events, corrected))
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
    number = sum(tag == "TLINK" for tag, _ in made.links) + 1
    made.links.append(("TLINK", {"lid": f"l{number}", **told}))


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


def _timex(tid: str, found: Resolution) -> Attributes:
    told = {"tid": tid, "type": found.timex.type, "value": found.value}
    told["temporalFunction"] = "true" if found.anchor else "false"
    mod = dating.part(found.interval, found.value) if found.interval else ""
    told |= {"mod": mod} if mod else {}
    return told | ({"comment": found.warning} if found.warning else {})


def _instances(made: Marks, events: list[Event], corrected: Mapping[str, str]) -> Iterator[tuple[str, Event]]:
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
            made.inline.append((*span, "EVENT", _event(known[span], event, corrected[event.id])))
        instance = f"ei{len(made.links) + 1}"
        made.links.append(("MAKEINSTANCE", _instance(instance, known[span], event)))
        yield instance, event


def _event(eid: str, event: Event, corrected: str) -> Attributes:
    told = {"eid": eid, "class": "REPORTING" if event.reported else "OCCURRENCE"}
    roles = [f"{part.role}: {part.actor.name}" for part in event.actors]  # TimeML has no place for who takes part
    comment = "; ".join([*roles, *([f"corrected: {corrected}"] if corrected else [])])
    return told | ({"comment": comment} if comment else {})


def _instance(eiid: str, eid: str, event: Event) -> Attributes:
    polarity = "NEG" if event.status in _NEGATIVE else "POS"
    tense, aspect = _TENSES.get(event.status, ("NONE", "NONE"))
    told = {"eiid": eiid, "eventID": eid, "pos": "OTHER", "tense": tense, "aspect": aspect, "polarity": polarity}
    return told if event.status in _TRUE_STATUS else told | {"modality": event.status}


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
    made.unspoken.append({"tid": tid, "type": when.timex.type, "value": when.value, "temporalFunction": "false"})
    return tid


def _relation(event: Event) -> str:
    return "DURING" if event.when.timex.type == "DURATION" else "IS_INCLUDED"
