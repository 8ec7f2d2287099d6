"""Web pages: trafilatura finds the article's text, the page's own metadata its title, source and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers import naming
from timeline.importers.base import Imported
from timeline.importers.build import article
from timeline.importers.databases import downloads, signs
from timeline.importers.decoding import check, decode
from timeline.importers.formats.plain import documents
from timeline.importers.markup import plain, prune, stray
from timeline.importers.page_day import guessed, published
from timeline.importers.rows import has_words

SUFFIXES = (".html", ".htm", ".xhtml")
WEB = ("http://", "https://")
_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article")
_CROWDED = re.compile(rb"(<[A-Za-z][^\s<>]{0,60}+)(\s[^<>]{2000,}+)>")
_RULES = {"extensive_search": False, "original_date": True}  # no guess from anywhere in the text: dates.publication can


def sniff(content: bytes) -> float:
    """Sure when it opens like a page."""
    return 0.95 if content.lstrip()[:200].lower().startswith(_OPENINGS) else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The page's article; a name that is an address is where it was fetched from."""
    yield from page(name, content, name if name.startswith(WEB) else "")


def page(name: str, content: bytes, address: str = "") -> Iterator[Imported]:
    """The article of a page that was fetched from `address`; ImportFailed where it has none."""
    check(name, content)
    if signs().search(content) and (parts := downloads(plain(decode(name, content), apart=True))):
        yield from documents(name, parts)
        return
    from trafilatura import bare_extraction  # slow to load, and needed for pages only
    from trafilatura.utils import load_html

    tree = load_html(_CROWDED.sub(_bare, content))
    if tree is None:
        raise ImportFailed(name, "the page cannot be read as HTML.", code="unreadable")
    copy = deepcopy(tree)  # the extraction takes the page apart
    body = tree.find("body") if tree.find("body") is not None else tree
    stray(body)
    prune(body)
    found = bare_extraction(
        tree, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_RULES
    )
    if found is None or not found.text or not has_words(found.text):
        raise ImportFailed(name, "no article text was found on the page.", code="no-text")
    url = found.url or address
    day, other = published(copy, url)
    paper = naming.source(found.sitename or "", url, copy.findtext(".//title") or "", found.title or "")
    made = article(
        found.text,
        key=name,
        title=naming.title(found.title or "", paper, url),
        source=paper,
        url=url,
        published=day,
        metadata=guessed(copy, found.date),
    )
    yield Imported(name, made, warnings=(f"published-doubt:{other}",) if other else ())


def _bare(tag: re.Match[bytes]) -> bytes:
    """A tag without its attributes where it has so many that the parser would be at it for minutes."""
    return tag[1] + b">" if len(tag[2].split()) > limits.ATTRIBUTES else tag[0]
