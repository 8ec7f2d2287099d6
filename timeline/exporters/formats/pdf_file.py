"""PDF to print and to send: a chronology set in a book's letters, its sources numbered at the end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any, BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import STYLES, Chronology, Format
from timeline.exporters.pdf_page import BOLD, CM, INK, LINE, MUTED, WIDTH, readable, styles
from timeline.exporters.report import Item, Report, Section, report
from timeline.words import Words

_COLUMNS = (3.7 * CM, 7.6 * CM, 5.2 * CM)


def write(what: Chronology, out: BinaryIO) -> None:
    """Title, note, a heading for each year with its happenings in the style that was wished for, and the sources."""
    from reportlab.platypus import SimpleDocTemplate

    from timeline.exporters.pdf_page import number_pages

    told = report(what)
    page = SimpleDocTemplate(
        out, leftMargin=(21 * CM - WIDTH) / 2, rightMargin=(21 * CM - WIDTH) / 2, topMargin=2.2 * CM,
        bottomMargin=2.2 * CM, title=readable(told.title), author="", lang=what.options.language,
        subject=readable(what.options.note), creator="Linimasa",
        keywords=json.dumps(what.manifest, ensure_ascii=False), invariant=1,
    )  # fmt: skip
    number = number_pages(readable(told.title), what.made)
    page.build(list(_flow(told, what.options.style, what.words)), onFirstPage=number, onLaterPages=number)


def _flow(told: Report, style: str, words: Words) -> Iterator[Any]:
    yield _paragraph(escape(told.title), "title")
    yield _paragraph(escape(told.covers), "covers")
    yield from (_paragraph(escape(part), "text") for part in told.note.split("\n\n") if part)
    draw = {"list": _list, "table": _table, "narrative": _narrative}[style]
    for section in told.sections:
        yield from draw(section, words, _paragraph(escape(section.heading), "year"))
    yield _paragraph(escape(words("Sources")), "year")
    for item in told.items:
        facts = f" {escape(item.facts)}." if style == "narrative" else ""
        sources = "; ".join(_source(one, words) for one in item.sources)
        yield _paragraph(f'<a name="note{item.note}"/>{item.note}. {sources}.{facts}', "note")
    yield _paragraph(escape(told.colophon), "colophon")


def _paragraph(markup: str, style: str) -> Any:
    from reportlab.platypus import Paragraph

    return Paragraph(readable(markup), styles()[style])


def _mark(item: Item) -> str:
    return f'<super><a href="#note{item.note}" color="{MUTED}">{item.note}</a></super>'


def _list(section: Section, words: Words, heading: Any) -> Iterator[Any]:
    from reportlab.platypus import KeepTogether

    for place, item in enumerate(section.items):
        head = f'<font name="{BOLD}">{escape(item.when)}.</font> {escape(item.headline)}{_mark(item)}'
        facts = " — ".join(escape(part) for part in (item.who, item.facts) if part)
        quote = [_paragraph(f"<i>«{escape(item.quote)}»</i>", "quote")] if item.quote else []
        above = [] if place else [heading]
        yield KeepTogether([*above, _paragraph(head, "head"), *quote, _paragraph(facts, "facts")])


def _table(section: Section, words: Words, heading: Any) -> Iterator[Any]:
    from reportlab.platypus import CondPageBreak, LongTable, TableStyle

    heads = (words("Date"), words("Event"), words("Status and doubt"))
    rows = [[_paragraph(f'<font name="{BOLD}">{escape(one)}</font>', "cell") for one in heads]]
    for item in section.items:
        event = [_paragraph(f"{escape(item.headline)}{_mark(item)}", "cell")]
        event += [_paragraph(escape(item.who), "fact")] if item.who else []
        when = _paragraph(f'<font name="{BOLD}">{escape(item.when)}</font>', "cell")
        rows.append([when, event, _paragraph(escape(item.facts), "fact")])
    look = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK), ("LEFTPADDING", (0, 0), (0, -1), 0)]  # fmt: skip
    yield from (CondPageBreak(3.5 * CM), heading)
    yield LongTable(rows, colWidths=_COLUMNS, repeatRows=1, style=TableStyle(look))


def _narrative(section: Section, words: Words, heading: Any) -> Iterator[Any]:
    """The year as one text; what is sure of each happening stands beside its sources."""
    from reportlab.platypus import CondPageBreak

    yield from (CondPageBreak(2.5 * CM), heading)
    told = (
        f'<font name="{BOLD}">{escape(item.when)}</font>: {escape(item.closed)}{_mark(item)}'
        for item in section.items
    )
    yield _paragraph(" ".join(told), "text")


def _source(one: Any, words: Words) -> str:
    told = escape(saying.source(one, words))
    return f'<a href="{escape(one.url)}" color="#146A86">{told}</a>' if one.url else told


FORMAT = Format("pdf", ".pdf", "report", write, binary=True, styles=STYLES)
