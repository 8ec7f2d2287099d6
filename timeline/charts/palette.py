"""Name the colours of the charts, for light and for dark pages.

A status is told by its shape first and by its colour second.  The hues lie apart for readers with
deuteranopia, protanopia and tritanopia (after Okabe & Ito 2008, darkened or lightened so that each has
a contrast of at least 3:1 to its background, WCAG 2.2, 1.4.11).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as CSS hex codes."""

    text: str
    muted: str
    line: str
    paper: str
    quiet: str
    strong: str
    statuses: Mapping[str, str]
    density: tuple[str, ...]
    kinds: tuple[str, ...]


LIGHT = Palette(
    text="#26211C",
    muted="#6B6257",
    line="#E2D8C9",
    paper="#FBF8F3",
    quiet="#D3C5B0",
    strong="#8F3518",
    statuses={
        "happened": "#8F3518",
        "ongoing": "#9A6A00",
        "planned": "#146A86",
        "conditional": "#7A4C9E",
        "negated": "#5F5A54",
        "denied": "#5F5A54",
    },
    density=("#F6EFE4", "#EBD3B8", "#DDA577", "#BF6A3E", "#8F3518", "#591C0A"),
    kinds=("#8F3518", "#146A86", "#9A6A00", "#7A4C9E", "#2E7D4F", "#B0417A", "#4B5BA8"),
)

DARK = Palette(
    text="#EFE8DC",
    muted="#B3A797",
    line="#3B332A",
    paper="#1A1714",
    quiet="#5A4D3F",
    strong="#E39A74",
    statuses={
        "happened": "#E39A74",
        "ongoing": "#E3C15A",
        "planned": "#6CBFDA",
        "conditional": "#BD9BE0",
        "negated": "#B5ADA2",
        "denied": "#B5ADA2",
    },
    density=("#211C17", "#43301F", "#7A4A2B", "#B46C43", "#E39A74", "#FBDCC6"),
    kinds=("#E39A74", "#6CBFDA", "#E3C15A", "#BD9BE0", "#7CCB98", "#EE9CC4", "#9DAEF2"),
)


def palette(theme: str) -> Palette:
    """The colours for the theme "dark", or for any other name the light ones."""
    return DARK if theme == "dark" else LIGHT
