"""DOCX for word processors: a chronology as a document to print or to work on, its sources as real footnotes."""

from __future__ import annotations

from datetime import UTC
from typing import Any, BinaryIO

from timeline.exporters import docx_notes as notes
from timeline.exporters.base import STYLES, Chronology, Format
from timeline.exporters.plain import storable
from timeline.exporters.report import Section, report
from timeline.words import Words

_INK, _MUTED, _LINE = "26211C", "6B6257", "D3C5B0"
_WIDTHS = (3.6, 8.2, 4.7)
"""Centimetres of the columns of a table: date, event, status and doubt."""


def write(what: Chronology, out: BinaryIO) -> None:
    """Title, note, a heading for each year, and its happenings in the style that was wished for."""
    from docx import Document

    told, words, document = report(what), what.words, Document()
    _prepare(document, what)
    document.add_paragraph(storable(told.title), "Title")
    document.add_paragraph(storable(told.covers), "Subtitle")
    for part in filter(None, told.note.split("\n\n")):
        document.add_paragraph(storable(part))
    footnotes = notes.Footnotes(document)
    draw = {"list": _list, "table": _table, "narrative": _narrative}[what.options.style]
    for section in told.sections:
        document.add_heading(section.heading, 1)
        draw(document, section, footnotes, words)
    _small(document.add_paragraph(), told.colophon)
    footnotes.save()
    document.save(out)


def _prepare(document: Any, what: Chronology) -> None:
    """The styles, the language of the text, and what the file says of itself."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    styles, page = document.styles, document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.25)
    looks = {"Normal": (11, _INK), "Title": (24, _INK), "Subtitle": (11, _MUTED), "Heading 1": (15, _INK)}
    for name, (size, colour) in looks.items():
        font = styles[name].font
        font.name, font.size, font.color.rgb, font.italic = "Georgia", Pt(size), RGBColor.from_string(colour), False
        fonts = styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    notes.unruled(styles["Title"])
    notes.number_pages(page.footer.paragraphs[0])
    notes.language(document, {"id": "id-ID", "en": "en-GB"}.get(what.options.language, what.options.language))
    properties = document.core_properties
    properties.title, properties.author, properties.comments = storable(what.title)[:255], "", ""
    properties.language = what.options.language
    if made := what.made:
        properties.created = properties.modified = made.astimezone(UTC).replace(tzinfo=None)  # as Word takes them
    notes.attach(document, dict(what.manifest))


def _list(document: Any, section: Section, footnotes: notes.Footnotes, words: Words) -> None:
    from docx.shared import Cm, Pt

    for item in section.items:
        head = document.add_paragraph()
        head.paragraph_format.space_after, head.paragraph_format.keep_with_next = Pt(1), True
        head.add_run(f"{item.when}. ").bold = True
        head.add_run(storable(item.headline))
        footnotes.add(head, item, words)
        if item.quote:
            quote = document.add_paragraph()
            quote.paragraph_format.left_indent, quote.paragraph_format.space_after = Cm(0.8), Pt(1)
            quote.paragraph_format.keep_with_next = True
            quote.add_run(storable(f"«{item.quote}»")).italic = True
        facts = _small(document.add_paragraph(), " — ".join(filter(None, (item.who, item.facts))))
        facts.paragraph_format.left_indent, facts.paragraph_format.space_after = Cm(0.8), Pt(9)


def _table(document: Any, section: Section, footnotes: notes.Footnotes, words: Words) -> None:
    from docx.shared import Cm, Pt

    table = document.add_table(1, 3)
    table.autofit = False
    notes.lighten(table, _LINE)
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)
    heads = (words("Date"), words("Event"), words("Status and doubt"))
    for cell, told in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(told).bold = True
    notes.repeat(table.rows[0])
    for item in section.items:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(item.when).bold = True
        cells[1].paragraphs[0].add_run(storable(item.headline))
        footnotes.add(cells[1].paragraphs[0], item, words)
        if item.who:
            _small(cells[1].add_paragraph(), item.who)
        _small(cells[2].paragraphs[0], item.facts)
    for row in table.rows:
        notes.settle(row, _WIDTHS)
        for paragraph in (one for cell in row.cells for one in cell.paragraphs):
            paragraph.paragraph_format.space_after = Pt(0)


def _narrative(document: Any, section: Section, footnotes: notes.Footnotes, words: Words) -> None:
    """The year as one text; what is sure of each happening stands in its footnote."""
    text = document.add_paragraph()
    for item in section.items:
        text.add_run(storable(f"{item.when}: ")).bold = True
        text.add_run(storable(item.closed))
        footnotes.add(text, item, words, facts=True)
        text.add_run(" ")


def _small(paragraph: Any, told: str) -> Any:
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(storable(told))
    run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(_MUTED)
    return paragraph


FORMAT = Format("docx", ".docx", "report", write, binary=True, styles=STYLES)
