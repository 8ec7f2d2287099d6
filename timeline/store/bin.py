"""The bin: what was deleted, kept for 30 days to be brought back whole.

An article that goes leaves the tables as if it had never been there, so that counts, stories and scopes are exact;
its reading is put aside, and bringing it back is writing it again.  Its corrections and verdicts never went.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pandas as pd
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from timeline import packing
from timeline.errors import StoreError
from timeline.model import Reading
from timeline.store import activity, lists, numbers, scope, write
from timeline.store.frames import frame
from timeline.store.log_tables import removal, removed
from timeline.store.schema import article, collection, content

if TYPE_CHECKING:
    from timeline.store.store import Store

DAYS = 30
ARTICLE, COLLECTION = "article", "collection"
_AT_ONCE = 200
"""Articles that are brought back together."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back: the kind and name, how many articles, and the titles of those that are in no bin any more."""

    kind: str
    name: str
    articles: int
    lost: tuple[str, ...]


def put_article(connection: Connection, article_id: str, collection_number: int | None, who: str) -> None:
    """Delete an article, or only take it out of one collection (out of its last means deleting it)."""
    number = lists.required(connection, article_id)
    row = connection.execute(select(article.c.title, article.c.key).where(article.c.n == number)).one()
    name = row.title or row.key
    n = _removal(connection, ARTICLE, name, False, who)
    _put(connection, n, number, collection_number)
    activity.write(connection, f"delete:{ARTICLE}", name, who)


def put_collection(connection: Connection, collection_number: int, who: str) -> None:
    """Delete a collection with the articles that are in no other."""
    row = connection.execute(select(collection).where(collection.c.n == collection_number)).one()
    n = _removal(connection, COLLECTION, row.name, row.sample, who)
    inside = select(article.c.n).where(article.c.scope.in_(scope.holding(connection, collection_number)))
    held = connection.scalars(inside).all()
    for number in held:
        _put(connection, n, number, collection_number)
    scope.drop(connection, collection_number)
    activity.write(connection, f"delete:{COLLECTION}", row.name, who, {"articles": len(held)})


def _removal(connection: Connection, kind: str, name: str, sample: bool, who: str) -> int:
    row = {"kind": kind, "name": name, "sample": sample, "who": who, "when": activity.now()}
    key = connection.execute(insert(removal).values(row)).inserted_primary_key
    assert key is not None
    return int(key[0])


def _put(connection: Connection, n: int, number: int, collection_number: int | None) -> None:
    """Put aside what `lists.leave` is about to take away."""
    before = lists.members(connection, number)
    going = before & {collection_number} if collection_number else before
    columns = (article.c.id, article.c.title, content.c.reading)
    row = connection.execute(select(*columns).join_from(article, content).where(article.c.n == number)).one()
    names = connection.scalars(select(collection.c.name).where(collection.c.n.in_(going)).order_by(collection.c.n))
    kept = {"removal": n, "article": row.id, "title": row.title, "collections": json.dumps(list(names))}
    connection.execute(insert(removed).values(**kept, reading=row.reading if going == before else None))
    lists.leave(connection, number, collection_number)


def rename(connection: Connection, old: str, new: str) -> None:
    """Have what lies in the bin come back into a collection by its new name."""
    rows = connection.execute(select(removed.c.removal, removed.c.article, removed.c.collections)).all()
    for n, id_, told in rows:
        names = json.loads(told)
        if old in names:
            spelled = json.dumps([new if name == old else name for name in names])
            this = (removed.c.removal == n, removed.c.article == id_)
            connection.execute(update(removed).where(*this).values(collections=spelled))


def listed(store: Store) -> pd.DataFrame:
    """What is in the bin, newest first: n, kind, name, articles, who, when, until."""
    articles = func.count(removed.c.article).label("articles")
    columns = (removal.c.n, removal.c.kind, removal.c.name, articles, removal.c.who, removal.c.when)
    rows = select(*columns).select_from(removal.outerjoin(removed)).group_by(*columns[:3], *columns[4:])
    with store._read() as connection:
        found = frame(connection.execute(rows.order_by(removal.c.n.desc())))
    ends = (datetime.fromisoformat(when) + timedelta(days=DAYS) for when in found["when"])
    found["until"] = [end.date().isoformat() for end in ends]
    return found


def restore(store: Store, n: int, who: str = "") -> Restored:
    """Bring back what was deleted at once as `n`, into the collections it was in; StoreError when it is not there.

    A collection that is there again takes its articles back; an article that was brought in again meanwhile stays as
    it is read now.
    """
    with store._write() as connection:
        told = connection.execute(select(removal).where(removal.c.n == n)).first()
        if told is None:
            raise StoreError("there is nothing numbered {n} in the bin", n=n)
        if told.kind == COLLECTION:
            scope.create(connection, told.name, told.sample)
        rows = connection.execute(select(removed).where(removed.c.removal == n).order_by(removed.c.article)).all()
        lost = [title for at in range(0, len(rows), _AT_ONCE) for title in _bring(connection, rows[at : at + _AT_ONCE])]
        connection.execute(delete(removal).where(removal.c.n == n))
        back = len(rows) - len(lost)
        activity.write(connection, f"restore:{told.kind}", told.name, who, {"articles": back, "lost": len(lost)})
    return Restored(told.kind, told.name, back, tuple(lost))


def _bring(connection: Connection, rows: Sequence[Row[Any]]) -> list[str]:
    """Write articles again, or put them back into their collections; the titles of those that nobody has any more."""
    there = numbers.found(connection, article.c.id, article.c.n, [row.article for row in rows])
    homes = {name: scope.create(connection, name) for row in rows for name in json.loads(row.collections)}
    lost = []
    fresh: dict[int, list[Reading]] = {}
    for row in rows:
        if row.article in there:
            continue
        packed = row.reading or _elsewhere(connection, row.article)
        if packed is None:
            lost.append(row.title)
        else:
            fresh.setdefault(homes[json.loads(row.collections)[0]], []).append(packing.load(packed))
    for home, readings in fresh.items():
        write.save(connection, readings, home)
    for row in rows:
        for name in json.loads(row.collections):
            lists.link(connection, row.article, homes[name])
    return lost


def _elsewhere(connection: Connection, article_id: str) -> bytes | None:
    """The reading of an article that stayed in another collection then, and was deleted from that one later."""
    rows = select(removed.c.reading).where(removed.c.article == article_id, removed.c.reading.is_not(None))
    packed: bytes | None = connection.scalar(rows.order_by(removed.c.removal.desc()).limit(1))
    return packed


def purge(store: Store, now: datetime | None = None, everything: bool = False, who: str = "") -> int:
    """Drop for good what has lain in the bin for 30 days, or `everything`; returns how many deletions that were."""
    last = (now or datetime.now().astimezone()) - timedelta(days=DAYS)
    with store._read() as connection:
        rows = connection.execute(select(removal.c.n, removal.c.when)).all()
    old = [n for n, when in rows if everything or datetime.fromisoformat(when) <= last]
    if old:
        with store._write() as connection:
            for some in numbers.chunks(old):
                connection.execute(delete(removed).where(removed.c.removal.in_(some)))
                connection.execute(delete(removal).where(removal.c.n.in_(some)))
            activity.write(connection, "purge", "", who, {"deletions": len(old)})
    return len(old)
