"""Single articles by their id, and collections as wholes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd
from sqlalchemy import Connection, func, or_, select

from timeline import packing
from timeline.errors import StoreError
from timeline.model import Reading
from timeline.store import log, merges, scope, write
from timeline.store.frames import frame
from timeline.store.merges import TRUE_NUMBER
from timeline.store.numbers import chunks
from timeline.store.overlay import overlay
from timeline.store.schema import actor, article, collection, content, scope_collection


def number_of(connection: Connection, article_id: str) -> int | None:
    """The number of an article, None when it is not stored."""
    return connection.scalar(select(article.c.n).where(article.c.id == article_id))


def required(connection: Connection, article_id: str) -> int:
    """The number of an article; StoreError when it is not stored."""
    found = number_of(connection, article_id)
    if found is None:
        raise StoreError("there is no article {id!r}", id=article_id)
    return found


def reading(connection: Connection, article_id: str) -> Reading:
    """What was saved for an article; StoreError when it is not stored."""
    found = select(content.c.reading).where(content.c.article == required(connection, article_id))
    return packing.load(connection.execute(found).scalar_one())


def texts(connection: Connection, article_ids: Iterable[str]) -> dict[str, str]:
    """The words of stored articles by their ids."""
    joined = select(article.c.id, content.c.text).join_from(article, content, content.c.article == article.c.n)
    parts = (connection.execute(joined.where(article.c.id.in_(some))) for some in chunks(list(article_ids)))
    return {id_: text for some in parts for id_, text in some}


def corrected(connection: Connection, article_id: str) -> Reading:
    """What was saved for an article, with the corrections laid over its events and merged actors as one."""
    told = reading(connection, article_id)
    laid = overlay(told, log.of_articles(connection, [article_id]).get(article_id, ()))
    heads = merges.heads(connection)
    mentions = tuple(replace(m, actor=heads.get(m.actor.id, m.actor)) if m.actor else m for m in told.mentions)
    events = tuple(
        replace(one, actors=tuple(replace(part, actor=heads.get(part.actor.id, part.actor)) for part in one.actors))
        for one in laid.events
    )
    return replace(told, mentions=mentions, events=events)


def any_collection(connection: Connection, article_id: str) -> int:
    """One of the collections that a stored article is in."""
    return min(members(connection, required(connection, article_id)))


def link(connection: Connection, article_id: str, collection_number: int) -> bool:
    """Put a stored article into one more collection; False when it is not stored."""
    number = number_of(connection, article_id)
    if number is None:
        return False
    before = members(connection, number)
    if collection_number not in before:
        write.move(connection, number, scope.of(connection, before | {collection_number}))
    return True


def members(connection: Connection, number: int) -> frozenset[int]:
    """The collections that an article is in."""
    found = connection.execute(select(article.c.scope).where(article.c.n == number)).scalar_one()
    return scope.members(connection, found)


def leave(connection: Connection, number: int, collection_number: int | None) -> None:
    """Take an article out of a collection; out of its last, or without one, it goes."""
    before = members(connection, number)
    rest = before - {collection_number} if collection_number else frozenset[int]()
    if not rest:
        write.forget(connection, number)
    elif rest != before:
        write.move(connection, number, scope.of(connection, rest))


def find_actors(connection: Connection, name: str) -> tuple[str, ...]:
    """The ids of the actors whose id or name is `name`, in any case, or of those they were merged into."""
    folded = (func.lower(column) == name.lower() for column in (actor.c.id, actor.c.name))
    named = select(TRUE_NUMBER).where(or_(actor.c.name == name, *folded))
    return tuple(connection.scalars(select(actor.c.id).where(actor.c.n.in_(named)).order_by(actor.c.id)))


def collections(connection: Connection) -> pd.DataFrame:
    """All collections by name, with their numbers of articles and of events whose time the text gives."""
    joined = collection.outerjoin(scope_collection).outerjoin(article, article.c.scope == scope_collection.c.scope)
    numbers = (func.count(article.c.n).label("articles"), func.coalesce(func.sum(article.c.events), 0).label("events"))
    rows = select(collection.c.name, *numbers, collection.c.sample).select_from(joined)
    return frame(connection.execute(rows.group_by(collection.c.n).order_by(collection.c.name)))
