"""Finds whom events (or articles) are compared with: all of a small block, the first of a large one.

So the work grows with the number of events and not with its square, however many articles tell of one day, and
whom one is compared with depends on what is there and not on the order in which it came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.store.story_blocks import FIRST, Block
from timeline.store.story_index import Firsts, Index
from timeline.stories import meet, words

Pairs = set[tuple[int, int]]
"""Each pair once, the greater number first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event can be met: its number, its rank, the words that tell most, its ordinal days (half-open)."""

    n: int
    rank: int
    keys: tuple[str, ...]
    start: int
    end: int

    @classmethod
    def of(cls, row: Any) -> Place:
        """The same of a row of `Index.told`."""
        return cls(row.n, row.rank, words.keys(tuple(row.words.split()), row.language), row.start, row.end)

    @property
    def blocks(self) -> set[Block]:
        """Where it stands."""
        return set(meet.keys(self.keys, self.start, self.end))

    @property
    def looks(self) -> set[Block]:
        """Where it sees the first."""
        return set(meet.looks(self.keys, self.start, self.end))


def displaced(before: Firsts, new: Iterable[tuple[Any, int, int]]) -> set[int]:
    """Who of the first of blocks is so no longer once `new` ones come, as (block, rank, number)."""
    coming: dict[Any, list[tuple[int, int]]] = {}
    for block, rank, n in new:
        coming.setdefault(block, []).append((rank, n))
    out: set[int] = set()
    for block, members in coming.items():
        there = before.get(block, ())
        out |= {n for _, n in sorted([*there, *members])[FIRST:]} & {n for _, n in there}
    return out


def met(index: Index, places: Sequence[Place]) -> Pairs:
    """The events with which those at `places` are to be compared, as the blocks are now."""
    first = index.first({block for place in places for block in place.looks})
    pairs = {(place.n, n) for place in places for block in place.looks for _, n in first.get(block, ())}
    pairs.update(index.meeting({(place.n, *sight) for place in places for sight in _sights(place, first)}))
    return ordered(pairs)


def ordered(pairs: Iterable[tuple[int, int]]) -> Pairs:
    """Each pair once, none of one with itself."""
    return {(max(two), min(two)) for two in pairs if two[0] != two[1]}


def alike(index: Index, bands: Sequence[tuple[int, int, int]]) -> Pairs:
    """The articles with which those are to be compared whose (band, rank, article) are given."""
    first = index.first_alike({band for band, _, _ in bands})
    seen: dict[int, set[int]] = {band: {n for _, n in members} for band, members in first.items()}
    seeing = [(band, n) for band, rank, n in bands if _full(first, band) and rank <= first[band][-1][0]]
    for band, _, n in index.alike({band for band, _ in seeing}):
        seen[band].add(n)
    wide = set(seeing)
    few = {(n, other) for band, _, n in bands if (band, n) not in wide for _, other in first[band]}
    return ordered(few | {(n, other) for band, n in seeing for other in seen[band]})


def _sights(place: Place, first: Firsts) -> Iterable[tuple[int, int, int]]:
    """Where one of the first sees all; where blocks are small, all of them has been seen."""
    for block in place.blocks:
        if not _full(first, block) or place.rank <= first[block][-1][0]:
            yield from (one for one in meet.sights(block, place.start, place.end) if _unseen(one, first))


def _unseen(sight: tuple[int, int, int], first: Firsts) -> bool:
    """Whether there may be more on the days of a sight than the first."""
    key, low, high = sight
    return high - low > 2 * meet.SLACK or any(_full(first, (key, day)) for day in range(low, high + 1))


def _full(first: Firsts, block: Any) -> bool:
    return len(first.get(block, ())) >= FIRST
