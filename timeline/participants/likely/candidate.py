"""Somebody who may take part in an event beside those whom the rules found, and how sure a model must be of that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, get_args

from timeline import linear
from timeline.model import Actor, Role
from timeline.participants.likely.discourse import Discourse, Profile
from timeline.participants.likely.scene import Scene

NONE: Role = "none"
SURE = 0.5  # the least chance of a role that is told
KINDS = frozenset({"person", "organisation", "country", "igo"})
MOST = 10  # names in a sentence: one with more is a list, of which each entry names its own
_OWN = frozenset({"first", "ours", "side"})  # by these a speaker tells of himself


class Candidate(NamedTuple):
    """Somebody who may take part, whether the sentence names that one (`here`), and what is true of that one.

    `least` is the least chance by which that one is told.
    """

    actor: Actor
    here: bool
    least: float
    traits: tuple[str, ...]


def profiled(scene: Scene, discourse: Discourse, who: str) -> Profile | None:
    """What the article tells of somebody; None for whom the rules found, and for a place, a medium or one unknown."""
    profile = discourse.profiles.get(who)
    if profile is None or who in scene.known or profile.actor.kind not in KINDS:
        return None
    return None if profile.actor.name.lower() in scene.cast.media else profile


def told(model: linear.Linear, found: Iterable[Candidate]) -> Iterator[tuple[Candidate, Role]]:
    """Those of whom a model is sure enough, each with a role: one surer than all others together, else none."""
    for one in found:
        chances = dict(zip(model.classes, model.chances(one.traits), strict=True))
        if 1 - chances.pop(NONE) >= one.least:
            name = max(chances, key=lambda role: chances[role])
            roles = (role for role in get_args(Role) if role == name and chances[name] >= SURE)
            yield one, next(roles, NONE)


def only_says(scene: Scene, who: str) -> bool:
    """Whether somebody tells it of others: «Ia menambahkan, jalan itu dibangun pada 2015»."""
    says = not scene.head.speech and any(role == "speaker" for role, _ in scene.elsewhere.get(who, ()))
    return says and _OWN.isdisjoint(scene.pronouns)
