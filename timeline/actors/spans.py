"""The value that every layer hands on: a stretch of text that names something, not yet linked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.actors.seeds import Seed
from timeline.model import ActorKind


class Span(NamedTuple):
    """A candidate; `seed` is set if a list knows it; `weight` decides between two that overlap."""

    start: int
    end: int
    kind: ActorKind
    seed: Seed | None = None
    weight: float = 1.0


def best(spans: Iterable[Span]) -> list[Span]:
    """Of overlapping spans the longer one, then the heavier, then the earlier; the result is in text order."""
    chosen: list[Span] = []
    group: list[Span] = []
    end = 0
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if group and span.start >= end:
            chosen += _untangle(group)
            group = []
        group.append(span)
        end = max(end, span.end)
    return chosen + _untangle(group)


def _untangle(group: list[Span]) -> list[Span]:
    """The best of spans that hang together; such a group is no longer than a few names."""
    if len(group) < 2:
        return group
    chosen: list[Span] = []
    for span in sorted(group, key=lambda s: (s.start - s.end, -s.weight, s.start)):
        if all(span.end <= other.start or span.start >= other.end for other in chosen):
            chosen.append(span)
    return sorted(chosen, key=lambda s: s.start)
