"""Answers about single events and articles: frames with a row for each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, Subquery, false, func, select, true, union

from timeline.model import EVERY_EVENT, Filter
from timeline.store import conditions, words
from timeline.store.frames import columns, frame, timestamps
from timeline.store.schema import actor, article, content, event, facet, participant, source

_CHUNK = 5_000
"""Events asked for at once; SQLite takes 32,766 parameters in a statement."""


def events(connection: Connection, chosen: Filter, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
    """The chosen events in the order of time, then of the text; those without a day come last."""
    order: tuple[Any, ...] = (event.c.start_day, event.c.end_day, event.c.n)
    if chosen.undated:
        order = (event.c.start_day.is_(None), *order)
    page = _page(connection, chosen, order, limit, offset)
    rows = _event_columns().join(page, page.c.n == event.c.n).order_by(*order)
    found = columns(connection.execute(rows))
    days = {name: timestamps(found[name]) for name in ("published", "start", "end", "anchor")}
    parts = _participants(connection, found.pop("n"))
    return pd.DataFrame({**found, **days, "actors": [list(roles) for roles in parts], "roles": parts})


def _page(connection: Connection, chosen: Filter, order: Sequence[Any], limit: int | None, offset: int) -> Subquery:
    """The numbers of the chosen events on a page.

    Where the tallies could count them, too many may be chosen to sort them all: the first of every actor and
    part of the period are taken in the order of an index, and the page out of these.
    """
    if limit is None or not chosen.countable or not (chosen.actors or chosen.start):
        picked = select(event.c.n).where(*conditions.events(connection, chosen)).order_by(*order)
        return picked.limit(limit).offset(offset).subquery()
    table = participant if chosen.actors else event
    number = participant.c.event if chosen.actors else event.c.n
    keys = (table.c.start_day, table.c.end_day, number)
    days = (*keys[:2], number.label("n"))
    lanes = [participant.c.actor == n for n in connection.scalars(conditions.actors(chosen.actors))]
    lanes = lanes if chosen.actors else [true()]
    fitting = event.c.facet.in_(conditions.facets(chosen))
    # What is long is found by a small index of its own: the sums keep SQLite from the one that is in order already.
    placed = [] if chosen.start else [table.c.start_day.is_not(None)]
    source_ = participant.join(event) if chosen.actors else event
    arms = [
        select(select(*days).select_from(source_).where(lane, part, fitting, *placed)
               .order_by(*(day + 0 if far else day for day in keys)).limit(limit + offset).subquery())
        for lane in lanes for far, part in enumerate(conditions.period(table, chosen))
    ]  # fmt: skip
    if not arms:
        return select(event.c.n).where(false()).subquery()
    firsts = union(*arms).subquery()
    return select(firsts.c.n).order_by(*firsts.c).limit(limit).offset(offset).subquery()


@cache
def _event_columns() -> Select[Any]:
    """The columns of an events frame, still with ordinal days, and the event's number."""
    sentence = func.substr(content.c.text, event.c.sentence_start + 1, event.c.sentence_end - event.c.sentence_start)
    return select(
        event.c.n,
        event.c.id,
        article.c.id.label("article"),
        article.c.key,
        article.c.title,
        source.c.name.label("source"),
        article.c.url,
        article.c.published_day.label("published"),
        event.c.sentence_start,
        event.c.sentence_end,
        sentence.label("sentence"),
        event.c.trigger_text.label("trigger"),
        event.c.trigger_start,
        event.c.label,
        event.c.time_text,
        event.c.start_day.label("start"),
        (event.c.end_day - 1).label("end"),
        facet.c.granularity,
        *(event.c[name] for name in ("value", "rule", "reason", "warning")),
        event.c.anchor_day.label("anchor"),
        event.c.time,
        facet.c.type,
        facet.c.status,
        facet.c.reported,
        facet.c.explicit,
        event.c.confidence,
        event.c.corrected,
        event.c.because,
    ).select_from(
        event.join(article, article.c.n == event.c.article)
        .join(content, content.c.article == article.c.n)
        .join(facet, facet.c.n == event.c.facet)
        .join(source, source.c.n == article.c.source)
    )


def _participants(connection: Connection, numbers: Sequence[int]) -> list[dict[str, str]]:
    """Name and role of the actors of each event; an actor named twice keeps the first role that says something."""
    found: dict[int, dict[str, str]] = {n: {} for n in numbers}
    for begin in range(0, len(numbers), _CHUNK):
        rows = (
            select(participant.c.event, actor.c.name, participant.c.role)
            .join_from(participant, actor, participant.c.actor == actor.c.n)
            .where(participant.c.event.in_(numbers[begin : begin + _CHUNK]))
            .order_by(participant.c.event, participant.c.place)
        )
        for n, name, role in connection.execute(rows):
            if found[n].get(name, "none") == "none":
                found[n][name] = role
    return [found[n] for n in numbers]


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
