"""Markdown: a chronology to read, to edit and to paste; it can be read back after it was edited.

The manifest stands before it as front matter (JSON is YAML).  Sources are footnotes, each named after its event, so
that an edited file still says which event a line is about.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import STYLES, Chronology, Format
from timeline.exporters.entry import Source
from timeline.exporters.report import Report, Section, report
from timeline.words import Words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_BLANKS = re.compile(r"\s+")
_ADDRESS = str.maketrans({"(": "%28", ")": "%29"})


def write(what: Chronology, out: BinaryIO) -> None:
    """Front matter, title, note, a section a year in the style that was wished for, footnotes, colophon."""
    head = json.dumps({**what.traced, "style": what.options.style}, ensure_ascii=False)
    out.write(f"---\nlinimasa: {head}\n---\n\n".encode("utf-8", "replace"))
    for line in _lines(report(what), what.options.style, what.words):
        out.write((line + "\n").encode("utf-8", "replace"))


def _lines(told: Report, style: str, words: Words) -> Iterator[str]:
    yield from (f"# {escape(told.title)}", "", f"*{escape(told.covers)}*", "")
    if told.note:
        yield from ("\n\n".join(escape(part) for part in told.note.split("\n\n")), "")
    styles = {"list": _list, "table": _table, "narrative": _narrative}
    for section in told.sections:
        yield from (f"## {escape(section.heading)}", "", *styles[style](section, words), "")
    for item in told.items:
        facts = f" {escape(item.facts)}." if style == "narrative" else ""
        yield f"[^{item.id}]: {'; '.join(_source(one, words) for one in item.sources)}.{facts}"
    yield from ("", f"*{escape(told.colophon)}*")


def _list(section: Section, words: Words) -> Iterator[str]:
    for item in section.items:
        yield f"- **{escape(item.when)}**: {escape(item.headline)}[^{item.id}]  "
        yield from (f"  {escape(item.who)}  ",) if item.who else ()
        yield from (f"  «{escape(item.quote)}»  ",) if item.quote else ()
        yield f"  *{escape(item.facts)}*"


def _table(section: Section, words: Words) -> Iterator[str]:
    names = (words("Date"), words("Event"), words("Actors"), words("Status and doubt"))
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for item in section.items:
        event = f"{escape(item.headline)}[^{item.id}]"
        yield f"| **{escape(item.when)}** | {event} | {escape(item.who)} | {escape(item.facts)} |"


def _narrative(section: Section, words: Words) -> Iterator[str]:
    """The year as a text, a sentence a happening; what is sure of each stands in its footnote."""
    yield "\n".join(f"**{escape(item.when)}**: {escape(item.closed)}[^{item.id}]" for item in section.items)


def _source(one: Source, words: Words) -> str:
    title = f"[{escape(one.title)}]({one.url.translate(_ADDRESS)})" if one.url else escape(one.cited)
    return ", ".join([title, *(escape(part) for part in saying.origin(one, words))])


def escape(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown reads as markup."""
    return _SPECIAL.sub(r"\\\1", _BLANKS.sub(" ", text).strip())


FORMAT = Format("markdown", ".md", "report", write, returns=True, styles=STYLES)
