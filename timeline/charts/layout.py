"""Lay the marks of one lane out in rows, with labels where there is room for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.charts.hover import cut
from timeline.charts.marks import Mark
from timeline.charts.packing import Span, first_fit, room
from timeline.charts.window import Window

DOT = 12.0
LETTER = 6.3
ROWS = 9
_SHORTEST_BAR = 10.0
_LABEL = 30
_FEW = 14
_ROOM = 70.0


@dataclass(frozen=True, slots=True)
class Scale:
    """How days become pixels: `window` across `width` pixels."""

    window: Window
    width: float

    def x(self, day: float) -> float:
        """The pixel at which a day (ordinal) starts, 0 at the window's left edge."""
        return (day - self.window.start.toordinal()) * self.width / self.window.days

    def days(self, pixels: float) -> float:
        """How many days lie in `pixels`."""
        return pixels * self.window.days / self.width


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its row; `label` is cut to the room it has, or empty; `inside` puts it on the bar."""

    mark: Mark
    row: int
    label: str
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A named lane: what is drawn, in how many rows, and how many marks in view found no row."""

    name: str
    placed: tuple[Placed, ...]
    rows: int
    hidden: int
    total: int


def lane(name: str, found: Sequence[Mark], scale: Scale, rows: int = ROWS) -> Lane:
    """`found` packed by first fit: first what is in view, of it first the bars, which leave the lower rows to dots."""
    ordered = sorted(found, key=lambda m: (not _in_view(m, scale), m.shape == "dot", m.left, -m.right, m.event))
    bars = [span(mark, scale) for mark in ordered]
    seen = sum(_in_view(mark, scale) for mark in ordered)
    places = first_fit(_wishes(ordered, bars, seen), [_limit(mark, rows) for mark in ordered])
    used = 1 + max((row for row in places[:seen] if row is not None), default=0)
    free = room(bars, places, scale.width * 1.5)
    placed = tuple(
        _labelled(mark, row, bar, space, scale)
        for mark, row, bar, space in zip(ordered, places, bars, free, strict=True)
        if row is not None and row < used
    )
    return Lane(name, placed, used, places[:seen].count(None), seen)


def _limit(mark: Mark, rows: int) -> int:
    return rows if mark.shape == "dot" else max(1, (rows + 1) // 2)


def _wishes(found: Sequence[Mark], bars: Sequence[Span], seen: int) -> list[Span]:
    """The pixels each mark asks for: where few are in view, its label too."""
    if seen > _FEW:
        return list(bars)
    return [(left, right + _wish(mark, left, right)) for mark, (left, right) in zip(found, bars, strict=True)]


def span(mark: Mark, scale: Scale) -> Span:
    """The pixels that a mark covers, its label left out."""
    if mark.shape == "dot":
        middle = scale.x((mark.left + mark.right) / 2)
        return middle - DOT / 2, middle + DOT / 2
    left, right = scale.x(mark.left), scale.x(mark.right)
    short = max(0.0, _SHORTEST_BAR - (right - left)) / 2
    return left - short, right + short


def _in_view(mark: Mark, scale: Scale) -> bool:
    return mark.right > scale.window.start.toordinal() and mark.left < scale.window.end.toordinal()


def _wish(mark: Mark, left: float, right: float) -> float:
    text = min(len(mark.label), _LABEL) * LETTER + 8
    return 0.0 if mark.shape == "soft" and right - left > text else text


def _labelled(mark: Mark, row: int, bar: Span, space: float, scale: Scale) -> Placed:
    left, right = max(bar[0], 0.0), min(bar[1], scale.width)
    if mark.shape == "soft" and mark.status == "happened" and right - left >= _ROOM:
        return Placed(mark, row, cut(mark.label, _letters(right - left - 8)), inside=True)
    if not 0.0 <= bar[1] <= scale.width or min(space, scale.width - bar[1]) < _ROOM:
        return Placed(mark, row, "")
    return Placed(mark, row, cut(mark.label, _letters(min(space, scale.width - bar[1]) - 10)))


def _letters(pixels: float) -> int:
    return min(int(pixels / LETTER), _LABEL * 2)
