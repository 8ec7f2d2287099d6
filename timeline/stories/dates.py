"""Ranks the days that a summary of the chosen events would name, with the counts that say why.

The salience of a day grows with the number of articles that tell of it (Chieu and Lee 2004, «Query based event
extraction along a timeline»), and more with such as refer back to it long after, because what is still told
later mattered (Kessler et al. 2012, «Finding salient dates for building thematic timelines»).  Here copies count
once, an article counts once a day, for the item of which most is told, and many articles about one thing count more
than as many about different things (the Euclidean norm of the items).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from timeline.store import Filter, Store, story_answers
from timeline.store.frames import timestamps
from timeline.store.story_answers import Asked, Weights
from timeline.stories import index
from timeline.stories.components import Components, components
from timeline.stories.day import Alone, Day, Telling, weighed
from timeline.stories.item import Item, Row
from timeline.stories.items import EVERYTHING, everything, of_days
from timeline.stories.weigh import BRIEF, CERTAIN, DOUBTFUL, SPEECH, kind, later, weeks

ROUGHLY = Weights(BRIEF, SPEECH, DOUBTFUL, tuple(sorted(CERTAIN)))
ALL = 4_000
"""Events up to which all days are compared in full: half a second."""
COMPARED = 15
LISTED = 100
"""Articles of a day, of those that alone tell something of it, whose events are named where days are not read whole."""
COLUMNS = ("date", "score", "label", "reason", "events", "items")


def key_dates(store: Store, chosen: Filter = EVERYTHING, top: int = 10) -> pd.DataFrame:
    """The `top` days that matter most among the chosen events, the highest score first.

    Columns: date, score (without a unit; only its order means something), label (of the item told most),
    reason: {articles, later, weeks, sources, copies, items} with the numbers of independent articles that tell of
    the day, of those that do so a week or more after, the weeks after which the last does, the sources, the articles
    left out as copies, and the items; events and items (lists of ids, the weightiest item first).

    Among more than `ALL` events only the days of which most is told by a rough count, half as many again as are
    wanted and at least `COMPARED`, are compared in full; `attrs["compared"]` of the frame is their number, or None
    where every day was.  Of what only one article tells, the lists then name the weightiest.
    """
    index.refresh(store)
    with story_answers.asking(store, chosen) as asked:
        many = asked.count() > ALL
        near = asked.busiest(max(COMPARED, top + top // 2), ROUGHLY) if many else []
        found = _near(asked, near) if many else _all(asked)
        best = sorted(found, key=lambda day: (-day.score, day.day))[:top]
        lone = _lone(asked, best)
    frame = pd.DataFrame([_row(day, lone.get(day.day, [])) for day in best], columns=list(COLUMNS))
    frame = frame.assign(date=timestamps(frame["date"]))
    frame.attrs["compared"] = len(near) if many else None
    return frame


def _all(asked: Asked) -> list[Day]:
    return [weighed(day, items) for day, items in _by_day(everything(asked)).items()]


def _near(asked: Asked, days: Sequence[int]) -> list[Day]:
    """The same for some days: what only one article tells is not read but counted."""
    items = _by_day(of_days(asked, days, BRIEF))
    copies = components(asked.copies, shared=0)
    alone: dict[int, list[Alone]] = {}
    for row in asked.alone_on(days, ROUGHLY):
        alone.setdefault(row.day, []).append(_alone(row, copies))
    return [weighed(day, items.get(day, []), alone.get(day, [])) for day in days if day in items or day in alone]


def _alone(row: Any, copies: Components) -> Alone:
    telling = Telling(row.weight * later(row.published, row.day), weeks(row.published, row.day))
    return Alone(row.article, copies.find(row.article), row.source, row.events, telling)


def _by_day(items: Sequence[Item]) -> dict[int, list[Item]]:
    """The items that have a date, by the first day of it."""
    days: dict[int, list[Item]] = {}
    for item in items:
        span = item.days
        if span and span[1] - span[0] <= BRIEF:
            days.setdefault(span[0], []).append(item)
    return days


def _lone(asked: Asked, days: Sequence[Day]) -> dict[int, list[Row]]:
    """What the weightiest of the lone articles of each day tell of it, the weightiest first."""
    wanted = {(day.day, one.article) for day in days for one in day.alone[:LISTED]}
    rows = asked.alone_of([day.day for day in days], {article for _, article in wanted}, BRIEF)
    found: dict[int, list[Row]] = {}
    for row in map(Row._make, rows):
        if row.start is not None and (row.start, row.article) in wanted:
            found.setdefault(row.start, []).append(row)
    return {day: sorted(told, key=lambda row: (-_weight(row, day), row.id)) for day, told in found.items()}


def _weight(row: Row, day: int) -> float:
    return kind(row.status, row.reported) * later(row.published, day)


def _row(day: Day, lone: Sequence[Row]) -> tuple[Any, ...]:
    label = lone[0].label if lone and day.lone_first else day.items[0].label
    events = [row.id for item in day.items for row in item.told] + [row.id for row in lone]
    items = [item.id for item in day.items] + [row.id for row in lone]
    return day.day, day.score, label, day.reason(), events, items
