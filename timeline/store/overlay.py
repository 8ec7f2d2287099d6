"""Corrections laid over what was extracted: a pure function of the reading and the corrections in force.

A correction speaks of the event whose trigger overlaps its span, so that it finds the event again after the
article was extracted anew.  Later corrections win.  An event made by hand takes the place of what is later
extracted from the same words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.model import Correction, Event, Reading, Resolution, Sentence, Timex, Trigger
from timeline.store import values

Numbered = tuple[int, Correction]
"""A correction with its number in the log."""


@dataclass(slots=True)
class _Draft:
    """An event on the way: what has been corrected in it, and whether it is there at all."""

    event: Event
    fields: list[str] = field(default_factory=list)
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Overlaid:
    """The events as they are to be shown, the corrected fields of each, and which event each correction found."""

    events: tuple[Event, ...]
    corrected: tuple[str, ...]
    landed: dict[int, str]


def overlay(reading: Reading, corrections: Sequence[Numbered]) -> Overlaid:
    """Lay the corrections in force, in the order of the log, over the events of `reading`."""
    drafts = [_Draft(event) for event in reading.events]
    landed: dict[int, str] = {}
    for n, one in corrections:
        if one.field == "added":
            found = _made(reading, n, one)
            drafts = _with(drafts, found) if found else drafts
        else:
            found = place(drafts, one)
            _correct(found, one)
        if found:
            landed[n] = found.event.id
    shown = [draft for draft in drafts if not draft.deleted]
    return Overlaid(tuple(d.event for d in shown), tuple(" ".join(d.fields) for d in shown), landed)


def _correct(found: _Draft | None, one: Correction) -> None:
    if found and one.field == "deleted":
        found.deleted = True
    elif found:
        found.event = values.changed(found.event, one.field, one.new)
        found.fields += [one.field] * (one.field not in found.fields)


def find(events: Sequence[Event], one: Correction) -> Event | None:
    """The event that a correction speaks of; None when there is none."""
    found = place([_Draft(event) for event in events], one)
    return found.event if found else None


def place(drafts: Sequence[_Draft], one: Correction) -> _Draft | None:
    """The draft with the same trigger as `one`, else the one whose trigger overlaps it most, else None."""

    def fit(draft: _Draft) -> tuple[bool, bool, int, int]:
        trigger = draft.event.trigger
        same = (trigger.start, trigger.end) == (one.start, one.end)
        shared = min(one.end, trigger.end) - max(one.start, trigger.start)
        return not draft.deleted, same, shared, -abs(one.start - trigger.start)

    near = [draft for draft in drafts if fit(draft)[1] or fit(draft)[2] > 0]
    return max(near, key=fit, default=None)


def _with(drafts: list[_Draft], made: _Draft) -> list[_Draft]:
    """`drafts` with `made` at its place in the text, instead of what was extracted there."""
    trigger = made.event.trigger
    span = Correction("", trigger.start, trigger.end, "", "", "", "", "")
    kept = [draft for draft in drafts if place([draft], span) is None]
    at = next((i for i, draft in enumerate(kept) if draft.event.trigger.start > trigger.start), len(kept))
    return [*kept[:at], made, *kept[at:]]


def _made(reading: Reading, n: int, one: Correction) -> _Draft | None:
    """The event that a person made at the words `one.start` to `one.end`; None when the text has no such words."""
    text = reading.article.text
    if not 0 <= one.start < one.end <= len(text):
        return None
    around = (s for s in reading.sentences if s.start <= one.start < s.end)
    nothing = Resolution(Timex(one.start, one.start, "", "DATE", values.BY_HAND), "")
    event = Event(
        id=hashlib.sha256(f"{values.BY_HAND} {n} {one.article}".encode()).hexdigest()[:16],
        article=reading.article.id,
        sentence=next(around, Sentence(one.start, one.end)),
        trigger=Trigger(one.start, one.end, text[one.start : one.end]),
        label="",
        type="",
        when=nothing,
        confidence=1.0,
    )
    return _Draft(values.changed(event, "added", one.new), ["added"])
