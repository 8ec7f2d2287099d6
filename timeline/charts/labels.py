"""Give the marks of a row labels where there is room: inside a long bar, to the right, or to the left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.charts.hover import cut
from timeline.charts.letters import fitting, wide
from timeline.charts.packing import Span

Side = Literal["", "inside", "right", "left"]
Ground = Literal["", "plain", "plate"]
"""What a label inside a mark stands on: nothing, since a dot holds none; the bar itself; or a plate that hides its
hatches, which would cross the label out."""
BESIDE = 3.0
_PAD = 10.0
_LEAST = 92.0


@dataclass(frozen=True, slots=True)
class Label:
    """A label cut to its room, and where it stands; an empty side means none."""

    text: str = ""
    side: Side = ""


NO_LABEL = Label()


def row_labels(spans: Sequence[Span], texts: Sequence[str], grounds: Sequence[Ground], width: float) -> list[Label]:
    """Labels for the marks of one row, `spans` in pixels from left to right, in a view `width` pixels wide.

    `grounds` say which bars can carry a label inside.  No label covers a mark or another label, and none
    is shown in less than LEAST pixels or outside the view.
    """
    labels: list[Label] = []
    taken = 0.0
    for n, ((left, right), text, ground) in enumerate(zip(spans, texts, grounds, strict=True)):
        following = min(spans[n + 1][0], width) if n + 1 < len(spans) else width
        label = _label((max(left, taken), right), text, ground, (taken, following), width)
        if right <= 0 or left >= width:
            label = NO_LABEL
        labels.append(label)
        taken = max(taken, right + (pixels(label.text) if label.side == "right" else 0.0))
    return labels


def dated(spans: Sequence[Span], labels: Sequence[Label], whole: Sequence[str], width: float) -> list[Label]:
    """The labels of one row, each in its `whole` length where the row has room for what `row_labels` left out of it."""
    told: list[Label] = []
    for n, (label, text) in enumerate(zip(labels, whole, strict=True)):
        before = _covered(spans[n - 1], told[n - 1])[1] if n else 0.0
        after = _covered(spans[n + 1], labels[n + 1])[0] if n + 1 < len(spans) else width
        rooms = _rooms(spans[n], (before, min(after, width)), width)
        told.append(Label(text, label.side) if label.side and pixels(text) <= rooms[label.side] else label)
    return told


def _rooms(mark: Span, free: Span, width: float) -> Mapping[Side, float]:
    """The pixels for a label on each side of a mark in a `free` stretch."""
    left, right = mark
    return {"inside": min(right, width) - max(left, 0.0), "right": free[1] - right, "left": left - free[0]}


def _covered(mark: Span, label: Label) -> Span:
    """The pixels of a mark with its label."""
    left, right = mark
    more = pixels(label.text)
    return left - more * (label.side == "left"), right + more * (label.side == "right")


def pixels(text: str) -> float:
    """How wide a label is drawn, with its distance to the neighbours."""
    return wide(text) + _PAD if text else 0.0


def _label(mark: Span, text: str, ground: Ground, free: Span, width: float) -> Label:
    left, right = mark
    shown = min(right, width) - max(left, 0.0)
    after = free[1] - right if right >= 0 else 0.0
    before = left - free[0] if left <= width else 0.0
    beside, needed = max(after, before), pixels(text)
    least = min(needed, beside) if ground == "plain" or beside < needed else width + 1
    if ground and shown >= max(_LEAST, least):
        return Label(_fit(text, shown), "inside")
    if after >= min(needed, max(_LEAST, before)):
        return Label(_fit(text, after), "right")
    return Label(_fit(text, before), "left") if before >= _LEAST else NO_LABEL


def _fit(text: str, room: float) -> str:
    return cut(text, fitting(text, room - _PAD))
