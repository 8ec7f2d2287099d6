"""Write the names of lanes at the left edge of a chart, each at the top of its lane, with a note below it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.charts.base import LEFT
from timeline.charts.hover import linked, safe
from timeline.charts.palette import Palette

_LETTERS = 22
_NOTE = 12
MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class Name:
    """What stands beside a lane: the name, a note, the address it leads to, the row, and how many lines there are.

    `middle` centres it on its row; otherwise it hangs from it.  `faint` is for lanes that show nothing.
    """

    text: str
    row: float
    note: str = ""
    link: str = ""
    lines: int = 1
    faint: bool = False
    middle: bool = False


def lines(text: str) -> int:
    """How many lines a name needs: as many rows must its lane have."""
    return min(MOST_LINES, len(textwrap.wrap(text, _LETTERS)))


def beside(names: Iterable[Name], colours: Palette) -> list[dict[str, object]]:
    """Plotly's annotations for `names`; texts are escaped."""
    return [_annotation(one, colours) for one in names]


def _annotation(one: Name, colours: Palette) -> dict[str, object]:
    return {
        "text": _text(one, colours),
        "xref": "paper", "x": 0, "xanchor": "left", "xshift": -LEFT,
        "yref": "y", "y": one.row, "yanchor": "middle" if one.middle else "top", "yshift": 0 if one.middle else -1,
        "align": "left", "showarrow": False, "borderpad": 0,
        "font": {"size": 13, "color": colours.muted if one.faint else colours.text},
    }  # fmt: skip


def _text(one: Name, colours: Palette) -> str:
    """The name in as many lines as it has, the last one cut; then the note."""
    colour = colours.muted if one.faint else colours.text
    lines = textwrap.wrap(one.text, _LETTERS, max_lines=one.lines, placeholder="…")
    name = linked("<br>".join(map(safe, lines)), one.link, colour)
    weight = name if one.faint else f"<b>{name}</b>"
    note = f"<span style='color:{colours.muted};font-size:{_NOTE}px'>{safe(one.note)}</span>"
    return f"{weight}<br>{note}" if one.note else weight
