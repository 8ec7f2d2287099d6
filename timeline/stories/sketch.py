"""Sketches an article by MinHash, so that near-copies are found without comparing all with all.

The shingles are runs of five words; a sketch of 64 minima (Broder 1997, «On the resemblance and containment of
documents») is cut into 16 bands of four, and two articles with an equal band are compared: of pairs that
share half their shingles two thirds meet, of those that share 0.7 nearly all, of those that share a tenth one in 600.
"""

from __future__ import annotations

import re

from rensa import RMinHash  # type: ignore[import-untyped]

SHINGLE = 5
PERMUTATIONS, BANDS = 64, 16
SEED = 1
COPY = 0.6
"""Share of the shorter article's shingles that must stand in the other for the two to be copies."""
SHORTEST = 20
"""Articles with fewer shingles are no copies of anything: captions and stubs look alike by chance."""
_WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[str]:
    """All runs of `SHINGLE` words of the text, in lower case."""
    words = _WORD.findall(text.lower())
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def bands(of: frozenset[str]) -> tuple[int, ...]:
    """The keys under which near-copies of an article with these shingles are found; none for a stub."""
    if len(of) < SHORTEST:
        return ()
    minima = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    minima.update(sorted(of))
    digest, rows = minima.digest(), PERMUTATIONS // BANDS
    return tuple(_key(at, tuple(digest[at * rows : (at + 1) * rows])) for at in range(BANDS))


def _key(band: int, values: tuple[int, ...]) -> int:
    """A band as one number of at most 56 bits, the number of the band in the lowest four."""
    mixed = 0
    for value in values:
        mixed = (mixed * 0x9E3779B97F4A7C15 + value + 1) & 0xFFFFFFFFFFFFFFFF
    return (mixed >> 12) << 4 | band


def are_copies(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two articles stands for the most part in the other."""
    fewer = min(len(one), len(other))
    return fewer >= SHORTEST and len(one & other) >= COPY * fewer
