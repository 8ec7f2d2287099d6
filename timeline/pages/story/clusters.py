"""Find the stories among the articles: those that hang together because they tell of the same events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Cluster:
    """A story: its id (of the item told most, the same under any filter), that item's label, its articles."""

    id: str
    label: str
    articles: frozenset[str]


def clusters(items: DataFrame) -> list[Cluster]:
    """The stories among `items` (of `stories.items`), the largest first; an article that shares nothing is in none."""
    shared = [row for row in items.to_dict("records") if len(row["articles"]) > 1]
    group: dict[str, set[str]] = {}
    for row in shared:
        joined = set().union(*(group.get(article, {article}) for article in row["articles"]))
        group |= dict.fromkeys(joined, joined)
    told: dict[int, Mapping[str, Any]] = {}
    for row in shared:
        members = id(group[row["articles"][0]])
        told[members] = max(told.get(members, row), row, key=_weight)
    found = [Cluster(row["item"], row["label"], frozenset(group[row["articles"][0]])) for row in told.values()]
    return sorted(found, key=lambda one: (-len(one.articles), one.label))


def _weight(row: Mapping[str, Any]) -> tuple[int, int, str]:
    return row["independent"], len(row["label"]), row["item"]
