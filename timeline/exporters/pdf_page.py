"""The page that a PDF is set on: its letters, its measures, its styles, its page numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any

from timeline.exporters.plain import storable
from timeline.paths import DATA

FAMILY, BOLD, ITALIC = "LinimasaSerif", "LinimasaSerif-Bold", "LinimasaSerif-Italic"
INK, MUTED, LINE = "#26211C", "#6B6257", "#D3C5B0"
CM = 72 / 2.54
WIDTH = 16.5 * CM
MISSING = "□"
"""Stands for letters that the font lacks, such as Arabic ones; other formats have them."""


@cache
def _letters() -> frozenset[int]:
    """Register the font, and return the letters that it has."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name, style in ((FAMILY, "Regular"), (BOLD, "Bold"), (ITALIC, "Italic")):
        pdfmetrics.registerFont(TTFont(name, str(DATA / "fonts" / f"LinimasaSerif-{style}.ttf")))
    pdfmetrics.registerFontFamily(FAMILY, normal=FAMILY, bold=BOLD, italic=ITALIC, boldItalic=BOLD)
    return frozenset(pdfmetrics.getFont(FAMILY).face.charToGlyph)


def readable(text: str) -> str:
    """`text` with what the font cannot draw as an empty box: shown as missing, never left out."""
    known = _letters()
    return "".join(letter if ord(letter) in known or letter in "\n\t" else MISSING for letter in storable(text))


@cache
def styles() -> dict[str, Any]:
    """The styles of paragraphs by what they are for."""
    from reportlab.lib.styles import ParagraphStyle

    _letters()

    def style(size: float, colour: str = INK, font: str = FAMILY, **more: Any) -> Any:
        return ParagraphStyle("", fontName=font, fontSize=size, leading=size * 1.38, textColor=colour,
                              splitLongWords=1, **more)  # fmt: skip

    return {
        "title": style(24, font=BOLD, spaceAfter=4),
        "covers": style(10.5, MUTED, spaceAfter=12),
        "text": style(11, spaceAfter=8),
        "year": style(15, font=BOLD, spaceBefore=14, spaceAfter=6, keepWithNext=1),
        "head": style(11, spaceBefore=5),
        "quote": style(10, font=ITALIC, leftIndent=14),
        "facts": style(8.8, MUTED, leftIndent=14, spaceAfter=4),
        "cell": style(10),
        "fact": style(8.8, MUTED),
        "note": style(9, leftIndent=18, firstLineIndent=-18, spaceAfter=2.5),
        "colophon": style(8.5, MUTED, spaceBefore=16),
    }


def number_pages(title: str, made: datetime | None) -> Callable[[Any, Any], None]:
    """What draws a page's foot, the title and the number of the page; and dates the file, which can be done there."""

    def draw(canvas: Any, page: Any) -> None:
        if made:
            canvas.setDateFormatter(lambda *_: f"D:{made.astimezone(UTC):%Y%m%d%H%M%S}Z")
        canvas.saveState()
        canvas.setFont(FAMILY, 8.5)
        canvas.setFillColor(MUTED)
        left = page.leftMargin + 6
        canvas.drawString(left, 1.2 * CM, title[:90])
        canvas.drawRightString(left + WIDTH - 12, 1.2 * CM, str(page.page))
        canvas.restoreState()

    return draw
