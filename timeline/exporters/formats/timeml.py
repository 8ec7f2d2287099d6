"""TimeML 1.2.1 (Pustejovsky et al. 2003): whole articles with TIMEX3, EVENT and TLINK, a document each, in a ZIP file.

Laid out as the documents of TempEval-3, with DOCID, DCT, TITLE and TEXT; what these hold is valid by TimeML's DTD.

All time expressions of an article are marked, and of its events those that are chosen.  One word that names several
events has one EVENT and an instance for each.  A document is named after the article's id.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.exporters.base import Chronology, Format
from timeline.exporters.manifest import written
from timeline.exporters.packed import entry
from timeline.exporters.plain import storable
from timeline.exporters.timeml_marks import Marks, Told, marks

if TYPE_CHECKING:
    from timeline.model import Article, Reading

UNKNOWN = "XXXX-XX-XX"
_SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"


def write(what: Chronology, out: BinaryIO) -> None:
    """A document for each article of the chosen events, and manifest.json."""
    told = {one.best["id"]: one for one in what.entries}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(entry("manifest.json"), written(what.manifest))
        for article in what.frame["article"].drop_duplicates():
            archive.writestr(entry(f"{article}.tml"), document(what.readings(article), told))


def document(reading: Reading, told: Told) -> bytes:
    """The article as TimeML; `told` has the entries of the chosen events by their ids."""
    from lxml import etree

    made = marks(reading, told)
    root = etree.Element("TimeML", nsmap={"xsi": _INSTANCE})
    root.set(f"{{{_INSTANCE}}}noNamespaceSchemaLocation", _SCHEMA)
    article = reading.article
    origin = [f"{name}: {value}" for name, value in (("source", article.source), ("url", article.url)) if value]
    if origin:
        root.set("comment", storable("; ".join(origin)))
    _add(root, "DOCID", article.key)
    _creation(_add(root, "DCT"), article)
    _add(root, "TITLE", article.title)
    _text(_add(root, "TEXT"), article.text, made)
    for tag, attributes in made.links:
        _add(root, tag, **attributes)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _creation(parent: Any, article: Article) -> None:
    """The day of publication; TIMEX3's signs for an unknown day where nobody knows it."""
    day = article.published.isoformat() if article.published else ""
    fixed = {"temporalFunction": "false", "functionInDocument": "CREATION_TIME"}
    _add(parent, "TIMEX3", day, tid="t0", type="DATE", value=day or UNKNOWN, **fixed)


def _text(parent: Any, text: str, told: Marks) -> None:
    """The text with its marks, and behind it the times that no words give."""
    last, at = None, 0
    for start, end, tag, attributes in told.inline:
        _append(parent, last, text[at:start])
        last, at = _add(parent, tag, text[start:end], **attributes), end
    _append(parent, last, text[at:])
    for attributes in told.unspoken:
        _add(parent, "TIMEX3", **attributes)


def _append(parent: Any, last: Any, text: str) -> None:
    if last is None:
        parent.text = storable(text)
    else:
        last.tail = storable(text)


def _add(parent: Any, tag: str, text: str = "", **attributes: str) -> Any:
    from lxml import etree

    made = etree.SubElement(parent, tag, {name: storable(value) for name, value in attributes.items()})
    made.text = storable(text) or None
    return made


FORMAT = Format("timeml", ".timeml.zip", "research", write, binary=True, folds=False)
