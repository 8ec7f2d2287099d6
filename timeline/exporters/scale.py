"""Days to pixels, on an axis that is broken where nothing is told for so long that the rest would have no room.

«1974» beside thirty happenings of one week: the years between are folded to a break, which is drawn and said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from timeline.model import Interval

BREAK = 30.0
"""Pixels of a break."""
_MOST = 4
"""Breaks of an axis."""
_SQUEEZED = 0.3
"""Share of the axis below which the narrowest window of most entries is too small."""
_MANY = 0.7
"""Share of the entries that are most of them."""
_WIDE = 0.25
"""Share of the time shown above which an empty stretch is worth a break."""
_LEAST = 90.0
"""Pixels of a stretch between two breaks."""
_BY_TIME = 0.3
"""How much the width of a stretch is its share of the time; the rest is its share of the entries."""
_SHORT = 14
"""Days that a stretch shows at the least."""
Days = tuple[int, int]
"""Ordinal days from the first to the one behind the last."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that are drawn without a break, and their place in pixels."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: float) -> float:
        """Where a day begins."""
        return self.left + (day - self.first) / max(self.last - self.first, 1) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Scale:
    """The stretches of an axis from left to right; there are breaks between them."""

    stretches: tuple[Stretch, ...]

    @property
    def right(self) -> float:
        """The right end of the axis."""
        return self.stretches[-1].right

    @property
    def breaks(self) -> list[float]:
        """The middles of the breaks."""
        return [(one.right + other.left) / 2 for one, other in pairwise(self.stretches)]

    def x(self, day: date) -> float:
        """Where a day begins; one inside a break stands at its edge."""
        at = day.toordinal()
        stretch = next((one for one in self.stretches if at <= one.last), self.stretches[-1])
        return round(stretch.x(max(at, stretch.first)), 1)


def scale(days: Sequence[Interval], left: float, right: float) -> Scale:
    """The axis for happenings of these days, of which there is at least one."""
    spans = [(one.start.toordinal(), one.end.toordinal()) for one in days]
    parts = [(min(first for first, _ in spans), max(last for _, last in spans))]
    made = _made(parts, spans, left, right)
    while len(parts) <= _MOST and _squeezed(made, days, right - left):
        gap = max(_gaps(spans, parts), key=lambda one: one[1] - one[0], default=None)
        if gap is None or gap[1] - gap[0] < _WIDE * sum(last - first for first, last in parts):
            break
        parts = sorted(part for one in parts for part in _without(one, gap))
        made = _made(parts, spans, left, right)
    return made


def _made(parts: Sequence[Days], spans: Sequence[Days], left: float, right: float) -> Scale:
    """The stretches of these days, as wide as their shares of time and of entries ask, none too narrow for a label."""
    room = right - left - BREAK * (len(parts) - 1)
    total = sum(last - first for first, last in parts)
    least = min(_LEAST, room / len(parts) / 2)
    spare = max(total // 50, 1)  # a margin of time beside the first and the last day of each stretch
    held = [sum(first <= start < last for start, _ in spans) / len(spans) for first, last in parts]
    shares = [_BY_TIME * (last - first) / total + (1 - _BY_TIME) * share
              for (first, last), share in zip(parts, held, strict=True)]  # fmt: skip
    wide = [least + share * (room - least * len(parts)) for share in shares]
    found, at = [], left
    for (first, last), width in zip(parts, wide, strict=True):
        margin = max(min(spare, (last - first) // 4), (_SHORT - (last - first)) // 2 if len(parts) > 1 else 1, 1)
        found.append(Stretch(max(first - margin, 1), min(last + margin, date.max.toordinal()), at, at + width))
        at += width + BREAK
    return Scale(tuple(found))


def _squeezed(made: Scale, days: Sequence[Interval], width: float) -> bool:
    """Whether the narrowest window that holds most of the entries takes too little of the axis."""
    places = sorted((made.x(one.start) + made.x(one.end)) / 2 for one in days)
    many = max(int(len(places) * _MANY), 2)
    if len(places) < many:
        return False
    return min(places[n + many - 1] - places[n] for n in range(len(places) - many + 1)) < _SQUEEZED * width


def _gaps(spans: Sequence[Days], parts: Sequence[Days]) -> Iterator[Days]:
    """The empty days inside the parts."""
    for first, last in parts:
        reached = first
        for start, end in sorted(spans):
            if start >= last or end <= first:
                continue
            if start > reached:
                yield reached, start
            reached = max(reached, end)


def _without(part: Days, gap: Days) -> Iterator[Days]:
    """What a gap leaves of a part."""
    if part[0] <= gap[0] and gap[1] <= part[1]:
        yield part[0], gap[0]
        yield gap[1], part[1]
    else:
        yield part
