"""Draw a chronology as SVG: a line of time, a mark a happening with its headline, legend, title and what was left out.

Text and shapes only, so that a screen reader, a printer and an editor of drawings each find what they need.  A mark
tells its status by its shape first and by its colour second.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from timeline.charts.packing import first_fit
from timeline.exporters import saying
from timeline.exporters.base import Chronology
from timeline.exporters.entry import Entry
from timeline.exporters.marks import legend, mark
from timeline.exporters.plain import storable
from timeline.exporters.scale import Scale
from timeline.exporters.scale import scale as scaled
from timeline.exporters.shortened import shortened
from timeline.exporters.standing import UNSURE, standing
from timeline.exporters.ticks import ticks
from timeline.words import Words

PAD, ROW, AXIS = 24.0, 26.0, 30.0
LETTER = 7.0
"""Width of a letter of 13 pixels, on the average; a label that is cut says so by an ellipsis."""
_NEAR = 44.0
"""Pixels before a break in which the name of a month would run into it."""
LONGEST = 80
"""Letters of a headline in the picture, with who says so and who denies it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with its mark's span, its label and whether that stands left of the mark."""

    entry: Entry
    span: tuple[float, float]
    label: str
    before: bool

    @property
    def room(self) -> tuple[float, float]:
        """The pixels that mark and label take."""
        wide = LETTER * len(self.label) + 12
        start, end = self.span
        return (start - wide, end) if self.before else (start, end + wide)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The inner SVG with its size.

    `bare` marks stand in the bottom row without headline, `undated` entries nowhere; `breaks` are those of the axis.
    """

    body: str
    width: float
    height: float
    bare: int
    undated: int
    breaks: int = 0


def draw(what: Chronology, width: float = 1200, rows: int = 24) -> Drawing:
    """The line of time, as many headlines as fit into `rows`, the most told first, and the other marks below them."""
    words, placed = what.words, [one for one in what.placed if one.interval]
    if not placed:
        return Drawing("", width, 0, 0, len(what.entries))
    scale = scaled([one.interval for one in placed if one.interval], PAD, width - PAD)
    spots = sorted((_spot(one, scale, words) for one in placed), key=lambda spot: _weight(spot.entry))
    spots.sort(key=lambda spot: not spot.label)
    told = [spot for spot in spots if spot.label]
    fits = [*first_fit([spot.room for spot in told], [rows] * len(told), gap=10), *[None] * (len(spots) - len(told))]
    shown = [(spot, row) for spot, row in zip(spots, fits, strict=True) if row is not None]
    bare = [spot for spot, row in zip(spots, fits, strict=True) if row is None]
    depth = max((row for _, row in shown), default=-1) + 1 + bool(bare)
    grid = _grid(scale, AXIS + depth * ROW, words)
    order = sorted(shown, key=lambda pair: pair[0].entry.best["start"])
    marks = "".join(_mark(spot, AXIS + (row + 0.5) * ROW, words) for spot, row in order)
    marks += "".join(_mark(replace(spot, label=""), AXIS + (depth - 0.5) * ROW, words) for spot in bare)
    undated = len(what.entries) - len(placed)
    return Drawing(grid + marks, width, AXIS + depth * ROW + 8, len(bare), undated, len(scale.breaks))


def _spot(one: Entry, scale: Scale, words: Words) -> Placed:
    days = one.interval
    assert days
    start, end = scale.x(days.start), scale.x(days.end)
    if end - start < 12:
        middle = (start + end) / 2
        start, end = middle - 6, middle + 6
    room = max(start - PAD, scale.right - end) - 12
    label = shortened(one, words, min(LONGEST, int(room / LETTER)))
    return Placed(one, (start, end), label, LETTER * len(label) + 12 > scale.right + PAD / 2 - end)


def _weight(one: Entry) -> tuple[Any, ...]:
    """What is told most comes first, then what is surest."""
    return -one.independent, one.best["reported"], -one.best["confidence"], one.best["start"], one.id


def _grid(scale: Scale, bottom: float, words: Words) -> str:
    """The lines of the calendar, and a zigzag where the axis is broken."""
    found = [
        _tick(one.label, stretch.x(one.day.toordinal()), bottom)
        for stretch in scale.stretches
        for one in ticks(stretch.first, stretch.last, stretch.right - stretch.left, words)
        if stretch.x(one.day.toordinal()) < stretch.right - _NEAR or stretch.right == scale.right
    ]
    return "".join([*found, *(_break(x, bottom) for x in scale.breaks)])


def _tick(label: str, x: float, bottom: float) -> str:
    line = f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{AXIS - 8}" y2="{bottom}"/>'
    return line + f'<text class="tick" x="{x + 4:.1f}" y="{AXIS - 12}">{escape(label)}</text>'


def _break(x: float, bottom: float) -> str:
    steps = "".join(f"l{6 if n % 2 else -6} 7" for n in range(1, int((bottom - AXIS) / 7) + 2))
    return f'<path class="gap" d="M{x + 3:.1f} {AXIS - 8}{steps}"/>'


def _mark(spot: Placed, y: float, words: Words) -> str:
    row = spot.entry.best
    start, end = spot.span
    x, anchor = (start - 6, "end") if spot.before else (end + 6, "start")
    one = spot.entry
    sources = "; ".join(saying.source(source, words) for source in one.sources)
    lines = (f"{saying.when(one, words)}: {saying.headline(one, words)}", " · ".join(saying.facts(one, words)), sources)
    told = "\n".join(lines)
    return (
        f'<g class="{standing(row)}"><title>{escape(storable(told))}</title>'
        f'{mark(standing(row), start, end, y)}<text class="label" x="{x:.1f}" y="{y + 4.5:.1f}" '
        f'text-anchor="{anchor}">{escape(storable(spot.label))}</text></g>'
    )


def left_out(words: Words, drawn: Drawing) -> str:
    """What is not in the picture, or not in words, said in words; "" where all is."""
    bare = words.count("{n} event in the bottom row has no room for its headline",
                       "{n} events in the bottom row have no room for their headlines", drawn.bare)  # fmt: skip
    lost = words.count("{n} event without a date is not shown", "{n} events without a date are not shown",
                       drawn.undated)  # fmt: skip
    cut = words.count("the line of time is broken at {n} place, where nothing is told for long",
                      "the line of time is broken at {n} places, where nothing is told for long",
                      drawn.breaks)  # fmt: skip
    return "; ".join([bare] * bool(drawn.bare) + [lost] * bool(drawn.undated) + [cut] * bool(drawn.breaks))


def statuses(what: Chronology) -> list[str]:
    """The statuses in a picture, as its legend lists them."""
    there = {standing(one.best) for one in what.placed}
    return [status for status in ("happened", "ongoing", *UNSURE, "planned", "conditional", "negated", "denied")
            if status in there]  # fmt: skip


def legend_lines(what: Chronology, width: float) -> Iterator[tuple[float, float, str]]:
    """The entries of the legend with their places: x, row, SVG."""
    x, row = PAD, 0.0
    for status in statuses(what):
        told = what.words(f"status:{status}")
        if x + LETTER * len(told) + 24 > width - PAD:
            x, row = PAD, row + 1
        yield x, row, legend(status, told)
        x += LETTER * len(told) + 44
