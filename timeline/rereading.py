"""Stored articles read again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline import pipeline
from timeline.model import Reading
from timeline.store import Store


def republish(store: Store, article_id: str, published: date) -> Reading:
    """Set the publication date that a user gave for a stored article, and read the article again."""
    before = store.reading(article_id).article
    again = pipeline.read(replace(before, published=published, published_from="user"))
    store.update(again)
    return again
