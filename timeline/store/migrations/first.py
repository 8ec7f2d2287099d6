"""Databases of versions 1 and 2, which knew no corrections: what they hold is readings, in collections.

All else in them was computed from these, and is computed anew, into the tables of today.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, text

from timeline import packing
from timeline.model import Reading
from timeline.store import freshness, scope, versions, write

VERSIONS = frozenset({"1", "2"})
_TABLES = (
    *("article_words", "event_words", "tally_day", "tally_month", "tally_rough", "participant", "event", "facet"),
    *("content", "article", "scope_collection", "scope", "source", "actor", "collection", "setting"),
)
"""All that they can have, each after those that refer to it."""
_AT_ONCE = 200
_KEPT = "CREATE TABLE kept AS SELECT n, scope, reading FROM article JOIN content ON content.article = article.n"


def renew(connection: Connection) -> None:
    """Put the readings aside, make the tables anew, and write the readings again, inside the caller's transaction."""
    collections = [tuple(row) for row in connection.execute(text("SELECT n, name, sample FROM collection ORDER BY n"))]
    members = [tuple(row) for row in connection.execute(text("SELECT scope, collection FROM scope_collection"))]
    connection.execute(text(_KEPT))
    for name in _TABLES:
        connection.execute(text(f"DROP TABLE IF EXISTS {name}"))
    versions.create(connection)
    homes = {n: scope.create(connection, name, bool(sample)) for n, name, sample in collections}
    scopes = {old: scope.of(connection, frozenset(homes[n] for one, n in members if one == old)) for old, _ in members}
    for rows in _kept(connection):
        write.put(connection, [(reading, n, scopes[old]) for reading, n, old in rows])
    connection.execute(text("DROP TABLE kept"))
    freshness.touch(connection)


def _kept(connection: Connection) -> Iterator[list[tuple[Reading, int, int]]]:
    """Each reading with the numbers of its article and of its old scope, some at a time, so that memory has a bound."""
    some = text("SELECT n, scope, reading FROM kept WHERE n > :last ORDER BY n LIMIT :most")
    last = 0
    while rows := connection.execute(some, {"last": last, "most": _AT_ONCE}).all():
        yield [(packing.load(bytes(row.reading)), row.n, row.scope) for row in rows]
        last = rows[-1].n
