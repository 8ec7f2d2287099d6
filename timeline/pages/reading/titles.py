"""List articles as links, each with its day, its source and how many events it tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pandas import DataFrame

from timeline.pages import links
from timeline.pages.text import html
from timeline.words import Words


def list_html(found: DataFrame, words: Words) -> str:
    """The articles of `Store.articles` as an HTML list, whose text is escaped."""
    rows = "".join(
        f"<li>{links.anchor(links.article(str(row['id'])), row['title'] or row['key'])}"
        f"<br><small>{html(' · '.join(filter(None, _facts(row, words))))}</small></li>"
        for row in found.to_dict("records")
    )
    return f'<ol class="articles">{rows}</ol>'


def published_on(published: Any, words: Words) -> str:
    """The day of publication in words, «unknown» where nobody knows it."""
    return words.day(published.date()) if published == published and published is not None else words("unknown")


def _facts(row: Mapping[str, Any], words: Words) -> Sequence[str]:
    events = words.count("{n} event", "{n} events", int(row["events"]))
    return published_on(row["published"], words), row["source"], events
