"""Gather what there is to know about one actor: names, companions, articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pandas import DataFrame

from timeline.pages.kept import Kept
from timeline.store import Filter

READ = 60
"""Articles that are searched for the names an actor goes by; they are kept whole, so each must be unpacked."""


def names_used(kept: Kept, articles: Sequence[str], actor: str) -> list[tuple[str, int]]:
    """How the articles name the actor, most frequent first."""
    readings = (kept.corrected(article) for article in articles[:READ])
    found = (one.text for reading in readings for one in reading.mentions if one.actor and one.actor.id == actor)
    return Counter(" ".join(text.split()) for text in found).most_common()


def companions(kept: Kept, chosen: Filter, actor: str, most: int = 12) -> DataFrame:
    """The actors (id, name, kind, events) that stand in the same events, most frequent first."""
    found = kept.actor_counts(replace(chosen, actors=(actor,)))
    return found[found["id"] != actor].head(most)


def spelled(actor: str) -> str:
    """An actor's id as words, for one whose name no event shows any more."""
    return actor.partition(":")[2].replace("-", " ").title() or actor
