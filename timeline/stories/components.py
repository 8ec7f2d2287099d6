"""Finds what belongs together from pairs, without letting a chain of pairs join what has little in common.

Two things stay linked when they share at least half of their neighbours (structural similarity, Xu et al. 2007,
«SCAN: a structural clustering algorithm for networks»); what hangs together by such links is one.  Both steps
depend on the set of pairs alone, not on their order.

Where many tell one thing, each is paired with a sample alone (see `store.story_blocks`), and those of the sample with
all.  So of large neighbourhoods only the lowest ranks are compared, as far down as both are known: a bottom-k sample
of each, whose common share estimates that of the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf, sqrt
from typing import NamedTuple

SHARED = 0.5
"""Share of common neighbours, by the geometric mean of the two neighbourhoods, each with its centre."""
SAMPLE = 16
"""Neighbours that are compared: half as many as `story_blocks.FIRST`, so that an event knows most of them."""


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
    return joined(around, {}, shared)


def joined(around: Mapping[int, set[int]], rank: Mapping[int, int], shared: float = SHARED) -> Components:
    """The same of `around`, all neighbours of each thing with itself, in the order of `rank` (or of their numbers).

    Links to what is not a key are left out.
    """
    made = Components()
    sample = {one: _Sample.of(near, rank) for one, near in around.items()}
    for one, near in around.items():
        for other in near:
            if one < other and other in around and _likeness(sample[one], sample[other]) >= shared:
                made.join(one, other)
    return made


class _Sample(NamedTuple):
    """Neighbours by rank, the lowest `SAMPLE` of them, and the rank up to which they are all."""

    ranks: frozenset[int]
    last: float

    @classmethod
    def of(cls, near: set[int], rank: Mapping[int, int]) -> _Sample:
        ranks = sorted(rank.get(n, n) for n in near)[:SAMPLE]
        return cls(frozenset(ranks), ranks[-1] if len(near) > SAMPLE else inf)


def _likeness(one: _Sample, other: _Sample) -> float:
    last = min(one.last, other.last)
    mine, theirs = one.ranks, other.ranks
    if last < inf:
        mine, theirs = (frozenset(rank for rank in ranks if rank <= last) for ranks in (mine, theirs))
    return len(mine & theirs) / sqrt((len(mine) * len(theirs)) or 1)
