"""Put marks into rows so that none covers another: first fit, in pixels.

First fit of intervals in order of their left edge needs no more rows than the deepest overlap; other
orders are allowed, because uncertain bars are placed before points and may take only the rows they are
granted (Gyárfás & Lehel 1988 on first-fit interval colouring).
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence

Span = tuple[float, float]


def shared(rows: int, wanted: Mapping[str, int]) -> dict[str, int]:
    """So many `rows` shared among those who want some: what one spares others get, what none wants each may take."""
    found: dict[str, int] = {}
    for n, (key, wish) in enumerate(sorted(wanted.items(), key=lambda one: one[1])):
        found[key] = min(wish, (rows - sum(found.values())) // (len(wanted) - n))
    spare = rows - sum(found.values())
    return {key: some + spare for key, some in found.items()}


def first_fit(spans: Sequence[Span], limits: Sequence[int], gap: float = 3.0) -> list[int | None]:
    """The row of each span (left, right in pixels), None where none of its first `limits` rows is free.

    Spans are placed in the order given; `gap` pixels stay free between neighbours.
    """
    rows: list[list[Span]] = []
    return [_place(rows, span, limit, gap) for span, limit in zip(spans, limits, strict=True)]


def _place(rows: list[list[Span]], span: Span, limit: int, gap: float) -> int | None:
    for number, row in enumerate(rows[:limit]):
        if _free(row, span, gap):
            insort(row, span)
            return number
    if len(rows) >= limit:
        return None
    rows.append([span])
    return len(rows) - 1


def _free(row: list[Span], span: Span, gap: float) -> bool:
    at = bisect_left(row, span)
    before_ends = row[at - 1][1] + gap if at else float("-inf")
    after_starts = row[at][0] - gap if at < len(row) else float("inf")
    return before_ends <= span[0] and span[1] <= after_starts
