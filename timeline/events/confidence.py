"""Says how far an event can be trusted, from how its parts were found."""

from __future__ import annotations

from timeline.events.attach import Way
from timeline.events.heads import Head
from timeline.events.lexicon import OTHER
from timeline.model import Resolution

_WAYS: dict[Way, float] = {
    "listed": 0.5,
    "tag": 0.95,
    "beside": 0.85,
    "fronted": 0.85,
    "paused": 0.8,
    "joined": 0.65,
    "far": 0.5,
}
IMPLICIT = 0.3


def confidence(head: Head, when: Resolution, way: Way) -> float:
    """Between 0 and 1: how time and verb were brought together, less for what is unsure in either."""
    score = _WAYS[way]
    if head.state:
        score -= 0.25
    if head.type == OTHER:
        score -= 0.1
    if head.kind == "noun":
        score -= 0.1
    if when.warning:
        score -= 0.15
    return round(max(0.05, score), 2)
