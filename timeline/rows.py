"""An article as a line of JSON: what `tag` and `extract` print, made where the article is read."""

from __future__ import annotations

import json
from typing import Any

from timeline import dates, pipeline
from timeline.model import Article


def tagged(article: Article) -> str:
    """The time expressions of an article, JSON values, days inclusive."""
    published = article.published.isoformat() if article.published else None
    timexes = [one.to_dict() for one in dates.tag(article)]
    return _line({"id": article.key, "published": published, "timexes": timexes})


def extracted(article: Article) -> str:
    """The events and mentions of an article (see `Reading.to_dict`)."""
    return _line(pipeline.read(article).to_dict())


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False)
