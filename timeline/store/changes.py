"""What reading an article again changed in its events, and putting the new reading in place of the old."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

import pandas as pd
from sqlalchemy import Connection, func, insert, select

from timeline import packing
from timeline.model import Event, Reading
from timeline.packing import Packed
from timeline.store import lists, numbers, scope, values, write
from timeline.store.frames import frame
from timeline.store.log_tables import change
from timeline.store.schema import article, content

if TYPE_CHECKING:
    from timeline.store.store import Store

Kind = Literal["added", "gone", "moved"]
KINDS: tuple[Kind, ...] = ("added", "gone", "moved")
Change = tuple[Kind, Event, str, str]
"""What happened to which event, its date before and after in EDTF."""


def compare(before: Sequence[Event], after: Sequence[Event]) -> Iterator[Change]:
    """The events that are new, gone, or lie on other days; the same event is one whose trigger overlaps."""
    left = sorted(after, key=lambda one: (one.trigger.start, one.trigger.end))
    taken: set[int] = set()
    starts = [one.trigger.start for one in left]
    for old in before:
        at = _same(old, left, starts, taken)
        if at is None:
            yield "gone", old, values.written(old, "date"), ""
            continue
        taken.add(at)
        days = values.written(old, "date"), values.written(left[at], "date")
        if days[0] != days[1]:
            yield "moved", left[at], *days
    yield from (("added", new, "", values.written(new, "date")) for n, new in enumerate(left) if n not in taken)


def _same(old: Event, left: Sequence[Event], starts: Sequence[int], taken: set[int]) -> int | None:
    """The place of the first event not `taken` whose trigger overlaps that of `old`; one word lies before at most."""
    at = max(0, bisect_left(starts, old.trigger.start) - 1)
    while at < len(left) and starts[at] < old.trigger.end:
        if left[at].trigger.end > old.trigger.start and at not in taken:
            return at
        at += 1
    return None


def outdated(store: Store, read_by: str, collection: str | None = None) -> list[str]:
    """The ids of the articles, of a collection if one is named, that another state of the program read."""
    rows = select(article.c.id).join_from(article, content).where(content.c.read_by != read_by)
    with store._read() as connection:
        if collection is not None:
            rows = rows.where(article.c.scope.in_(scope.holding(connection, scope.find(connection, collection))))
        return list(connection.scalars(rows.order_by(article.c.n)))


def replace(store: Store, readings: Iterable[Packed], run: int) -> Counter[str]:
    """Put new readings in place of the old, in one transaction, and write down what changed; counts by kind.

    An article that was deleted meanwhile, or whose day of publication somebody set, is left as it is.
    """
    counted: Counter[str] = Counter()
    by_collection: defaultdict[int, list[Packed]] = defaultdict(list)
    with store._write() as connection:
        by_id = {one.reading.article.id: one for one in readings}
        for id_, old in _stored(connection, by_id).items():
            new = by_id[id_]
            if old.article == new.reading.article:
                counted.update(_note(connection, run, old, new.reading))
                by_collection[lists.any_collection(connection, id_)].append(new)
        for collection, some in by_collection.items():
            write.save(connection, some, collection)
    counted["articles"] = sum(map(len, by_collection.values()))
    return counted


def _stored(connection: Connection, ids: Iterable[str]) -> dict[str, Reading]:
    rows = select(article.c.id, content.c.reading).join_from(article, content)
    return {
        row.id: packing.load(row.reading)
        for some in numbers.chunks(list(ids))
        for row in connection.execute(rows.where(article.c.id.in_(some)))
    }


def stored(store: Store, ids: Iterable[str]) -> list[Reading]:
    """The readings of those articles that are there."""
    with store._read() as connection:
        return list(_stored(connection, ids).values())


def _note(connection: Connection, run: int, old: Reading, new: Reading) -> list[str]:
    found = list(compare(old.events, new.events))
    rows = [
        {"run": run, "start": one.trigger.start, "article": old.article.id, "kind": kind, "label": one.label,
         "old": before, "new": after}
        for kind, one, before, after in found
    ]  # fmt: skip
    if rows:
        connection.execute(insert(change), rows)
    return [row[0] for row in found]


def listed(store: Store, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
    """What was changed, the last run first: run, article, title, kind, label, old, new."""
    title = func.coalesce(article.c.title, "").label("title")
    columns = (change.c.run, change.c.article, title, change.c.kind, change.c.label, change.c.old, change.c.new)
    rows = select(*columns).select_from(change.outerjoin(article, article.c.id == change.c.article))
    with store._read() as connection:
        return frame(connection.execute(rows.order_by(change.c.run.desc(), change.c.n).limit(limit).offset(offset)))


def count(store: Store) -> int:
    """How many changes are written down."""
    with store._read() as connection:
        return connection.scalar(select(func.count()).select_from(change)) or 0
