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
    ranked = sorted(spans, key=lambda s: (s.start - s.end, -s.weight, s.start))
    taken: set[int] = set()
    chosen = []
    for span in ranked:
        # Both ends and, for a longer span over shorter ones, every place between: names are short.
        if taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            chosen.append(span)
    return sorted(chosen)
