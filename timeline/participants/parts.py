"""Says of whom an event is told: who acts in it, who speaks, and which two take part."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import BODIES, Actor, Event, Participant

BEFORE = "sentence before"  # what gave a role to whom the sentence does not name


def speaks(part: Participant) -> bool:
    """Whether a person speaks."""
    return part.role == "speaker" and part.actor.kind == "person"


def acts(part: Participant, event: Event) -> bool:
    """Whether somebody is what an event is told of: who acts, and the subject of «lahir» and «menerima».

    Of «Rudi dilantik Gubernur Budi» Rudi is, not the governor.
    """
    why = dict(event.because.roles)
    passive = {other for other, told in why.items() if told.startswith("passive")}
    if part.actor.kind == "person" and part.actor.id in passive:
        people = [one for one in event.actors if one.actor.kind == "person" and one.actor.id in passive]
        if {"agent", "patient"} <= {one.role for one in people}:
            return part.role == "patient"
    return part.role in {"agent", "speaker"} or why.get(part.actor.id, "").startswith("subject")


def undergoes(part: Participant, event: Event) -> bool:
    """Whether a person is the subject to whom something is done: «Rudi dirawat di Solo»."""
    told = dict(event.because.roles).get(part.actor.id, "")
    return part.actor.kind == "person" and part.role == "patient" and told.startswith("passive")


def referred(part: Participant, event: Event) -> bool:
    """Whether a word before the verb means somebody whom an earlier sentence names: «Mereka merilis album»."""
    why = dict(event.because.roles).get(part.actor.id, "")
    return why.endswith(BEFORE) and why.startswith(("subject", "passive"))


def pair(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The two of one kind among those who take part; nothing unless they are just two."""
    for kinds in ({"person"}, {"country"}, BODIES):
        alike = [actor for actor in actors if actor.kind in kinds]
        if len(alike) == 2 and alike[0].id != alike[1].id:
            return tuple(alike)
    return ()
