"""Call an actor by a short name in the actor's own lane, beside which the whole one stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pandas import DataFrame

from timeline.actors import seeds

_SHORT = ("acronym", "variant")


@lru_cache(maxsize=1)
def short_names() -> Mapping[str, str]:
    """The shortest name in one word of each known person or body, by id: KPK, Jokowi."""
    found: dict[str, str] = {}
    for seed in seeds.load():
        if seed.type not in _SHORT or seed.guard or " " in seed.alias or seed.actor.kind in ("country", "place"):
            continue
        shortest = found.get(seed.actor.id, seed.actor.name)
        found[seed.actor.id] = min(seed.alias, shortest, key=len)
    return found


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
