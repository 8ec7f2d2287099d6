"""What python-docx has no words for: footnotes, the language of a text, a part of one's own, rows that stay whole.

Office Open XML, ECMA-376 part 1: 17.11 footnotes, 17.4 tables, 17.3.2.20 languages, 15.2.5 custom XML parts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from timeline.exporters import saying
from timeline.exporters.plain import storable
from timeline.exporters.report import Item
from timeline.words import Words

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FIRST = 2
"""Numbers of footnotes; 0 and 1 are the lines that part them from the text."""
_RULES = "".join(
    f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>'
    for n, (kind, tag) in enumerate((("separator", "separator"), ("continuationSeparator", "continuationSeparator")))
)
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_TIGHT = '<w:pPr><w:spacing w:before="0" w:after="40"/></w:pPr>'
_SIZE = '<w:sz w:val="18"/>'


class Footnotes:
    """The footnotes of a document; `save` puts them into it when all are there."""

    def __init__(self, document: Any) -> None:
        self._document, self._bodies = document, [_RULES]
        self._part = _part(document, "/word/footnotes.xml", _TYPE, f"{_R}/footnotes")

    def add(self, paragraph: Any, item: Item, words: Words, facts: bool = False) -> None:
        """A footnote at the end of `paragraph`: the sources of `item`, and with `facts` what is said of it."""
        from docx.oxml import parse_xml

        number = len(self._bodies) - 1 + _FIRST
        mark = f'<w:r xmlns:w="{_W}">{_RAISED}<w:footnoteReference w:id="{number}"/></w:r>'
        paragraph._p.append(parse_xml(mark))
        parts = [self._link(saying.source(one, words), one.url) for one in item.sources]
        body = _text("; ").join(parts) + _text("." + (f" {item.facts}." if facts else ""))
        number_ = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>{_text(' ')}"
        self._bodies.append(f'<w:footnote w:id="{number}"><w:p>{_TIGHT}{number_}{body}</w:p></w:footnote>')

    def _link(self, told: str, url: str) -> str:
        if not url:
            return _text(told)
        target = self._part.relate_to(url, f"{_R}/hyperlink", is_external=True)
        return f'<w:hyperlink r:id="{target}">{_text(told)}</w:hyperlink>'

    def save(self) -> None:
        """Write all footnotes into their part."""
        names = f'xmlns:w="{_W}" xmlns:r="{_R}"'
        whole = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {names}>{"".join(self._bodies)}</w:footnotes>'
        self._part._blob = whole.encode("utf-8", "replace")


def _text(told: str) -> str:
    return f'<w:r><w:rPr>{_SIZE}</w:rPr><w:t xml:space="preserve">{escape(storable(told))}</w:t></w:r>'


def _part(document: Any, name: str, kind: str, relation: str, blob: bytes = b"") -> Any:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    made = Part(PackURI(name), kind, blob, document.part.package)
    document.part.relate_to(made, relation)
    return made


def attach(document: Any, manifest: Mapping[str, Any]) -> None:
    """Put the manifest into the file, where word processors keep what they do not show."""
    told = escape(storable(json.dumps(manifest, ensure_ascii=False)))
    whole = f'<?xml version="1.0" encoding="UTF-8"?><manifest xmlns="urn:linimasa">{told}</manifest>'
    _part(document, "/customXml/linimasa.xml", "application/xml", f"{_R}/customXml", whole.encode("utf-8", "replace"))


def language(document: Any, code: str) -> None:
    """Tell spelling checkers and screen readers which language the text is in."""
    from docx.oxml import parse_xml

    properties = document.styles["Normal"].element.get_or_add_rPr()
    properties.append(parse_xml(f'<w:lang xmlns:w="{_W}" w:val="{code}" w:eastAsia="{code}"/>'))


def number_pages(paragraph: Any) -> None:
    """Put the number of the page, on the right, into a paragraph of a page's foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import parse_xml

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    number = f'<w:r><w:rPr>{_SIZE}</w:rPr><w:t>1</w:t></w:r>'
    paragraph._p.append(parse_xml(f'<w:fldSimple xmlns:w="{_W}" w:instr="PAGE">{number}</w:fldSimple>'))


def repeat(row: Any) -> None:
    """Make `row` the head of its table on every page."""
    from docx.oxml import parse_xml

    row._tr.get_or_add_trPr().append(parse_xml(f'<w:tblHeader xmlns:w="{_W}"/>'))


def lighten(table: Any, colour: str) -> None:
    """Thin lines between the rows of `table`, none at its sides, and room around what stands in its cells."""
    from docx.oxml import parse_xml

    lines = "".join(
        f'<w:{side} w:val="{kind}" w:sz="4" w:color="{colour}"/>'
        for side, kind in (("top", "single"), ("left", "nil"), ("bottom", "single"), ("right", "nil"),
                           ("insideH", "single"), ("insideV", "nil"))
    )  # fmt: skip
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in
                      (("top", 60), ("left", 0), ("bottom", 60), ("right", 140)))  # fmt: skip
    properties = table._tbl.tblPr
    properties.append(parse_xml(f'<w:tblBorders xmlns:w="{_W}">{lines}</w:tblBorders>'))
    properties.append(parse_xml(f'<w:tblCellMar xmlns:w="{_W}">{margins}</w:tblCellMar>'))


def unruled(style: Any) -> None:
    """Take the line below away that a style has."""
    for border in style.element.xpath("w:pPr/w:pBdr"):
        border.getparent().remove(border)


def settle(row: Any, widths: Sequence[float]) -> None:
    """Give the cells of `row` their widths in centimetres, and keep the row on one page."""
    from docx.oxml import parse_xml
    from docx.shared import Cm

    row._tr.get_or_add_trPr().insert(0, parse_xml(f'<w:cantSplit xmlns:w="{_W}"/>'))
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Cm(width)
