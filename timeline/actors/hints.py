"""Tells the learned layer which tokens stand in a seed name."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.actors.guards import of_the_town
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens

NONE = "-"


def hints(toks: Tokens, hits: Iterable[Span]) -> dict[int, str]:
    """For each token inside a seed name, B or I and the kind of name; other tokens have no entry."""
    found: dict[int, str] = {}
    for hit in hits:
        if hit.seed is not None and hit.seed.guard == "sport":  # more often the town
            hit = of_the_town(hit)
        if hit.seed is None:
            continue
        kind = hit.seed.actor.kind[:3] if hit.seed.type not in ("metonym", "surname") else f"{hit.seed.type[:1]}"
        first = index = toks.at(hit.start)
        while index < len(toks.words) and toks.ends[index] <= hit.end:
            found[index] = ("B" if index == first else "I") + kind
            index += 1
    return found
