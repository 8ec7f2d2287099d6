"""Find the stories among the articles: those that hang together because they tell of the same events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Cluster:
    """A story: its id (of the item told most), that item's label, its articles, and the ids of all its items.

    Any of `items` is an address of the story: what is told most may change while articles come in.
    """

    id: str
    label: str
    articles: frozenset[str]
    items: frozenset[str] = frozenset()


def clusters(items: DataFrame) -> list[Cluster]:
    """The stories among `items` (of `stories.items`), the largest first; an article that shares nothing is in none."""
    shared = [row for row in items.to_dict("records") if len(row["articles"]) > 1]
    group: dict[str, set[str]] = {}
    for row in shared:
        joined = set().union(*(group.get(article, {article}) for article in row["articles"]))
        group |= dict.fromkeys(joined, joined)
    told: dict[int, list[Mapping[str, Any]]] = {}
    for row in shared:
        told.setdefault(id(group[row["articles"][0]]), []).append(row)
    found = [_cluster(rows, group[rows[0]["articles"][0]]) for rows in told.values()]
    return sorted(found, key=lambda one: (-len(one.articles), one.label))


def _cluster(rows: Sequence[Mapping[str, Any]], articles: set[str]) -> Cluster:
    most = max(rows, key=_weight)
    return Cluster(most["item"], most["label"], frozenset(articles), frozenset(row["item"] for row in rows))


def _weight(row: Mapping[str, Any]) -> tuple[int, int, str]:
    return row["independent"], len(row["label"]), row["item"]
