"""Tells whom a chain of names, or of those who spoke, is about."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from timeline.model import BODIES, Actor
from timeline.triggers.sentence import Sentence


def main(group: Sequence[Actor]) -> Actor:
    """The one a chain of names is about: the person after title and office, else the body, else the first."""
    for kinds in ({"person"}, BODIES):
        if found := [actor for actor in group if actor.kind in kinds]:
            return found[-1]
    return group[0]


def one(actor: Actor | None) -> list[Actor]:
    """A list of it, or of nothing."""
    return [] if actor is None else [actor]


def sole(actors: Iterable[Actor]) -> Actor | None:
    """The only one of some actors; None for nobody and for several."""
    found = list(actors)
    return found[0] if len(found) == 1 else None


def last_of(told: Sequence[Actor], known: Container[str]) -> Actor | None:
    """The last of those told of who is known by id."""
    return next((one for one in reversed(told) if one.id in known), None)


def other_than_named(line: Sentence, spoke: Iterable[Actor | None]) -> Actor | None:
    """The first of those who `spoke` before whom the sentence's quotation does not name.

    «"Saya bukan pacar Rina," ujarnya» is not Rina.
    """
    named = {one.actor.id for at, one in line.actors.items() if line.quoted[at] and one.actor is not None}
    return next((actor for actor in spoke if actor is not None and actor.id not in named), None)
