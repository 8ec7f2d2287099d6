"""Answers about single events and articles: frames with a row for each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, bindparam, select

from timeline.model import EVERY_EVENT, Filter
from timeline.store import conditions, event_page, words
from timeline.store.frames import columns, frame, timestamps
from timeline.store.schema import actor, article, event, participant, source

_CHUNK = 5_000
"""Events asked for at once; SQLite takes 32,766 parameters in a statement."""


def events(connection: Connection, chosen: Filter, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
    """The chosen events in the order of time, then of the text; those without a day come last."""
    rows, values = event_page.asked(connection, chosen, limit, offset)
    found = columns(connection.execute(rows, values))
    days = {name: timestamps(found[name]) for name in ("published", "start", "end", "anchor")}
    parts = _participants(connection, found.pop("n"))
    return pd.DataFrame({**found, **days, "actors": [list(roles) for roles in parts], "roles": parts})


def _participants(connection: Connection, numbers: Sequence[int]) -> list[dict[str, str]]:
    """Name and role of the actors of each event; an actor named twice keeps the first role that says something."""
    found: dict[int, dict[str, str]] = {n: {} for n in numbers}
    for begin in range(0, len(numbers), _CHUNK):
        some = {"events": numbers[begin : begin + _CHUNK]}
        for n, name, role in connection.execute(_participant_rows(), some):
            if found[n].get(name, "none") == "none":
                found[n][name] = role
    return [found[n] for n in numbers]


@cache
def _participant_rows() -> Select[Any]:
    return (
        select(participant.c.event, actor.c.name, participant.c.role)
        .join_from(participant, actor, participant.c.actor == actor.c.n)
        .where(participant.c.event.in_(bindparam("events", expanding=True)))
        .order_by(participant.c.event, participant.c.place)
    )


def articles(connection: Connection, chosen: Filter, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
    """The chosen articles, newest first; `events` counts those whose time the text gives, `extra` is JSON or "".

    Period and words are the article's own: its day of publication, its title and text.  Actors, statuses
    and types choose the articles that have such events.
    """
    rows = (
        select(
            article.c.id,
            article.c.key,
            article.c.title,
            source.c.name.label("source"),
            article.c.url,
            article.c.published_day.label("published"),
            article.c.published_from,
            article.c.events,
            article.c.extra,
        )
        .join_from(article, source)
        .where(*_article_conditions(connection, chosen))
        .order_by(article.c.published_day.is_(None), article.c.published_day.desc(), article.c.n)
    )
    found = frame(connection.execute(rows.limit(limit).offset(offset)))
    found["published"] = timestamps(found["published"])
    return found


def _article_conditions(connection: Connection, chosen: Filter) -> list[Any]:
    found: list[Any] = conditions.articles(chosen)
    if chosen.words.strip():
        found.append(words.matches(connection, "article_words", chosen.words))
    if chosen.start:
        found.append(article.c.published_day >= chosen.start.toordinal())
    if chosen.end:
        found.append(article.c.published_day <= chosen.end.toordinal())
    having = chosen.only("event")
    if having != EVERY_EVENT:
        found.append(article.c.n.in_(select(event.c.article).where(*conditions.events(connection, having))))
    return found
