"""Hands out what lies in a text sentence by sentence: times, mentions, quotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Window(Generic[T]):
    """Spans in text order, handed out sentence by sentence."""

    def __init__(self, spans: Sequence[tuple[int, int, T]]) -> None:
        self.spans, self.at = spans, 0

    def inside(self, start: int, end: int) -> list[T]:
        """The items that overlap a stretch of text; stretches must come in order."""
        while self.at < len(self.spans) and self.spans[self.at][1] <= start:
            self.at += 1
        found: list[T] = []
        at = self.at
        while at < len(self.spans) and self.spans[at][0] < end:
            found.append(self.spans[at][2])
            at += 1
        return found
