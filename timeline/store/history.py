"""What was corrected: the log as a frame, with what became of every line."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import Connection, select

from timeline.errors import StoreError
from timeline.model import EVERY_EVENT, Filter
from timeline.store import conditions, log
from timeline.store.log_tables import correction, landing
from timeline.store.schema import article, event

COLUMNS = ("id", "article", "key", "title", "start", "end", "field", "old", "new", "who", "when", "state", "event")


def corrections(connection: Connection, chosen: Filter) -> pd.DataFrame:
    """The lines of the log, in order.

    `state` is "applied", "orphan" (in force, but its event is not there), "undone", or "undo" for a line that
    undoes the one numbered `old`.  `event` is the id of the event that it found, `key` and `title` are the
    article's.  Of `chosen` the collections, sources and articles count; without them merges of actors, and what
    was said of articles that are there no more, are among the lines.
    """
    everything = log.lines(connection)
    kept = {n for n, _ in log.in_force(everything)}
    known = _articles(connection, chosen)
    all_ = chosen.only("article") == EVERY_EVENT
    rows_ = connection.execute(select(landing.c.correction, landing.c.event))
    landed = {row[0]: row[1] for row in rows_}
    rows = []
    for n, one in everything:
        if all_ or one.article in known or one.article in chosen.articles:
            key, title = known.get(one.article, ("", ""))
            state = _state(one.field, n in kept, one.article == "" or n in landed)
            place = (one.article, key, title, one.start, one.end)
            rows.append((n, *place, one.field, one.old, one.new, one.who, one.when, state, landed.get(n, "")))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _state(field: str, in_force: bool, applied: bool) -> str:
    if field == log.UNDO:
        return "undo"
    if not in_force:
        return "undone"
    return "applied" if applied else "orphan"


def _articles(connection: Connection, chosen: Filter) -> dict[str, tuple[str, str]]:
    """Key and title of the chosen articles that were corrected."""
    corrected = article.c.id.in_(select(correction.c.article))
    rows = select(article.c.id, article.c.key, article.c.title).where(corrected, *conditions.articles(chosen))
    return {row[0]: (row[1], row[2]) for row in connection.execute(rows)}


def of_event(connection: Connection, event_id: str) -> pd.DataFrame:
    """The lines that speak of one event, deleted ones too, with the lines that undo them; StoreError when unknown."""
    id_, spans = place(connection, event_id)
    lines = corrections(connection, Filter(articles=(id_,)))
    near = [any(_touch(start, end, *span) for span in spans) for start, end in zip(lines.start, lines.end, strict=True)]
    return lines[pd.Series(near, index=lines.index, dtype=bool)].reset_index(drop=True)


def place(connection: Connection, event_id: str) -> tuple[str, list[tuple[int, int]]]:
    """The article of an event, a deleted one too, and the spans of its trigger; StoreError when it is unknown."""
    columns = (article.c.id, event.c.trigger_start, event.c.trigger_text)
    row = connection.execute(select(*columns).join_from(event, article).where(event.c.id == event_id)).first()
    if row:
        return row[0], [(row[1], row[1] + len(row[2]))]
    found = select(correction).join_from(landing, correction).where(landing.c.event == event_id)
    told = connection.execute(found).all()
    if not told:
        raise StoreError("there is no event {id!r}", id=event_id)
    return told[0].article, [(line.start, line.end) for line in told]


def _touch(start: int, end: int, other_start: int, other_end: int) -> bool:
    return (start, end) == (other_start, other_end) or min(end, other_end) > max(start, other_start)
