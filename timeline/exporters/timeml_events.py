"""What TimeML says of an event besides where its word stands: its instance, how sure it is, and what else is known.

TimeML has no attribute for who takes part, on what an event depends, by which rules it was read, who looked at it, or
who else tells it: these stand in comments, `name: value` parted by semicolons.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.exporters.entry import Entry
from timeline.exporters.reasons import reasons
from timeline.model import UNTRUE
from timeline.text.grammar import VERB, grammar

if TYPE_CHECKING:
    from timeline.model import Event

Attributes = dict[str, str]
_TRUE_STATUS = frozenset({"happened", "ongoing"})
_TENSES = {"happened": ("PAST", "NONE"), "ongoing": ("PRESENT", "PROGRESSIVE"), "planned": ("FUTURE", "NONE")}
"""Tense and aspect as far as the status tells them: the verbs of Indonesian have neither."""


def event(eid: str, one: Event) -> Attributes:
    """The attributes of EVENT."""
    roles = [f"{part.role}: {part.actor.name}" for part in one.actors]
    told = {"eid": eid, "class": "REPORTING" if one.reported else "OCCURRENCE"}
    return told | ({"comment": "; ".join(roles)} if roles else {})


def instance(eiid: str, eid: str, one: Event, entry: Entry, language: str) -> Iterator[tuple[str, Attributes]]:
    """MAKEINSTANCE, and CONFIDENCE in it."""
    polarity = "NEG" if one.status in UNTRUE else "POS"
    tense, aspect = _TENSES.get(one.status, ("NONE", "NONE"))
    told = {"eiid": eiid, "eventID": eid, "pos": _part_of_speech(one, language), "tense": tense, "aspect": aspect,
            "polarity": polarity}  # fmt: skip
    told |= {} if one.status in _TRUE_STATUS else {"modality": one.status}
    comment = "; ".join(_notes(one, entry))
    yield "MAKEINSTANCE", told | ({"comment": comment} if comment else {})
    yield "CONFIDENCE", {"tagType": "MAKEINSTANCE", "tagID": eiid, "confidenceValue": f"{one.confidence:.2f}"}


def _part_of_speech(one: Event, language: str) -> str:
    word = one.trigger.text.split()[0].lower()
    return "VERB" if grammar(language).classes[word] & VERB else "NOUN"


def _notes(one: Event, entry: Entry) -> Iterator[str]:
    row = entry.best
    if row["condition"]:
        yield f"condition: {row['condition']}"
    for name in ("according", "hedge", "denied_by"):
        if row[name]:
            yield f"{name.replace('_', ' ')}: {row[name]}"
    if one.when.interval and not one.explicit:
        yield "day: not said in the sentence"
    if entry.independent > 1:
        yield f"told by: {entry.independent} articles"
        yield f"item: {entry.id}"
    if entry.checked:
        yield f"checked: {entry.checked}"
    if row["corrected"]:
        yield f"corrected: {row['corrected']}"
    for why in reasons(row):
        yield f"because {why.part}{f' of {why.of}' if why.of else ''}: {why.cue}"
