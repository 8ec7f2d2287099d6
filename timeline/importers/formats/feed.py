"""RSS and Atom: an article an entry, with its title, address and day; and XML of other kinds whose records repeat."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.errors import ImportFailed
from timeline.importers.base import SUMMARY, Imported
from timeline.importers.decoding import check
from timeline.importers.formats import annotated
from timeline.importers.markup import plain
from timeline.importers.records import records
from timeline.importers.rows import from_row
from timeline.importers.tables import articles

SUFFIXES = (".rss", ".atom", ".xml")
_OPENINGS = (b"<rss", b"<feed", b"<rdf:rdf")
_HEAD = 2000
_SUMMARY = 600  # characters
_FULL = "full"
_TEXT = ("encoded", "content", "description", "summary")
_DAY = ("pubDate", "published", "date", "issued", "updated", "modified")


def sniff(content: bytes) -> float:
    """Sure when it opens like a feed, whatever stands before."""
    head = content[:_HEAD].lower()
    return 0.97 if head.lstrip().startswith(b"<") and any(opening in head for opening in _OPENINGS) else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The articles of all entries; `line` is where an entry begins."""
    from lxml import etree

    check(name, content)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False, huge_tree=False)
    blank = content[: len(content) - len(content.lstrip())]
    try:
        root = etree.fromstring(content.lstrip(), parser)
    except etree.XMLSyntaxError as error:
        bomb = error.code in (etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_ENTITY_LOOP)
        if found := [] if bomb else _broken(content):
            yield from (_told(row, name, None, place) for place, row in enumerate(found, 1))
            return
        line = error.lineno or None
        raise ImportFailed(name, f"the XML is broken: {error.msg}.", line=line, code="bad-table") from error
    if root.tag == "TimeML":
        yield from annotated.read(name, content)
        return
    entries = [one for one in root.iter("{*}item", "{*}entry") if isinstance(one.tag, str)]
    if not entries:
        rows = list(records(root))
        if not rows:
            advice = "Save the articles as .html, .txt or .jsonl."
            raise ImportFailed(name, "the XML is no feed: it has no items.", advice=advice, code="unknown-format")
        yield from articles(name, rows, table=True)
        return
    source = _first(next(root.iter("{*}channel"), root), ("title",))
    for place, entry in enumerate(entries, 1):
        line = (entry.sourceline or place) + blank.count(b"\n")
        yield _told(_row(entry, source), name, line, place)


def _told(row: dict[str, str], name: str, line: int | None, place: int) -> Imported:
    """The article of an entry; one that only sums up its page, or says nothing of it, names that page."""
    full = row.pop(_FULL, "")
    found = from_row(row, name, line, place)
    if full or len(row.get("text", "")) > _SUMMARY or "url" not in row:
        return found
    if found.article:
        return replace(found, page=row["url"], warnings=(*found.warnings, SUMMARY))
    reason, advice = "the entry has no text, only the address of its page.", f"Fetch that: {row['url']}"
    return replace(found, page=row["url"], error=ImportFailed(name, reason, line=line, advice=advice, code="no-text"))


def _broken(content: bytes) -> list[dict[str, str]]:
    """What feedparser makes of a feed that is no sound XML: an entity no one has declared, a tag left open."""
    if sniff(content.lstrip()) == 0:
        return []
    import feedparser

    found = feedparser.parse(io.BytesIO(content.lstrip()), sanitize_html=False, resolve_relative_uris=False)
    return [_entry(one, found.feed.get("title", "")) for one in found.entries]


def _entry(one: Any, source: str) -> dict[str, str]:
    texts = [part.get("value", "") for part in one.get("content", [])] + [one.get("summary", "")]
    told = {
        "text": max(map(plain, texts), key=len),
        "title": plain(one.get("title", "")),
        "published": one.get("published") or one.get("updated") or "",
        "url": one.get("link", ""),
        "source": plain(source),
        "id": one.get("id", "") or one.get("link", ""),
        _FULL: "content" in one,
    }
    return {part: value for part, value in told.items() if value}


def _row(entry: Any, source: str) -> dict[str, str]:
    """What an entry says, under the names that rows have."""
    url = _address(entry)
    texts = [plain(_first(entry, (tag,))) for tag in _TEXT]
    told = {
        "text": max(texts, key=len),
        "title": plain(_first(entry, ("title",))),
        "published": _first(entry, _DAY),
        "url": url,
        "source": plain(source),
        "id": _first(entry, ("guid", "id")) or url,
        _FULL: _first(entry, ("encoded", "content")),
    }
    return {part: value for part, value in told.items() if value}


def _address(entry: Any) -> str:
    """Where an entry's page is; Atom may also say where the entry itself, its comments or its sounds are."""
    links = [one for one in entry.iterfind("{*}link") if one.get("rel", "alternate") == "alternate"]
    return next((told for one in links if (told := (one.get("href") or one.text or "").strip())), "")


def _first(parent: Any, tags: tuple[str, ...]) -> str:
    """The text of the first child that is there; Atom may hold XHTML in it."""
    for tag in tags:
        child = parent.find(f"{{*}}{tag}")
        if child is not None:
            return "".join(child.itertext()).strip()
    return ""
