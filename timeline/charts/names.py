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
_LINE = 17
"""Pixels from one line of a name to the next."""
MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class Name:
    """What stands beside a lane: the name, a note, the address it leads to, the row, and how many lines there are.

    A `key` makes the note, or a name without a link, something to click, which hands the key over.
    `middle` centres it on its row; otherwise it hangs from it.  `faint` is for lanes that show nothing.
    """

    text: str
    row: float
    note: str = ""
    link: str = ""
    lines: int = 1
    faint: bool = False
    middle: bool = False
    key: str = ""


def lines(text: str) -> int:
    """How many lines a name needs: as many rows must its lane have."""
    return min(MOST_LINES, len(textwrap.wrap(text, _LETTERS)))


def beside(names: Iterable[Name], colours: Palette) -> list[dict[str, object]]:
    """Plotly's annotations for `names`, one for each and one for its note if that can be clicked; texts are escaped."""
    return [part for one in names for part in _annotations(one, colours)]


def _annotations(one: Name, colours: Palette) -> list[dict[str, object]]:
    if not one.key:
        return [_annotation(one, _text(one, colours), colours)]
    heard = {"captureevents": True, "name": one.key}
    name = _annotation(one, _name(one, colours), colours) | ({} if one.link else heard)
    below = -1 - _LINE * one.lines
    note = _annotation(one, f"<u>{_note(one, colours)}</u>", colours) | heard | {"yshift": below}
    return [name, note] if one.note else [name]


def _annotation(one: Name, text: str, colours: Palette) -> dict[str, object]:
    return {
        "text": text,
        "xref": "paper", "x": 0, "xanchor": "left", "xshift": -LEFT,
        "yref": "y", "y": one.row, "yanchor": "middle" if one.middle else "top", "yshift": 0 if one.middle else -1,
        "align": "left", "showarrow": False, "borderpad": 0,
        "font": {"size": 13, "color": colours.muted if one.faint else colours.text},
    }  # fmt: skip


def _text(one: Name, colours: Palette) -> str:
    """The name; then the note."""
    return f"{_name(one, colours)}<br>{_note(one, colours)}" if one.note else _name(one, colours)


def _note(one: Name, colours: Palette) -> str:
    return f"<span style='color:{colours.muted};font-size:{_NOTE}px'>{safe(one.note)}</span>"


def _name(one: Name, colours: Palette) -> str:
    """The name in as many lines as it has, the last one cut."""
    colour = colours.muted if one.faint else colours.text
    lines = textwrap.wrap(one.text, _LETTERS, max_lines=one.lines, placeholder="…")
    name = linked("<br>".join(map(safe, lines)), one.link, colour)
    return name if one.faint else f"<b>{name}</b>"
