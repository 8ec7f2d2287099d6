"""The colours of pages and pictures as style sheets, for light and dark."""

from __future__ import annotations

from timeline.charts.palette import DARK, LIGHT, Palette
from timeline.model import STATUSES

_NAMES = ("text", "muted", "line", "paper", "quiet", "strong")


def variables(colours: Palette) -> str:
    """The colours of a theme as custom properties."""
    plain = "".join(f"--{name}:{getattr(colours, name)};" for name in _NAMES)
    return plain + "".join(f"--{status}:{colour};" for status, colour in colours.statuses.items())


def themes() -> str:
    """Both themes, the reader's own choice."""
    dark = f"@media (prefers-color-scheme:dark){{:root{{{variables(DARK)}}}}}"
    return f":root{{color-scheme:light dark;{variables(LIGHT)}}}{dark}@media print{{:root{{{variables(LIGHT)}}}}}"


def light() -> str:
    """The light theme alone, for pictures, which are put on paper."""
    return f":root{{{variables(LIGHT)}}}"


MARKS = "".join(f".{status}{{--c:var(--{status})}}" for status in STATUSES) + (
    ".unconfirmed,.disputed{--c:var(--happened)}.unconfirmed .ring,.unconfirmed .bar{stroke-dasharray:2.2 1.8}"
    ".full{fill:var(--c)}.open{fill:var(--paper);stroke:var(--c);stroke-width:1.8}path.open{fill:none}"
    ".bar{fill-opacity:.55}.open.bar{fill-opacity:1}.planned .bar,.conditional .bar{stroke-dasharray:5 3}"
    ".gap{stroke:var(--quiet);stroke-width:1.2;fill:none}.grid{stroke:var(--line);stroke-width:1}.tick{fill:var(--muted);font-size:12px}.label{fill:var(--text);"
    "font-size:13px;paint-order:stroke;"
    "stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}"
    ".denied .label,.negated .label{fill:var(--muted)}"
)
"""How the marks of `marks` look."""
