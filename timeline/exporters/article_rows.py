"""The chosen articles as rows that can be taken in again without loss."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.exporters.base import Chronology
from timeline.model import OTHER_DAY, Article

_GIVEN = "_given"
"""Behind the name of a column of the input that is called as one of ours."""


def rows(what: Chronology) -> Iterator[dict[str, Any]]:
    """A row an article, also one without a day or an event; unknown columns of the input stand before the text."""
    return (row(what.readings(id_).article) for id_ in what.articles())


def row(one: Article) -> dict[str, Any]:
    """The parts of an article by their names, how its day is known, and what the input said besides."""
    day = one.published.isoformat() if one.published else None
    known = {"id": one.key, "published": day, "published_from": one.published_from}
    known |= {"title": one.title, "source": one.source, "url": one.url, "language": one.language}
    taken = {*known, "text"}
    more = {f"{name}{_GIVEN}" if name in taken else name: value for name, value in one.extra}
    if one.published_from == "user":
        more.pop(OTHER_DAY, None)  # somebody has said which it is
    return {**known, **more, "text": one.text}


def columns(what: Chronology) -> list[str]:
    """The names of the columns of all rows, in the order of the first row that has each; the text is the last."""
    names = dict.fromkeys(name for one in rows(what) for name in one if name != "text")
    return [*names, "text"] if names else list(row(Article("", "", "", "")))
