"""Copies all rows of one database into the empty tables of another, of whichever kinds both are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, Connection, Table, bindparam, delete, func, insert, select, text, update

from timeline.store import words
from timeline.store.schema import article, content, event, metadata

_AT_ONCE = 2_000
Progress = Callable[[int, int], None]
"""Called with how much has been done, and of how much."""


def empty(target: Connection) -> None:
    """Delete all rows, of all tables."""
    for name in ("article_words", "event_words"):
        words.clear(target, name)
    for table in reversed(metadata.sorted_tables):
        target.execute(delete(table))


def transfer(source: Connection, target: Connection, progress: Progress | None = None) -> None:
    """Copy every row, and make the texts findable; both must have this program's tables."""
    tables = metadata.sorted_tables
    sizes = {one: source.scalar(select(func.count()).select_from(one)) or 0 for one in tables}
    done, whole = 0, sum(sizes.values()) + sizes[article] + sizes[event]

    def more(rows: int) -> None:
        nonlocal done
        done += rows
        if progress:
            progress(done, whole)

    for table in tables:
        _copy(source, target, table, more)
        _count_on(target, table)
    _index(source, target, more)


def _copy(source: Connection, target: Connection, table: Table, more: Callable[[int], None]) -> None:
    """The rows of a table; what refers to rows of the same table is filled in when all are there."""
    own = [column for column in table.c if any(key.column.table is table for key in column.foreign_keys)]
    for rows in source.execute(select(table)).partitions(_AT_ONCE):
        told = [dict(row._mapping) for row in rows]
        target.execute(insert(table), [{**row, **dict.fromkeys((c.name for c in own), None)} for row in told])
        more(len(told))
    for column in own:
        _refer(source, target, table, column)


def _refer(source: Connection, target: Connection, table: Table, column: Column[Any]) -> None:
    wanted = select(table.c.n.label("this"), column.label("that")).where(column.is_not(None))
    setting = update(table).where(table.c.n == bindparam("this")).values({column.name: bindparam("that")})
    for rows in source.execute(wanted).partitions(_AT_ONCE):
        target.execute(setting, [dict(row._mapping) for row in rows])


def _count_on(target: Connection, table: Table) -> None:
    """PostgreSQL gives numbers by a sequence, which knows nothing of rows that brought theirs."""
    if target.dialect.name == "postgresql" and "n" in table.c:
        last = target.scalar(select(func.max(table.c.n)))
        name = f"pg_get_serial_sequence('{table.name}', 'n')"
        target.execute(text(f"SELECT setval({name}, :last, :used)"), {"last": last or 1, "used": last is not None})


def _index(source: Connection, target: Connection, more: Callable[[int], None]) -> None:
    """Full text lies in tables of each database's own kind: it is made anew."""
    joined = article.join(content, content.c.article == article.c.n)
    whole = select(article.c.n, article.c.title, content.c.text).select_from(joined)
    for rows in source.execute(whole).partitions(_AT_ONCE):
        words.index(target, "article_words", [(row.n, words.of_article(row.title, row.text)) for row in rows])
        more(len(rows))
    length = event.c.sentence_end - event.c.sentence_start
    sentence = func.substr(content.c.text, event.c.sentence_start + 1, length).label("sentence")
    joined = event.join(content, content.c.article == event.c.article)
    for rows in source.execute(select(event.c.n, sentence, event.c.label).select_from(joined)).partitions(_AT_ONCE):
        words.index(target, "event_words", [(row.n, words.of_event(row.sentence, row.label)) for row in rows])
        more(len(rows))
