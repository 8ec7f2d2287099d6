"""The statement that gives a page of events, in the order of time; kept for all filters of one shape."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Integer, Select, Subquery, bindparam, false, func, select, true, union

from timeline.model import Filter
from timeline.store import conditions
from timeline.store.schema import article, content, event, facet, participant, source


def asked(connection: Connection, chosen: Filter, limit: int | None, offset: int) -> tuple[Select[Any], dict[str, Any]]:
    """The statement that gives a page of events, and the values it is to be given.

    Where the tallies could count them, too many may be chosen to sort them all: `_firsts` takes the first.
    """
    if limit is None or not chosen.countable or not (chosen.actors or chosen.start):
        order: tuple[Any, ...] = (event.c.start_day, event.c.end_day, event.c.n)
        if chosen.undated:
            order = (event.c.start_day.is_(None), *order)
        picked = select(event.c.n).where(*conditions.events(connection, chosen)).order_by(*order)
        return _rows(picked.limit(limit).offset(offset).subquery(), order), {}
    numbers = list(connection.scalars(conditions.actors(chosen.actors))) if chosen.actors else [None]
    lanes = {f"lane{place}": number for place, number in enumerate(numbers)}
    return _firsts(conditions.shape(chosen), len(lanes), limit, offset), conditions.values(chosen) | lanes


def _rows(page: Subquery, order: Sequence[Any]) -> Select[Any]:
    return _event_columns().join(page, page.c.n == event.c.n).order_by(*order)


@lru_cache(maxsize=256)
def _firsts(shape: Filter, lanes: int, limit: int, offset: int) -> Select[Any]:
    """The page out of the first events of every lane and part of the period, which come in the order of an index.

    A lane is an actor with the number `lane0`, `lane1` …, or all events where no actor is chosen.
    """
    table = participant if shape.actors else event
    number = participant.c.event if shape.actors else event.c.n
    keys = (table.c.start_day, table.c.end_day, number)
    days = (*keys[:2], number.label("n"))
    fitting = event.c.facet.in_(conditions.facets(shape))
    # What is long is found by a small index of its own: the sums keep SQLite from the one that is in order already.
    placed = [] if shape.start else [table.c.start_day.is_not(None)]
    source_ = participant.join(event) if shape.actors else event
    of = [participant.c.actor == bindparam(f"lane{n}", type_=Integer) if shape.actors else true() for n in range(lanes)]
    arms = [
        select(select(*days).select_from(source_).where(lane, part, fitting, *placed)
               .order_by(*(day + 0 if far else day for day in keys)).limit(limit + offset).subquery())
        for lane in of for far, part in enumerate(conditions.period(table, shape))
    ]  # fmt: skip
    order = (event.c.start_day, event.c.end_day, event.c.n)
    if not arms:
        return _rows(select(event.c.n).where(false()).subquery(), order)
    firsts = union(*arms).subquery()
    page = select(firsts.c.n).order_by(*firsts.c).limit(limit).offset(offset).subquery()
    return _rows(page, order)


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
        article.c.language,
    ).select_from(
        event.join(article, article.c.n == event.c.article)
        .join(content, content.c.article == article.c.n)
        .join(facet, facet.c.n == event.c.facet)
        .join(source, source.c.n == article.c.source)
    )
