"""Collections, and the scopes that say which of them an article is in."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from timeline.errors import StoreError
from timeline.store.numbers import number
from timeline.store.schema import article, collection, facet, scope, scope_collection


def create(connection: Connection, name: str, sample: bool = False) -> int:
    """The number of the collection `name`, made now if it is not there."""
    if not name.strip():
        raise StoreError("a collection needs a name")
    return number(connection, collection, "name", name, sample=sample)


def has(connection: Connection, name: str) -> bool:
    """Whether there is a collection `name`."""
    return connection.scalar(select(collection.c.n).where(collection.c.name == name)) is not None


def find(connection: Connection, name: str) -> int:
    """The number of the collection `name`; StoreError when there is none."""
    found: int | None = connection.scalar(select(collection.c.n).where(collection.c.name == name))
    if found is None:
        raise StoreError("there is no collection {name!r}", name=name)
    return found


def rename(connection: Connection, old: str, new: str) -> None:
    """Give a collection another name; StoreError when that name is taken."""
    if not new.strip():
        raise StoreError("a collection needs a name")
    try:
        connection.execute(update(collection).where(collection.c.n == find(connection, old)).values(name=new))
    except IntegrityError as error:
        raise StoreError("there already is a collection {name!r}", name=new) from error


def members(connection: Connection, scope_number: int) -> frozenset[int]:
    """The collections in a scope."""
    rows = select(scope_collection.c.collection).where(scope_collection.c.scope == scope_number)
    return frozenset(connection.scalars(rows))


def names(connection: Connection, numbers: Iterable[int]) -> list[str]:
    """The names of collections, sorted."""
    rows = select(collection.c.name).where(collection.c.n.in_(list(numbers)))
    return list(connection.scalars(rows.order_by(collection.c.name)))


def of(connection: Connection, collections: frozenset[int]) -> int:
    """The number of the scope that is exactly `collections`."""
    spelled = " ".join(str(n) for n in sorted(collections))
    found = connection.scalar(select(scope.c.n).where(scope.c.members == spelled))
    if found is None:
        found = number(connection, scope, "members", spelled)
        rows = [{"scope": found, "collection": n} for n in collections]
        connection.execute(insert(scope_collection), rows)
    return found


def holding(connection: Connection, collection_number: int) -> list[int]:
    """The scopes that a collection is part of."""
    rows = select(scope_collection.c.scope).where(scope_collection.c.collection == collection_number)
    return list(connection.scalars(rows))


def drop(connection: Connection, collection_number: int) -> None:
    """Remove a collection whose scopes no article is in any more, and those scopes with it."""
    empty = holding(connection, collection_number)
    used = connection.scalar(select(article.c.n).where(article.c.scope.in_(empty)).limit(1))
    if used is not None:
        raise StoreError("a collection that still holds articles cannot be dropped")
    connection.execute(delete(facet).where(facet.c.scope.in_(empty)))
    connection.execute(delete(scope).where(scope.c.n.in_(empty)))
    connection.execute(delete(collection).where(collection.c.n == collection_number))
