"""Tells whom a chain of names is about."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Actor


def main(group: Sequence[Actor]) -> Actor:
    """The one a chain of names is about: the person after title and office, else the body, else the first."""
    for kinds in ({"person"}, {"organisation", "igo"}):
        if found := [actor for actor in group if actor.kind in kinds]:
            return found[-1]
    return group[0]


def one(actor: Actor | None) -> list[Actor]:
    """A list of it, or of nothing."""
    return [] if actor is None else [actor]
