"""Explain the marks in a line of small drawings: as HTML that needs no script, and for pictures."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from timeline.charts.marks import PEN, SYMBOLS
from timeline.charts.palette import Palette
from timeline.words import Words

HEIGHT = 14
_SWATCH = 14
_MONTH = 30.44
"""Days of a month, on average."""
_NAME = ' class="name"'
_BARS = {"dot": "legend:day", "soft": "legend:soft", "solid": "legend:solid"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a legend: a drawing, as the inside of an SVG of `width` by `HEIGHT` pixels, and what it means."""

    drawing: str
    text: str
    width: int = 16


def entries(
    colours: Palette,
    words: Words,
    statuses: Iterable[str] = tuple(SYMBOLS),
    shapes: Iterable[str] = tuple(_BARS),
    corrected: bool = False,
    kinds: Mapping[str, str] | None = None,
) -> list[Entry]:
    """How precision is drawn (`shapes` of marks), each of `statuses`, what a person corrected.

    `kinds` are the names of what the colours stand for where that is not the status, with their colours.  What tells
    the date stands apart from what tells the status, each behind its name: the same dot stands in both.
    """
    inks = dict.fromkeys(colours.statuses, colours.muted) if kinds else colours.statuses
    ink, shown, said = inks["happened"], set(shapes), set(statuses)
    dates = [
        Entry(_PRECISION[shape].format(ink=ink), words(text), 16 if shape == "dot" else 34)
        for shape, text in _BARS.items()
        if shape in shown
    ]
    stands = [
        Entry(_STATUS[status].format(ink=inks[status], paper=colours.paper), words(f"status:{status}"))
        for status in SYMBOLS
        if status in said
    ]
    tints = [Entry(_KIND.format(ink=ink), name) for name, ink in (kinds or {}).items()]
    groups = ((words("Precision"), dates), (words("Status"), stands), (words("Colours show"), tints))
    found = [part for name, group in groups if group for part in (Entry("", f"{name}:", 0), *group)]
    return found + ([Entry("", f"{PEN} {words('corrected by hand')}", 0)] if corrected else [])


def ramp(colours: Palette, words: Words, days: int, most: float) -> list[Entry]:
    """The legend of density: the scale of colours, from none to the `most` events in a cell of so many days."""
    swatches = "".join(
        f'<rect x="{_SWATCH * n}" y="1" width="{_SWATCH}" height="12" fill="{colour}"/>'
        for n, colour in enumerate(colours.density)
    )
    scale = Entry(swatches, f"{words('none')} – {words.about(most)}", _SWATCH * len(colours.density))
    return [scale, Entry("", _cell(days, words), 0)]


def _cell(days: int, words: Words) -> str:
    """How long a cell of so many days is, in the unit of the calendar that it is made of."""
    if days < _MONTH - 3:
        return words.count("a cell is {n} day", "a cell is {n} days", days)
    months = round(days / _MONTH)
    if months % 12:
        return words.count("a cell is {n} month", "a cell is {n} months", months)
    return words.count("a cell is {n} year", "a cell is {n} years", months // 12)


def legend(found: Iterable[Entry], hint: str = "") -> str:
    """The entries as HTML, with a hint behind them."""
    more = f"<span>{escape(hint)}</span>" if hint else ""
    return f'<div class="legend" role="note">{"".join(map(_html, found))}{more}</div>'


def _html(one: Entry) -> str:
    if not one.drawing:
        return f"<span{_NAME * one.text.endswith(':')}>{escape(one.text)}</span>"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{one.width}" height="{HEIGHT}">{one.drawing}</svg>'
    # As a picture in the address, because pages strip drawings that stand in their HTML.
    address = "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()
    return f'<span><img src="{address}" width="{one.width}" height="{HEIGHT}" alt=""> {escape(one.text)}</span>'


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
