"""Makes one item of all events that tell the same, with all its sources and what they disagree on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from timeline.store import Filter, Store, story_answers
from timeline.store.frames import timestamps
from timeline.store.story_answers import Asked
from timeline.store.story_graph import Graph, Rows
from timeline.stories import index
from timeline.stories.components import components
from timeline.stories.item import Days, Item, Row, most
from timeline.stories.settle import anew

COLUMNS = (
    "item",
    "label",
    "start",
    "end",
    "granularity",
    "type",
    "status",
    "events",
    "articles",
    "independent",
    "sources",
    "conflicts",
)
EVERYTHING = Filter()
SPARE = 3
"""So many times as many items are compared as are wanted, because some are told by copies."""


def items(store: Store, chosen: Filter = EVERYTHING, least: int = 1, top: int | None = None) -> pd.DataFrame:
    """The chosen events as items in the order of time: what several articles tell of one event is one row.

    Columns: item (an id that stays when a filter changes), label, start, end (inclusive), granularity, type and
    status as most say it (status: of those who write afterwards), events, articles (lists of ids), independent
    (how many articles, copies counted once), sources (list), conflicts: a list of {start, end, articles} with
    the dates that do not fit the item's own, most told first.  Nothing is averaged.

    `least` keeps those that at least so many independent articles tell, `top` so many of them, those told most:
    in a large collection that spares reading the many that only one article tells.

    Looks at new articles first; after a large import call `progress` before, which can be shown.
    """
    index.refresh(store)
    with story_answers.asking(store, chosen) as asked:
        told = everything(asked) if least < 2 and top is None else _most_told(asked, least, top)
    kept = [item for item in told if item.independent >= least]
    if top is not None:
        best = {item.id for item in sorted(kept, key=lambda item: (-item.independent, item.id))[:top]}
        kept = [item for item in kept if item.id in best]
    frame = pd.DataFrame([_row(item) for item in kept], columns=list(COLUMNS))
    return frame.assign(start=timestamps(frame["start"]), end=timestamps(frame["end"]))


def everything(asked: Asked) -> list[Item]:
    """The items of all events that are asked for, in the order of their first event."""
    return _grouped(asked, asked.events(), _moved(asked.graph))


def of_days(asked: Asked, days: Sequence[int], brief: int) -> list[Item]:
    """The items of several events, all of each, that have one of at most `brief` days which begins on `days`."""
    moved = _moved(asked.graph)
    return _grouped(asked, asked.events_of(_mates(asked.graph, asked.shared_on(days, brief), moved)), moved)


def _most_told(asked: Asked, least: int, top: int | None) -> list[Item]:
    """Some items that many articles tell; copies still counted as articles."""
    moved = _moved(asked.graph)
    roots = asked.most_told(max(least, 2), None if top is None else SPARE * top)
    members = asked.graph.members(roots) | {n for n, root in moved.items() if n != root}
    return _grouped(asked, asked.events_of(_mates(asked.graph, members, moved)), moved)


def _moved(graph: Graph) -> dict[int, int]:
    """The roots of those events whose items are others when nothing counts that is not in the chosen collections."""
    edge = graph.edge()
    return anew(graph, edge) if edge else {}


def _mates(graph: Graph, numbers: set[int], moved: Mapping[int, int]) -> set[int]:
    """`numbers` and all that are one item with them."""
    roots = {moved[n] for n in numbers if n in moved}
    return graph.mates(numbers - moved.keys()) | {n for n, root in moved.items() if root in roots}


def _grouped(asked: Asked, events: Rows, moved: Mapping[int, int]) -> list[Item]:
    copies = components(asked.copies, shared=0)
    told = [Row._make(row) for row in events]
    known = asked.graph.roots(row.n for row in told)
    groups: dict[int, list[Row]] = {}
    for row in told:
        groups.setdefault(moved.get(row.n, known.get(row.n, row.n)), []).append(row)
    shared = {*known.values()} & groups.keys()
    names = asked.graph.names(shared - moved.keys()) | _names(asked.graph, groups.keys(), moved)
    return [Item(names.get(root) or rows[0].id, tuple(rows), copies) for root, rows in groups.items()]


def _names(graph: Graph, roots: Iterable[int], moved: Mapping[int, int]) -> dict[int, str]:
    """The smallest event id of each moved item, chosen or not, so that a filter does not rename an item."""
    wanted = set(roots) & set(moved.values())
    names: dict[int, str] = {}
    for n, id_ in graph.ids(n for n, root in moved.items() if root in wanted).items():
        names[moved[n]] = min(id_, names.get(moved[n], id_))
    return names


def _row(item: Item) -> tuple[Any, ...]:
    told = item.told
    days = item.days
    return (
        item.id,
        item.label,
        days[0] if days else None,
        days[1] - 1 if days else None,
        next(row.granularity for row in told if row.days == days),
        most(row.type for row in told),
        item.status,
        [row.id for row in told],
        sorted({row.article_id for row in told}),
        item.independent,
        sorted({row.source for row in told}),
        [_conflict(days, rows) for days, rows in item.conflicts()],
    )


def _conflict(days: Days, rows: Sequence[Row]) -> dict[str, Any]:
    first, after = days
    articles = sorted({row.article_id for row in rows})
    return {"start": date.fromordinal(first), "end": date.fromordinal(after - 1), "articles": articles}
