"""Lay the marks of one lane out in rows, with labels where there is room for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.charts.labels import NO_LABEL, Ground, Label, dated, pixels, row_labels
from timeline.charts.marks import Mark, told_once
from timeline.charts.packing import Span, first_fit
from timeline.charts.window import Window

ROWS = 9
_SHORTEST_BAR = 10.0
_BAR, _DOT, _THROUGH = range(3)
"""The ranks in which marks find their rows; the last is what lasts through all of the view."""
_FOOT = 3
"""Of so many rows one is kept for what lasts through all of the view."""
_LABEL = 30
"""Letters of a label that find a row of their own where there are not many more marks in view than rows."""
_MANY, _WHOLE = 1.5, 0.67
"""Marks in view, in rows that there may be, up to which a label asks for that much room, and for all of its own."""


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
    """A mark in its row, with the label it has room for."""

    mark: Mark
    row: int
    label: Label = NO_LABEL


@dataclass(frozen=True, slots=True)
class Lane:
    """A named lane: what is drawn, in how many rows, and how many marks in view found no row.

    `total` counts what is in view; `link` is the address that its name leads
    to, if any; `key` is what a click on its note hands over.
    """

    name: str
    placed: tuple[Placed, ...]
    rows: int
    hidden: int
    total: int
    link: str = ""
    key: str = ""


def lane(name: str, found: Sequence[Mark], scale: Scale, rows: int = ROWS, link: str = "", key: str = "") -> Lane:
    """`found` packed by first fit: what is in view before what is not, in the order of time.

    Where there are more marks than rows, bars come before dots, for which they leave rows.  What lasts through all of
    the view tells least about it, and lies at the lane's foot.
    """
    found = told_once(found)
    seen = sum(_in_view(mark, scale) for mark in found)
    crowded = seen > rows
    ordered = sorted(found, key=lambda m: (not _in_view(m, scale), _rank(m, scale, crowded), m.left, -m.right, m.event))
    bars = [span(mark, scale) for mark in ordered]
    ranks = [_rank(mark, scale, crowded) for mark in ordered]
    foot = min(ranks[:seen].count(_THROUGH), rows // _FOOT)
    limits = [_limit(rank, rows, foot, crowded) for rank in ranks]
    places = first_fit(_wishes(ordered, bars, seen / rows, scale.width), limits)
    used = 1 + max((row for row in places[:seen] if row is not None), default=0)
    placed = (Placed(mark, row) for mark, row in zip(ordered, places, strict=True) if row is not None and row < used)
    told = labelled(tuple(placed), scale, days=seen <= rows * _MANY)
    return Lane(name, told, used, places[:seen].count(None), seen, link, key)


def labelled(placed: Sequence[Placed], scale: Scale, days: bool = True) -> tuple[Placed, ...]:
    """`placed` with labels, row by row; with `days` they say their date where there is room."""
    done: list[Placed] = []
    for number in sorted({one.row for one in placed}):
        row = sorted((one for one in placed if one.row == number), key=lambda one: span(one.mark, scale))
        bars = [span(one.mark, scale) for one in row]
        grounds = [ground(one.mark) for one in row]
        short = row_labels(bars, [one.mark.label for one in row], grounds, scale.width)
        whole = [_dated(one.mark, label) for one, label in zip(row, short, strict=True)]
        labels = dated(bars, short, whole, scale.width) if days else short
        done += [replace(one, label=label) for one, label in zip(row, labels, strict=True)]
    return tuple(done)


def _dated(mark: Mark, label: Label) -> str:
    """A label with its date, if it is not cut already."""
    return f"{label.text} · {mark.when}" if mark.when and label.text == mark.label else label.text


def _rank(mark: Mark, scale: Scale, crowded: bool) -> int:
    """Bars first where it is crowded, then dots, then what lasts through all of the view."""
    window = scale.window
    if mark.shape != "dot" and mark.left <= window.start.toordinal() and mark.right >= window.end.toordinal():
        return _THROUGH
    return _DOT if mark.shape == "dot" or not crowded else _BAR


def _limit(rank: int, rows: int, foot: int, crowded: bool) -> int:
    """In how many of the first rows a mark may lie; the last `foot` of them wait for what lasts through the view."""
    if rank == _THROUGH or not crowded:
        return rows
    return rows - foot if rank == _DOT else max(1, (rows + 1) // 2)


def _wishes(found: Sequence[Mark], bars: Sequence[Span], crowd: float, width: float) -> list[Span]:
    """The pixels each mark asks for: where few are in view, its label too, on the side where the view has room."""
    if crowd > _MANY:
        return list(bars)
    letters = _LABEL if crowd > _WHOLE else None
    return [_wish(mark, *bar, mark.label[:letters], width) for mark, bar in zip(found, bars, strict=True)]


def span(mark: Mark, scale: Scale) -> Span:
    """The pixels that a mark covers, its label left out."""
    if mark.shape == "dot":
        middle = scale.x((mark.left + mark.right) / 2)
        return middle - mark.size / 2, middle + mark.size / 2
    left, right = scale.x(mark.left), scale.x(mark.right)
    short = max(0.0, _SHORTEST_BAR - (right - left)) / 2
    return left - short, right + short


def ground(mark: Mark) -> Ground:
    """What a label inside the mark stands on."""
    if mark.shape == "dot":
        return ""
    return "plain" if mark.shape == "soft" and mark.status == "happened" else "plate"


def _in_view(mark: Mark, scale: Scale) -> bool:
    return mark.right > scale.window.start.toordinal() and mark.left < scale.window.end.toordinal()


def _wish(mark: Mark, left: float, right: float, label: str, width: float) -> Span:
    text = pixels(label)
    if ground(mark) == "plain" and right - left > text:
        return left, right
    return (left - text, right) if right + text > width and left - text >= 0 else (left, right + text)
