"""Web pages: trafilatura finds the article's text, the page's own metadata its title, source and day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.build import article
from timeline.importers.decoding import check
from timeline.importers.rows import has_words

SUFFIXES = (".html", ".htm", ".xhtml")
_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article")
# Where pages say when they were published, the most exact first: time of day and zone decide the day.
_PUBLISHED = (
    '//meta[@property="article:published_time"]/@content',
    '//meta[@itemprop="datePublished"]/@content',
    '//meta[@name="publishdate" or @name="pubdate" or @name="date" or @name="DC.date.issued"]/@content',
    '//time[@itemprop="datePublished" or @pubdate]/@datetime',
)
_RULES = {"extensive_search": False, "original_date": True}  # no guess from anywhere in the text: dates.publication can


def sniff(content: bytes) -> float:
    """Sure when it opens like a page."""
    return 0.95 if content.lstrip()[:200].lower().startswith(_OPENINGS) else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The page's article."""
    check(name, content)
    from trafilatura import bare_extraction  # slow to load, and needed for pages only
    from trafilatura.utils import load_html

    page = load_html(content)
    if page is None:
        raise ImportFailed(name, "the page cannot be read as HTML.", code="unreadable")
    published = _published(page)
    found = bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_RULES
    )
    if found is None or not found.text or not has_words(found.text):
        raise ImportFailed(name, "no article text was found on the page.", code="no-text")
    metadata = {"published": published or found.date or ""}
    source = found.sitename or found.hostname or ""
    made = article(
        found.text,
        key=name,
        title=found.title or "",
        source=source,
        url=found.url or "",
        metadata={k: v for k, v in metadata.items() if v},
    )
    yield Imported(name, made)


def _published(page: Any) -> str:
    """The publication time as the page's metadata states it, or ""."""
    for path in _PUBLISHED:
        for value in page.xpath(path):
            if value.strip():
                return str(value.strip())
    for script in page.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            found = _date_published(json.loads(script))
        except (ValueError, RecursionError):
            continue
        if found:
            return found
    return ""


def _date_published(data: Any) -> str:
    """The first `datePublished` in JSON-LD, however deep."""
    if isinstance(data, dict):
        value = data.get("datePublished")
        return value if isinstance(value, str) else _date_published(list(data.values()))
    if isinstance(data, list):
        return next(filter(None, map(_date_published, data)), "")
    return ""
