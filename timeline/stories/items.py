"""Makes one item of all events that tell the same, with all its sources and what they disagree on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd

from timeline.store import Filter, Store, story_answers
from timeline.store.frames import timestamps
from timeline.stories import index
from timeline.stories.components import Components, components
from timeline.stories.item import Days, Item, Row, most

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


def items(store: Store, chosen: Filter = EVERYTHING) -> pd.DataFrame:
    """The chosen events as items in the order of time: what several articles tell of one event is one row.

    Columns: item (an id that stays when a filter changes), label, start, end (inclusive), granularity, type and
    status as most say it (status: of those who write afterwards), events, articles (lists of ids), independent
    (how many articles, copies counted once), sources (list), conflicts: a list of {start, end, articles} with
    the dates that do not fit the item's own, most told first.  Nothing is averaged.

    Looks at new articles first; after a large import call `progress` before, which can be shown.
    """
    frame = pd.DataFrame([_row(item) for item in found(store, chosen)], columns=list(COLUMNS))
    return frame.assign(start=timestamps(frame["start"]), end=timestamps(frame["end"]))


def found(store: Store, chosen: Filter) -> list[Item]:
    """The items of the chosen events, in the order of their first event."""
    index.refresh(store)
    events, pairs, copied = story_answers.pairs(store, chosen)
    stories, copies = components(pairs), components(copied, shared=0)
    groups: dict[int, list[Row]] = {}
    for row in _rows(events):
        groups.setdefault(stories.find(row.n), []).append(row)
    names = _names(store, stories, pairs)
    return [Item(names.get(root) or told[0].id, tuple(told), copies) for root, told in groups.items()]


def _rows(events: pd.DataFrame) -> Iterator[Row]:
    blank = events[list(Row._fields)].astype(object)
    yield from map(Row._make, blank.where(blank.notna(), None).itertuples(index=False, name=None))


def _names(store: Store, stories: Components, pairs: Sequence[tuple[int, int]]) -> dict[int, str]:
    """The smallest event id of each component, chosen or not, so that a filter does not rename an item."""
    numbers = {n for pair in pairs for n in pair}
    names: dict[int, str] = {}
    for n, id_ in story_answers.ids(store, numbers).items():
        root = stories.find(n)
        names[root] = min(id_, names.get(root, id_))
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
