"""Keeping the counts: every event is added when it is written and taken away before it is deleted."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, bindparam, delete, select

from timeline.store import dialect
from timeline.store.schema import ALL_ACTORS, event, facet, participant, tally_day, tally_month, tally_rough

Cell = tuple[int, int, int, int, int]
"""Actor, first day, day after the last, facet, the rough facet that it is part of."""
_CELL = ("actor", "start_day", "end_day", "facet")


def month_of(start: int, end: int) -> tuple[int, int]:
    """The days [start, end) widened to their month when they lie in one; otherwise as they are."""
    first = date.fromordinal(start)
    begin = start - first.day + 1
    following = begin + monthrange(first.year, first.month)[1]
    return (begin, following) if end <= following else (start, end)


def change(connection: Connection, cells: Iterable[Cell], sign: int) -> None:
    """Count `cells` once more (`sign` 1) or once less (-1) in all tables."""
    days: Counter[tuple[int, ...]] = Counter()
    months: Counter[tuple[int, ...]] = Counter()
    roughs: Counter[tuple[int, ...]] = Counter()
    for actor, start, end, fine, rough in cells:
        month = month_of(start, end)
        days[actor, start, end, fine] += 1
        months[actor, *month, fine] += 1
        roughs[actor, *month, rough] += 1
    for table, counts in ((tally_day, days), (tally_month, months), (tally_rough, roughs)):
        rows = [dict(zip(_CELL, cell, strict=True)) for cell in counts]
        if rows:
            changes = [{**row, "events": sign * events} for row, events in zip(rows, counts.values(), strict=True)]
            dialect.add(connection, table, changes, "events")
        if rows and sign < 0:
            this = [table.c[name] == bindparam(f"this_{name}") for name in _CELL]
            emptied = [{f"this_{name}": value for name, value in row.items()} for row in rows]
            connection.execute(delete(table).where(*this, table.c.events <= 0), emptied)


def cells_of(connection: Connection, article: int) -> list[Cell]:
    """What the stored events of an article count for."""
    days = (event.c.start_day, event.c.end_day, event.c.facet, facet.c.rough)
    placed = (event.c.article == article, event.c.start_day.is_not(None))
    everyone = connection.execute(select(*days).join_from(event, facet).where(*placed)).all()
    each = select(participant.c.actor, *days, event.c.n).join_from(participant, event).join(facet)
    parts = connection.execute(each.where(*placed).distinct()).all()
    return [(ALL_ACTORS, *row) for row in everyone] + [(row[0], row[1], row[2], row[3], row[4]) for row in parts]
