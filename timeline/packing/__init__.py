"""Readings as bytes: how the store keeps them, and how they come from the processes that read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.model import Reading
from timeline.packing.codec import dump, load

__all__ = ["Packed", "dump", "load", "opened", "packed"]


@dataclass(frozen=True, slots=True)
class Packed:
    """A reading as bytes (`whole`), and what of it the store searches: `reading` lacks sentences, dates, mentions.

    Whoever reads an article packs it, so that the one process that writes has the least to do.
    """

    reading: Reading
    whole: bytes

    @property
    def unpacked(self) -> Reading:
        """The whole reading."""
        return load(self.whole)


def packed(reading: Reading | Packed) -> Packed:
    """The reading packed; one that is already stays as it is."""
    if isinstance(reading, Packed):
        return reading
    return _beside(reading, dump(reading))


def opened(whole: bytes) -> Packed:
    """What `dump` packed, with what the store searches beside it."""
    return _beside(load(whole), whole)


def _beside(reading: Reading, whole: bytes) -> Packed:
    return Packed(replace(reading, sentences=(), dates=(), mentions=()), whole)
