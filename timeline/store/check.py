"""Looks whether a database is whole: the file, the readings, the rows made from them, the counts against a recount."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, func, select, text

from timeline import packing
from timeline.errors import StoreError
from timeline.model import Filter
from timeline.store import dialect, history, log, recount
from timeline.store.finding import Finding
from timeline.store.overlay import overlay
from timeline.store.schema import article, content, event, scope, scope_collection
from timeline.store.store import Store

Progress = Callable[[int, int], None]
_AT_ONCE = 200


def check(store: Store, progress: Progress | None = None) -> Iterator[Finding]:
    """All that is found, as it is found.  Nothing is changed; others may read and write meanwhile."""
    with store._read() as connection:
        dialect.one_moment(connection)
        broken = list(_file(connection))
        yield from broken
        if broken:
            return  # what is read from it could be anything
        yield from _articles(connection, progress)
        yield from _scopes(connection)
        yield from _words(connection)
        yield from recount.differences(connection)
        for row in history.corrections(connection, Filter()).itertuples():
            if row.state == "orphan":
                told = f"{row.field} of {row.article} at {row.start}, by {row.who or 'somebody'}, finds no event"
                yield Finding("orphan", f"correction {row.id}", told)


def _file(connection: Connection) -> Iterator[Finding]:
    if connection.dialect.name != "sqlite":
        return  # a server looks after its pages and references itself
    for (told,) in connection.execute(text("PRAGMA integrity_check(20)")):
        if told != "ok":
            yield Finding("file", "integrity", told)
    for row in connection.execute(text("PRAGMA foreign_key_check")).fetchmany(20):
        yield Finding("file", f"table {row[0]}", f"row {row[1]} refers to a row of {row[2]} that is not there")


def _articles(connection: Connection, progress: Progress | None) -> Iterator[Finding]:
    """Every reading can be read, and its article and events are those of the rows."""
    whole = connection.scalar(select(func.count()).select_from(article)) or 0
    columns = (article.c.n, article.c.id, article.c.title, article.c.events, content.c.text, content.c.reading)
    rows = select(*columns).select_from(article.outerjoin(content)).order_by(article.c.n)
    done = 0
    for some in connection.execute(rows).partitions(_AT_ONCE):
        corrections = log.of_articles(connection, [row.id for row in some])
        known = _events(connection, [row.n for row in some])
        for row in some:
            yield from _article(row, corrections.get(row.id, ()), known.get(row.n, []))
        done += len(some)
        if progress:
            progress(done, whole)


def _article(row: Any, corrections: Any, known: list[str]) -> Iterator[Finding]:
    name = f"article {row.id} ({row.title})"
    if row.reading is None:
        yield Finding("reading", name, "its text and its reading are not there")
        return
    try:
        told = packing.load(row.reading)
    except StoreError as error:
        yield Finding("reading", name, str(error))
        return
    it = told.article
    if (it.id, it.title, it.text) != (row.id, row.title, row.text):
        yield Finding("rows", name, "its row and its reading are of different articles")
    events = overlay(told, corrections).events
    if sorted(one.id for one in events) != sorted(known):
        yield Finding("rows", name, f"{len(known)} events in the tables, {len(events)} in the reading as corrected")
    elif sum(one.explicit for one in events) != row.events:
        yield Finding("rows", name, f"it says {row.events} dated events and has others")


def _events(connection: Connection, numbers: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for n, id_ in connection.execute(select(event.c.article, event.c.id).where(event.c.article.in_(numbers))):
        found.setdefault(n, []).append(id_)
    return found


def _scopes(connection: Connection) -> Iterator[Finding]:
    members: dict[int, list[int]] = {}
    for n, collection in connection.execute(select(scope_collection.c.scope, scope_collection.c.collection)):
        members.setdefault(n, []).append(collection)
    for n, spelled in connection.execute(select(scope.c.n, scope.c.members)):
        if " ".join(map(str, sorted(members.get(n, [])))) != spelled:
            yield Finding("scopes", f"scope {n}", f"it says {spelled!r} and has {members.get(n, [])}")


def _words(connection: Connection) -> Iterator[Finding]:
    """As many texts can be searched as there are."""
    for name, table in (("article_words", article), ("event_words", event)):
        kept = f"{name}_docsize" if connection.dialect.name == "sqlite" else name
        found = connection.scalar(text(f"SELECT count(*) FROM {kept}"))
        wanted = connection.scalar(select(func.count()).select_from(table))
        if found != wanted:
            yield Finding("words", name, f"{found} of {wanted} can be searched")
