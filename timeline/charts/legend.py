"""Explain the marks in a line of small drawings, as HTML that needs no script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from html import escape

from timeline.charts.marks import PEN, SYMBOLS
from timeline.charts.palette import Palette
from timeline.words import Words

_BARS = {"dot": "legend:day", "soft": "legend:soft", "solid": "legend:solid"}


def legend(
    colours: Palette,
    words: Words,
    statuses: Iterable[str] = tuple(SYMBOLS),
    shapes: Iterable[str] = tuple(_BARS),
    corrected: bool = False,
    kinds: Mapping[str, str] | None = None,
) -> str:
    """HTML of the legend: how precision is drawn (`shapes` of marks), each of `statuses`, what a person corrected.

    `kinds` are the names of what the colours stand for where that is not the status, with their colours.
    """
    inks = dict.fromkeys(colours.statuses, colours.muted) if kinds else colours.statuses
    ink, shown, said = inks["happened"], set(shapes), set(statuses)
    parts = [_entry(_PRECISION[shape].format(ink=ink), words(text)) for shape, text in _BARS.items() if shape in shown]
    parts += [
        _entry(_STATUS[status].format(ink=inks[status], paper=colours.paper), words(f"status:{status}"))
        for status in SYMBOLS
        if status in said
    ]
    parts += [_entry(_KIND.format(ink=ink), name) for name, ink in (kinds or {}).items()]
    parts += [f"<span>{PEN} {escape(words('corrected by hand'))}</span>"] if corrected else []
    return f'<div class="legend" role="note">{"".join(parts)}</div>'


def ramp(colours: Palette, words: Words, days: int, most: float) -> str:
    """HTML of the legend of density: the scale of colours, from none to the `most` events in a cell of so many days."""
    swatches = "".join(f'<i style="background:{colour}"></i>' for colour in colours.density)
    cell = words.count("a cell is {n} day", "a cell is {n} days", days)
    return (
        f'<div class="legend" role="note"><span><b class="ramp">{swatches}</b> '
        f"{escape(words('none'))} – {escape(words.about(most))}</span><span>{escape(cell)}</span>"
        f"<span>{escape(words('Click a cell to read its events; zoom in to see them one by one.'))}</span></div>"
    )


def _entry(drawing: str, text: str) -> str:
    width = 34 if "<rect" in drawing and 'width="30"' in drawing else 16
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="14">{drawing}</svg>'
    # As a picture in the address, because pages strip drawings that stand in their HTML.
    address = "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()
    return f'<span><img src="{address}" width="{width}" height="14" alt=""> {escape(text)}</span>'


_PRECISION = {
    "dot": '<circle cx="8" cy="7" r="5.5" fill="{ink}"/>',
    "soft": (
        '<rect x="2" y="2" width="30" height="10" fill="{ink}" opacity=".12"/>'
        '<rect x="6" y="2" width="22" height="10" fill="{ink}" opacity=".14"/>'
        '<rect x="9" y="2" width="16" height="10" fill="{ink}" opacity=".14"/>'
    ),
    "solid": '<rect x="2" y="2" width="30" height="10" fill="{ink}" opacity=".86"/>',
}
_KIND = '<rect x="2" y="1" width="12" height="12" rx="2" fill="{ink}"/>'
_STATUS = {
    "happened": '<circle cx="8" cy="7" r="5.5" fill="{ink}"/>',
    "ongoing": '<path d="M3 1.5 L14 7 L3 12.5 Z" fill="{ink}"/>',
    "planned": '<circle cx="8" cy="7" r="4.8" fill="none" stroke="{ink}" stroke-width="2"/>',
    "conditional": (
        '<path d="M8 1.5 L13.5 7 L8 12.5 L2.5 7 Z" fill="none" stroke="{ink}" stroke-width="1.8"/>'
        '<circle cx="8" cy="7" r="1.4" fill="{ink}"/>'
    ),
    "negated": (
        '<circle cx="8" cy="7" r="5" fill="none" stroke="{ink}" stroke-width="1.6"/>'
        '<path d="M4.5 3.5 L11.5 10.5 M11.5 3.5 L4.5 10.5" stroke="{ink}" stroke-width="1.6"/>'
    ),
    "denied": (
        '<rect x="3" y="2" width="10" height="10" fill="none" stroke="{ink}" stroke-width="1.6"/>'
        '<path d="M3.5 2.5 L12.5 11.5 M12.5 2.5 L3.5 11.5" stroke="{ink}" stroke-width="1.6"/>'
    ),
}
