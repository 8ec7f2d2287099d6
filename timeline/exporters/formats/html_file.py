"""A web page of its own: one file below 300 kB that asks for nothing else and needs no script.

It works from 320 to 1,600 pixels, in light and dark, on paper, with a keyboard and with a screen reader: headings, an
ordered list, links between them.  What it may load is nothing, and it says so to the browser (Content-Security-Policy).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape
from itertools import groupby
from typing import Any, BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.looks import MARKS, themes
from timeline.exporters.marks import mark
from timeline.exporters.page_style import STYLE
from timeline.exporters.picture import draw, left_out, statuses
from timeline.exporters.plain import storable
from timeline.exporters.report import Item, Report, report
from timeline.words import Words

MOST = 290_000
"""Bytes of a page; mail and editorial systems take pages of 300 kB."""
_PICTURE = ((1120.0, 14, "wide"), (420.0, 10, "narrow"))
"""Widths, rows and names of the pictures, one of which is shown."""
_NOTHING = "default-src 'none'; style-src 'unsafe-inline'"
EMBED = '<iframe src="{address}" title="{title}" width="100%" height="640" loading="lazy" style="border:0"></iframe>'


def write(what: Chronology, out: BinaryIO) -> None:
    """The page; where it would get too long, quotations go first and then what is told least, and it says so."""
    for quotes in (True, False):
        page = _page(what, report(what), quotes, 0)
        if len(page) <= MOST:
            out.write(page)
            return
    out.write(_fitting(what))


def _fitting(what: Chronology) -> bytes:
    """The page with as many entries as fit, those told most, by halving."""
    ranked = sorted(what.entries, key=lambda one: (-one.independent, one.best["reported"], -one.best["confidence"]))
    low, high, page = 0, len(ranked), b""
    while low < high:
        middle = (low + high + 1) // 2
        kept = {one.id for one in ranked[:middle]}
        fewer = replace(what, entries=tuple(one for one in what.entries if one.id in kept))
        tried = _page(fewer, report(what), False, len(ranked) - middle, report(fewer))
        low, high, page = (middle, high, tried) if len(tried) <= MOST else (low, middle - 1, page)
    return page


def _page(what: Chronology, told: Report, quotes: bool, left: int, shown: Report | None = None) -> bytes:
    words, language = what.words, escape(what.options.language)
    sections = (shown or told).sections
    less = words.count("{n} event is not on this page", "{n} events are not on this page", left) if left else ""
    notes = "".join(f"<p>{_text(part)}</p>" for part in told.note.split("\n\n") if part.strip())
    years = "".join(f'<a href="#{_anchor(one.heading)}">{_text(one.heading)}</a>' for one in sections)
    lists = "".join(_section(one.heading, one.items, quotes, words) for one in sections)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{_text(told.title)}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING}">'
        f'<meta name="generator" content="Linimasa"><style>{themes()}{MARKS}{STYLE}</style>'
        f'<script type="application/json" id="manifest">{_inside(what.manifest)}</script></head><body>'
        f'<a class="skip" href="#list">{_text(words("To the list"))}</a>'
        f"<header><h1>{_text(told.title)}</h1><p class=covers>{_text(told.covers)}</p>{notes}</header>"
        f"<main>{_pictures(what)}<nav id=list aria-label=\"{_text(words('Years'))}\">{years}</nav>{lists}</main>"
        f"<footer>{f'<p>{_text(less)}</p>' if less else ''}<p>{_text(told.colophon)}</p>{_embed(what)}</footer>"
        f"</body></html>\n"
    ).encode("utf-8", "replace")


def _pictures(what: Chronology) -> str:
    """The line of time, drawn for wide and for narrow screens; the list below says the same in words."""
    found = []
    for width, rows, name in _PICTURE:
        drawn = draw(what, width, rows)
        left = left_out(what.words, drawn)
        note = f"<figcaption>{_text(left)}; {_text(what.words('the list has all'))}</figcaption>"
        if drawn.body:
            found.append(
                f'<figure class={name}><svg viewBox="0 0 {width:.0f} {drawn.height:.0f}" role="img" '
                f'aria-label="{_text(what.words("The happenings on a line of time; the list below says the same"))}">'
                f"{drawn.body}</svg>{note if left else ''}</figure>"
            )
    keys = "".join(f"<li>{_sign(one)}{_text(what.words(f'status:{one}'))}</li>" for one in statuses(what))
    return f"{''.join(found)}<ul class=legend>{keys}</ul>" if found else ""


def _sign(status: str) -> str:
    return f'<svg class="sign {status}" viewBox="0 0 14 14" aria-hidden="true">{mark(status, 1, 13, 7)}</svg>'


def _section(heading: str, items: tuple[Item, ...], quotes: bool, words: Words) -> str:
    days = groupby(items, key=lambda item: item.when)
    told = "".join(_day(when, list(of_day), quotes, words) for when, of_day in days)
    return f'<section><h2 id="{_anchor(heading)}">{_text(heading)}</h2><ol>{told}</ol></section>'


def _day(when: str, items: list[Item], quotes: bool, words: Words) -> str:
    told = "".join(_item(one, quotes, words) for one in items)
    return f"<li><div class=when>{_text(when)}</div><div>{told}</div></li>"


def _item(item: Item, quotes: bool, words: Words) -> str:
    quote = f"<blockquote>{_text(item.quote)}</blockquote>" if quotes and item.quote else ""
    sources = "".join(f"<li>{line}</li>" for line in _sources(item, words))
    return (
        f'<article class="{escape(item.status)}"><h3>{_sign(item.status)}{_text(item.headline)}</h3>'
        f"{f'<p class=who>{_text(item.who)}</p>' if item.who else ''}{quote}<p class=facts>{_text(item.facts)}</p>"
        f"<ul class=sources>{sources}</ul></article>"
    )


def _sources(item: Item, words: Words) -> Iterator[str]:
    for one in item.sources:
        title = f'<a href="{escape(one.url)}">{_text(one.title)}</a>' if one.url else _text(one.cited)
        yield ", ".join([title, *(_text(part) for part in saying.origin(one, words))])


def _embed(what: Chronology) -> str:
    words = what.words
    line = EMBED.format(address="linimasa.html", title=escape(what.title))
    told = words("Put this page into another: upload the file, and write its address into this line.")
    head = f"<summary>{_text(words('Embed'))}</summary>"
    return f"<details>{head}<p>{_text(told)}</p><code>{_text(line)}</code></details>"


def _anchor(heading: str) -> str:
    return "y" + "".join(letter for letter in heading if letter.isalnum())


def _inside(manifest: Mapping[str, Any]) -> str:
    """JSON that cannot end the script it stands in."""
    return json.dumps(dict(manifest), ensure_ascii=False).replace("<", "\\u003c")


def _text(text: str) -> str:
    return escape(storable(text))


FORMAT = Format("html", ".html", "web", write)
