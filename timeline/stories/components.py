"""Finds what belongs together from pairs, without letting a chain of pairs join what has little in common.

Two things stay linked when they share at least half of their neighbours (structural similarity, Xu et al. 2007,
«SCAN: a structural clustering algorithm for networks»); what hangs together by such links is one.  Both steps
depend on the set of pairs alone, not on their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt

SHARED = 0.5
"""Share of common neighbours, by the geometric mean of the two neighbourhoods, each with its centre."""


class Components:
    """Union-find over numbers; a component is named after its smallest member."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def find(self, one: int) -> int:
        """The smallest member of the component of `one`."""
        root = one
        while (above := self._parent.get(root, root)) != root:
            root = above
        while one != root:
            self._parent[one], one = root, self._parent.get(one, one)
        return root

    def join(self, one: int, other: int) -> None:
        """Make the components of two numbers one."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low


def components(pairs: Iterable[tuple[int, int]], shared: float = SHARED) -> Components:
    """The components of the graph of `pairs` without its weak links; `shared` 0 keeps all."""
    around: dict[int, set[int]] = {}
    for one, other in pairs:
        around.setdefault(one, {one}).add(other)
        around.setdefault(other, {other}).add(one)
    return joined(around, shared)


def joined(around: Mapping[int, set[int]], shared: float = SHARED) -> Components:
    """The same of `around`, all neighbours of each thing with itself; links to what is not a key are left out."""
    made = Components()
    for one, near in around.items():
        for other in near:
            if one < other and other in around and _likeness(near, around[other]) >= shared:
                made.join(one, other)
    return made


def _likeness(one: set[int], other: set[int]) -> float:
    return len(one & other) / sqrt(len(one) * len(other))
