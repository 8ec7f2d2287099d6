"""The mark of a status: its shape, in SVG; colours come from the classes of a style sheet."""

from __future__ import annotations

from html import escape

HALF = 6.0
"""Half the height of a mark, in pixels."""
_THIN = 16.0
"""Narrower marks are points, wider ones bars."""


def mark(status: str, start: float, end: float, y: float) -> str:
    """The mark of an event from `start` to `end` around the height `y`: a point of its own shape, or a bar."""
    x = (start + end) / 2
    return _point(status, x, y) if end - start < _THIN else _bar(status, start, end, y)


def _point(status: str, x: float, y: float) -> str:
    r = HALF - 1
    match status:
        case "happened":
            return f'<circle class="full" cx="{x:.1f}" cy="{y:.1f}" r="{r}"/>'
        case "ongoing":
            half = f'<path class="full" d="M{x:.1f} {y - r:.1f}a{r} {r} 0 0 0 0 {2 * r}z"/>'
            return f'<circle class="open" cx="{x:.1f}" cy="{y:.1f}" r="{r}"/>{half}'
        case "planned":
            return f'<circle class="open" cx="{x:.1f}" cy="{y:.1f}" r="{r}"/>'
        case "unconfirmed":
            dot = f'<circle class="full" cx="{x:.1f}" cy="{y:.1f}" r="1.6"/>'
            return f'<circle class="open ring" cx="{x:.1f}" cy="{y:.1f}" r="{r}"/>{dot}'
        case "disputed":
            box = f'<rect class="open" x="{x - r:.1f}" y="{y - r:.1f}" width="{2 * r}" height="{2 * r}"/>'
            return box + f'<path class="open" d="M{x - r:.1f} {y + r:.1f}l{2 * r} -{2 * r}"/>'
        case "conditional":
            return f'<path class="open" d="M{x:.1f} {y - HALF:.1f}l{HALF} {HALF}l-{HALF} {HALF}l-{HALF} -{HALF}z"/>'
        case "denied":
            ring = f'<circle class="open" cx="{x:.1f}" cy="{y:.1f}" r="{r}"/>'
            return ring + f'<path class="open" d="M{x - r:.1f} {y + r:.1f}l{2 * r} -{2 * r}"/>'
    return f'<path class="open" d="M{x - r:.1f} {y - r:.1f}l{2 * r} {2 * r}m0 -{2 * r}l-{2 * r} {2 * r}"/>'


def _bar(status: str, start: float, end: float, y: float) -> str:
    look = "full" if status in ("happened", "ongoing") else "open"
    bar = f'<rect class="{look} bar" x="{start:.1f}" y="{y - 5:.1f}" width="{end - start:.1f}" height="10" rx="5"/>'
    struck = f'<path class="open" d="M{start:.1f} {y:.1f}H{end:.1f}"/>'
    return bar + (struck if status in ("denied", "negated", "disputed") else "")


def legend(status: str, told: str) -> str:
    """A line of a legend at the origin: the mark, then its meaning."""
    return f'<g class="{status}">{mark(status, 0, 12, 0)}<text class="label" x="20" y="4.5">{escape(told)}</text></g>'
