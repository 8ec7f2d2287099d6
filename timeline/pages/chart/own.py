"""Call an actor by a short name in the actor's own lane, beside which the whole one stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pandas import DataFrame

from timeline.actors import seeds

_SHORT = ("acronym", "variant")
_WORTH = 0.75
"""A name that is not shorter than this share of the whole one spares nothing: «Sukarno», «Nerazzurri»."""


@lru_cache(maxsize=1)
def short_names() -> Mapping[str, str]:
    """The short name of each known person or body, by id: KPK, Jokowi, DK PBB.

    An acronym of the name as the articles' language has it goes before one of a foreign name, however short («DK PBB»
    before «UNSC»); that one, as any other short name, must be one word.
    """
    found: dict[str, tuple[bool, int, str]] = {}
    for seed in seeds.load():
        if seed.type not in _SHORT or seed.guard or seed.actor.kind in ("country", "place"):
            continue
        short, name = seed.alias, seed.actor.name
        ours = seed.type == "acronym" and _abbreviates(short, name)
        if (" " not in short or ours) and len(short) < _WORTH * len(name):
            rank = (not ours, len(short), short)
            found[seed.actor.id] = min(rank, found.get(seed.actor.id, rank))
    return {actor: short for actor, (_, _, short) in found.items()}


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of `short` stand in `name` in their order, and it is no mere beginning of it.

    «PDI» is a word of «PDI Perjuangan» and another party.
    """
    letters = iter(name.casefold())
    return short not in name.split() and all(one in letters for one in short.casefold() if one != " ")


def shortened(events: DataFrame, actor: str, name: str) -> DataFrame:
    """`events` whose labels begin with the short name of the lane's actor where they begin with the whole one."""
    short = short_names().get(actor, name)
    if short == name or not len(events):
        return events
    labels = zip(events["label"], events["corrected"], strict=True)
    return events.assign(label=[label if by_hand else _renamed(label, name, short) for label, by_hand in labels])


def _renamed(label: str, name: str, short: str) -> str:
    rest = label.removeprefix(name)
    return label if rest == label or rest[:1].isalnum() else short + rest
