"""Finds every seed name in a text in one pass (Aho and Corasick 1975), at word boundaries only."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick

from timeline.actors import seeds
from timeline.actors.spans import Span


class Gazetteer:
    """The seed names as one automaton."""

    def __init__(self, patterns: dict[str, seeds.Seed]) -> None:
        self._seeds = list(patterns.values())
        self._automaton = AhoCorasick(list(patterns))

    def find(self, text: str) -> list[Span]:
        """Longest seed names in `text`, left to right, none inside a longer one."""
        found: list[Span] = []
        for index, start, end in sorted(
            self._automaton.find_matches_as_indexes(text, overlapping=True), key=lambda hit: (hit[1], -hit[2])
        ):
            if (found and start < found[-1].end) or not _bounded(text, start, end):
                continue
            seed = self._seeds[index]
            found.append(Span(start, end, seed.actor.kind, seed))
        return found


def _bounded(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())


@cache
def load() -> Gazetteer:
    """The gazetteer over `data/actors`, built once a process."""
    return Gazetteer(seeds.patterns(seeds.load()))
