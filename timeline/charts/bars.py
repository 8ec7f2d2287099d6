"""Draw bars: soft ends for what is known to a month, a year, a decade; solid for a stated range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.charts.base import Trace, milliseconds, ordinal_moment
from timeline.charts.layout import Placed, Scale, span
from timeline.charts.marks import PATTERNS, Mark
from timeline.charts.palette import Palette

_LAYERS = (0.10, 0.09, 0.09, 0.08)
_FADE = 0.2
_WIDEST_FADE = 30.0
_NARROW = 26.0
_FULL = 0.86


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a bar in one opacity; positions are days (proleptic ordinals)."""

    left: float
    right: float
    opacity: float


def pieces(mark: Mark, scale: Scale) -> Iterator[Piece]:
    """The layers of a mark's bar, widest first: one for a stated range, for soft bars a few, each shorter.

    Layers lie on each other rather than side by side, because stretches that meet leave a dark seam wherever a
    browser rounds both to the same pixel.  Where there is little room to fade, two layers must do.
    """
    left, right = _shown(mark, scale)
    if mark.shape == "solid":
        yield Piece(left, right, _FULL)
        return
    pixels = (right - left) / scale.days(1.0)
    layers = _LAYERS if pixels >= _NARROW else (_LAYERS[0] * 2, sum(_LAYERS) / 2)
    step = scale.days(min(_WIDEST_FADE, pixels * _FADE)) / (len(layers) - 1)
    for n, opacity in enumerate(layers):
        yield Piece(left + n * step, right - n * step, opacity)


def bar_traces(bars: Sequence[tuple[float, Placed]], scale: Scale, colours: Palette) -> list[Trace]:
    """All bars, (row, placed mark) pairs: a trace of the outer layers, which answer the mouse, and one of the inner."""
    cut = [(row, placed.mark, list(pieces(placed.mark, scale))) for row, placed in bars]
    outer = [(row, mark, layers[0]) for row, mark, layers in cut]
    inner = [(row, mark, layer) for row, mark, layers in cut for layer in layers[1:]]
    heard = {
        "customdata": [mark.event for _, mark, _ in outer],
        "hovertext": [mark.hover for _, mark, _ in outer],
        "hoverinfo": "text",
    }
    found = [_trace("bars", outer, colours) | heard]
    return [*found, _trace("bodies", inner, colours) | {"hoverinfo": "skip"}] if inner else found


def _trace(name: str, cut: Sequence[tuple[float, Mark, Piece]], colours: Palette) -> Trace:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": [row for row, _, _ in cut],
        "base": [ordinal_moment(piece.left) for _, _, piece in cut],
        "x": [round(milliseconds(piece.right - piece.left)) for _, _, piece in cut],
        "width": 0.66,
        "marker": {
            "color": [mark.ink or colours.statuses[mark.status] for _, mark, _ in cut],
            "opacity": [round(_opacity(mark, piece), 2) for _, mark, piece in cut],
            "line": {"width": 0},
            "pattern": {
                "shape": [PATTERNS[mark.status] for _, mark, _ in cut],
                "fillmode": "replace",
                "size": 6,
                "solidity": 0.3,
            },
        },
    }


def _opacity(mark: Mark, piece: Piece) -> float:
    """Patterned bars have less ink, so they may be stronger; implicit events are fainter."""
    strength = piece.opacity if mark.status == "happened" else min(1.0, piece.opacity * 2.2)
    return strength * (0.6 if mark.faint else 1.0)


def _shown(mark: Mark, scale: Scale) -> tuple[float, float]:
    """The days a bar covers, widened to the shortest bar that can be seen."""
    left, right = span(mark, scale)
    start = scale.window.start.toordinal()
    return max(1.0, start + scale.days(left)), start + scale.days(right)
