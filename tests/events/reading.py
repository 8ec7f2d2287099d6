"""Reads a text through all floors up to events, for the tests of this folder."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from timeline import dates, text
from timeline.actors import finder
from timeline.events.extract import extract
from timeline.model import Article, Event

FRIDAY = date(2022, 1, 28)
TABLES = Path(__file__).parents[1] / "tables"


@cache
def read(body: str, published: date | None = FRIDAY, title: str = "") -> tuple[Event, ...]:
    article = Article(id="test", key="test", title=title, text=body, published=published)
    return extract(article, text.sentences(body, "id"), dates.tag(article), finder.find(body, "id"))


def rows(table: str) -> list[str]:
    lines = (TABLES / table).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def columns(row: str) -> list[str]:
    return [part.strip() for part in row.split("|")]
