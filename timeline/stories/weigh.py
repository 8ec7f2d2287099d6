"""Says what one telling of an event weighs for the day that it tells of."""

from __future__ import annotations

BRIEF = 3
"""Longest time in days that still is a date: a weekend."""
WEEK = 7
HALFWAY = 4
"""Weeks after which an article weighs half as much again as one that reports at once; it never weighs twice as much:
that a thing is old does not make it matter."""
SPEECH = 0.3
"""What an act of speech weighs beside a deed: the press quotes every day."""
DOUBTFUL = 0.5
"""What an event weighs that is only planned, or did not happen, or may not."""
CERTAIN = frozenset({"happened", "ongoing"})


def kind(status: str, reported: bool) -> float:
    """What an event weighs for what it is."""
    return (SPEECH if reported else 1.0) * (1.0 if status in CERTAIN else DOUBTFUL)


def weeks(published: int | None, day: int) -> int:
    """Whole weeks from a day until somebody wrote about it; both are ordinals."""
    return max(0, (day if published is None else published) - day) // WEEK


def later(published: int | None, day: int) -> float:
    """What an article weighs for looking back: 1 at once, up to 2."""
    late = weeks(published, day)
    return 1 + late / (late + HALFWAY)
