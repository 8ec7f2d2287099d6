"""Ranks the days that a summary of the chosen events would name, with the counts that say why.

The salience of a day grows with the number of articles that tell of it (Chieu and Lee 2004, «Query based event
extraction along a timeline»), and more with such as refer back to it long after, because what is still told
later mattered (Kessler et al. 2012, «Finding salient dates for building thematic timelines»).  Here copies count
once, an article counts once a day, for the item of which most is told, and many articles about one thing count more
than as many about different things (the Euclidean norm of the items).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.store import Filter, Store
from timeline.store.frames import timestamps
from timeline.stories.item import Item, Row
from timeline.stories.items import EVERYTHING, found

BRIEF = 3
"""Longest time in days that still is a date: a weekend."""
WEEK = 7
HALFWAY = 4
"""Weeks after which an article weighs half as much again as one that reports at once; it never weighs twice as much:
that a thing is old does not make it matter."""
SPEECH = 0.3
"""What an act of speech weighs beside a deed: the press quotes every day."""
DOUBTFUL = 0.5
"""What an event weighs that is only planned, or did not happen, or may not."""
CERTAIN = frozenset({"happened", "ongoing"})
COLUMNS = ("date", "score", "label", "reason", "events", "items")


@dataclass(frozen=True, slots=True)
class _Telling:
    """How one article (or group of copies) tells an item: its weight, and weeks after the day."""

    weight: float
    weeks: int


def key_dates(store: Store, chosen: Filter = EVERYTHING, top: int = 10) -> pd.DataFrame:
    """The `top` days that matter most among the chosen events, the highest score first.

    Columns: date, score (without a unit; only its order means something), label (of the item told most),
    reason: {articles, later, weeks, sources, copies, items} with the numbers of independent articles that tell of
    the day, of those that do so a week or more after, the weeks after which the last does, the sources, the articles
    left out as copies, and the items; events and items (lists of ids, the weightiest item first).
    """
    days: dict[int, list[Item]] = {}
    for item in found(store, chosen):
        span = item.days
        if span and span[1] - span[0] <= BRIEF:
            days.setdefault(span[0], []).append(item)
    rows = sorted((_row(day, of) for day, of in days.items()), key=lambda row: (-row[1], row[0]))[:top]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.assign(date=timestamps(frame["date"]))


def _row(day: int, items: Iterable[Item]) -> tuple[Any, ...]:
    told = {item.id: _tellings(item, day) for item in items}
    whole = {id_: sum(one.weight for one in by.values()) for id_, by in told.items()}
    ranked = sorted(items, key=lambda item: (-whole[item.id], item.id))
    events = [row.id for item in ranked for row in item.told]
    score = _score([told[item.id] for item in ranked])
    return day, score, ranked[0].label, _reason(ranked, told), events, [item.id for item in ranked]


def _score(ranked: Iterable[dict[int, _Telling]]) -> float:
    """The norm of what the items weigh, each article counted in the first that it tells."""
    seen: set[int] = set()
    squares = 0.0
    for by in ranked:
        squares += sum(one.weight for group, one in by.items() if group not in seen) ** 2
        seen |= by.keys()
    return float(squares**0.5)


def _tellings(item: Item, day: int) -> dict[int, _Telling]:
    """How each independent article tells the item: by its weightiest event and its first publication."""
    by: dict[int, list[Row]] = {}
    for row in item.told:
        by.setdefault(item.copies.find(row.article), []).append(row)
    return {group: _telling(rows, day) for group, rows in by.items()}


def _telling(rows: Iterable[Row], day: int) -> _Telling:
    published = min((row.published for row in rows if row.published is not None), default=day)
    weeks = max(0, published - day) // WEEK
    kind = max((SPEECH if row.reported else 1.0) * (1.0 if row.status in CERTAIN else DOUBTFUL) for row in rows)
    return _Telling(kind * (1 + weeks / (weeks + HALFWAY)), weeks)


def _reason(items: Iterable[Item], told: dict[str, dict[int, _Telling]]) -> dict[str, int]:
    rows = [row for item in items for row in item.told]
    weeks: dict[int, int] = {}
    for by in told.values():
        for group, one in by.items():
            weeks[group] = max(one.weeks, weeks.get(group, 0))
    return {
        "articles": len(weeks),
        "later": sum(late > 0 for late in weeks.values()),
        "weeks": max(weeks.values()),
        "sources": len({row.source for row in rows}),
        "copies": len({row.article for row in rows}) - len(weeks),
        "items": len(told),
    }
