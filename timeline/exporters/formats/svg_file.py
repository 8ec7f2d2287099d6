"""SVG: the chronology as a picture, with title, legend, source line, and what found no room."""

from __future__ import annotations

import json
from html import escape
from typing import BinaryIO

from timeline.exporters.base import Chronology, Format
from timeline.exporters.looks import MARKS, light
from timeline.exporters.picture import PAD, draw, left_out, legend_lines
from timeline.exporters.plain import storable
from timeline.exporters.report import report

WIDTH = 1200.0
_FONT = "'Source Sans 3','Source Sans Pro',system-ui,'Segoe UI',Roboto,sans-serif"
_TOP = 84.0


def write(what: Chronology, out: BinaryIO) -> None:
    """One picture, for paper: light whatever the reader's screen."""
    out.write(svg(what)[0].encode("utf-8", "replace"))


def svg(what: Chronology, width: float = WIDTH) -> tuple[str, int, int]:
    """The whole picture as SVG, with its width and height in pixels."""
    told, drawn = report(what), draw(what, width)
    legend = list(legend_lines(what, width))
    foot = _TOP + drawn.height + 24 + 24 * max((row for _, row, _ in legend), default=0)
    lines = [line for line in (left_out(what.words, drawn), what.options.note.strip(), told.colophon) if line]
    height = foot + 20 + 20 * len(lines) + PAD
    marks = "".join(
        f'<g transform="translate({x:.1f},{_TOP + drawn.height + 16 + 24 * row:.1f})">{one}</g>'
        for x, row, one in legend
    )
    text = "".join(
        f'<text class="tick" x="{PAD}" y="{foot + 24 + 20 * n:.1f}">{_plain(line, 190)}</text>'
        for n, line in enumerate(lines)
    )
    manifest = escape(storable(json.dumps(dict(what.manifest), ensure_ascii=False)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" lang="{what.options.language}" '
        f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}" font-family="{_FONT}">'
        f'<title id="t">{_plain(told.title)}</title><desc id="d">{_plain(told.covers)}</desc>'
        f"<metadata>{manifest}</metadata><style>{light()}{MARKS}</style>"
        f'<rect width="100%" height="100%" fill="var(--paper)"/>'
        f'<text x="{PAD}" y="40" font-size="24" font-weight="600" fill="var(--text)">{_plain(told.title, 90)}</text>'
        f'<text class="tick" x="{PAD}" y="62">{_plain(told.covers)}</text>'
        f'<g transform="translate(0,{_TOP - 8})">{drawn.body}</g>{marks}{text}</svg>\n'
    ), round(width), round(height)


def _plain(text: str, most: int = 400) -> str:
    text = " ".join(storable(text).split())
    return escape(text if len(text) <= most else text[: most - 1] + "…")


FORMAT = Format("svg", ".svg", "web", write)
