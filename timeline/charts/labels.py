"""Give the marks of a row labels where there is room: inside a long bar, to the right, or to the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.charts.hover import cut
from timeline.charts.packing import Span

Side = Literal["", "inside", "right", "left"]
LETTER = 6.3
BESIDE = 3.0
_PAD = 10.0
_LEAST = 64.0
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Label:
    """A label cut to its room, and where it stands; an empty side means none."""

    text: str = ""
    side: Side = ""


NO_LABEL = Label()


def row_labels(spans: Sequence[Span], texts: Sequence[str], roomy: Sequence[bool], width: float) -> list[Label]:
    """Labels for the marks of one row, `spans` in pixels from left to right, in a view `width` pixels wide.

    `roomy` says which bars can carry a label inside.  No label covers a mark or another label, and none
    is shown in less than LEAST pixels or outside the view.
    """
    labels: list[Label] = []
    taken = 0.0
    for n, ((left, right), text, inside) in enumerate(zip(spans, texts, roomy, strict=True)):
        following = min(spans[n + 1][0], width) if n + 1 < len(spans) else width
        label = _label((max(left, taken), right), text, inside, (taken, following), width)
        if right < -1 or left > width:
            label = NO_LABEL
        labels.append(label)
        taken = max(taken, right + (pixels(label.text) if label.side == "right" else 0.0))
    return labels


def pixels(text: str) -> float:
    """How wide a label is drawn, with its distance to the neighbours."""
    return len(text) * LETTER + _PAD if text else 0.0


def _label(mark: Span, text: str, inside: bool, free: Span, width: float) -> Label:
    left, right = mark
    shown = min(right, width) - max(left, 0.0)
    if inside and shown >= _LEAST:
        return Label(_fit(text, shown), "inside")
    after = free[1] - right if right >= 0 else 0.0
    before = left - free[0] if left <= width else 0.0
    if after >= min(pixels(text), max(_LEAST, before)):
        return Label(_fit(text, after), "right")
    return Label(_fit(text, before), "left") if before >= _LEAST else NO_LABEL


def _fit(text: str, room: float) -> str:
    return cut(text, min(int((room - _PAD) / LETTER), _LONGEST))
