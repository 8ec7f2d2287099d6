"""From a text and what is known about it to an Article."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from textwrap import shorten

from timeline import dates, limits
from timeline.errors import ImportFailed
from timeline.importers.days import possible
from timeline.importers.decoding import clean
from timeline.importers.wrapping import unwrapped
from timeline.lexicon import DEFAULT
from timeline.model import Article, PublishedFrom
from timeline.text import sentences
from timeline.text.dateline import dateline_end

_TITLE = 160
_BEGINNING = 80
_HEAD = 2000
_SPLIT = "Split it into its chapters or articles; in one file, head each with a line «Title: …»."
"""The program does not cut by itself: a part without its own heading and day would be dated by another's."""


def article(
    text: str,
    *,
    key: str,
    title: str = "",
    source: str = "",
    url: str = "",
    published: date | None = None,
    published_from: PublishedFrom = "metadata",
    metadata: Mapping[str, str] | None = None,
    language: str = DEFAULT,
    extra: tuple[tuple[str, str], ...] = (),
) -> Article:
    """The article that `text` is, kept as it stands but for line breaks at a fixed column.

    Without `published` the publication date is read from `metadata` ("published", "byline", ... in whatever
    shape), then from the text (`dates.publication`); what nobody says stays None.  Without `title` a first
    line that looks like a headline is taken, else the beginning of the first sentence.  `extra` is what else the
    input says, by column.  ImportFailed (too-large) where it is longer than an article can be.
    """
    fits(len(text), key)
    for part, value in {"title": title, "source": source, "address": url, "id": key}.items():
        fits(len(value), key[:_TITLE], limits.FIELD, part)
    text = unwrapped(clean(text))
    if published is None:
        known = {"url": url} | dict(metadata or {})
        published, published_from = dates.publication(text, metadata=known, language=language)
        published, published_from = (published, published_from) if possible(published) else (None, "unknown")
    return Article(
        id=identity(text, published),
        key=clean(key),
        title=clean(title.strip()) or headline(text) or beginning(text, language),
        text=text,
        source=clean(source.strip()),
        url=clean(url.strip()),
        published=published,
        published_from=published_from,
        language=language,
        extra=extra,
    )


def fits(length: int, file: str, most: int = limits.TEXT, part: str = "text") -> None:
    """ImportFailed where a part of an article has more characters than are taken."""
    if length > most:
        reason = f"the {part} has more than {most:,} characters."
        advice = _SPLIT if part == "text" else "Shorten it."
        raise ImportFailed(file, reason, advice=advice, code="too-large")


def identity(text: str, published: date | None) -> str:
    """A hash of the words and the day of publication.

    Blanks do not count, so that a text pasted from a page is the same as its file; the day does, because
    market and weather reports repeat themselves word for word.
    """
    told = " ".join(text.split()) + "\n" + (published.isoformat() if published else "")
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:24]


def headline(text: str) -> str:
    """The first line if it stands alone, is short and ends like no sentence; else ""."""
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    return first if rest.strip() and len(first) <= _TITLE and not first.endswith((".", ":", ",", ";")) else ""


def beginning(text: str, language: str) -> str:
    """The first sentence behind the dateline, cut between words to at most 80 characters; "" without words."""
    head = text[:_HEAD]
    dateline = dateline_end(head)
    first = next((text[one.start : one.end] for one in sentences(head, language) if one.end > dateline), "").strip()
    told = shorten(first, _BEGINNING, placeholder="…")
    return told if len(told) > 1 else first[:_BEGINNING]
