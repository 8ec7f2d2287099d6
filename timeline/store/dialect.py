"""All that depends on which database it is: connecting, locking, upserts, full text.

SQLite is used with a write-ahead log, so that readers never wait, and every writing transaction starts
with BEGIN IMMEDIATE: a transaction that reads first and writes later would otherwise fail at once with
"database is locked" when another process writes in between (https://sqlite.org/lang_transaction.html).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Table,
    and_,
    create_engine,
    event,
    func,
    or_,
    select,
    text,
)

from timeline.store import schema

BUSY_MILLISECONDS = 30_000
_WORDS = ("article_words", "event_words")
_TERM = re.compile(r'"([^"]+)"|(\S+)')


def connect(url: str) -> Engine:
    """An engine for `url` with the settings that its database needs."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _tune)
        event.listen(engine, "begin", _begin)
    return engine


def _tune(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's BEGIN is the only one; sqlite3 adds none of its own
    for pragma in (f"busy_timeout={BUSY_MILLISECONDS}", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert `rows`, which name the same columns in the same order.

    The driver gets them as they are: SQLAlchemy would look at every value of every row, which takes longer
    than writing it.
    """
    if rows:
        connection.exec_driver_sql(_insert(connection, table, rows[0]), [tuple(row.values()) for row in rows])


def add(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], column: str) -> None:
    """The same; where a row with the same primary key stands, its `column` is added to instead."""
    if rows:
        key = ", ".join(part.name for part in table.primary_key)
        more = f" ON CONFLICT ({key}) DO UPDATE SET {column} = {table.name}.{column} + excluded.{column}"
        connection.exec_driver_sql(_insert(connection, table, rows[0]) + more, [tuple(row.values()) for row in rows])


def _insert(connection: Connection, table: Table, columns: Iterable[str]) -> str:
    names = [connection.dialect.identifier_preparer.quote(name) for name in columns]
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join([mark] * len(names))})"


def create_words(connection: Connection) -> None:
    """Make the full-text tables: one of whole articles, one of single events."""
    if connection.dialect.name == "sqlite":
        for name in _WORDS:
            connection.execute(text(f"CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5(words, content='')"))


def index_words(connection: Connection, table: str, rows: Sequence[tuple[int, str]]) -> None:
    """Make (number, text) `rows` findable."""
    _fts(connection, f"INSERT INTO {table}(rowid, words) VALUES (?, ?)", rows)


def forget_words(connection: Connection, table: str, rows: Sequence[tuple[int, str]]) -> None:
    """Undo `index_words`; the index holds no copy of the text, so it must be given again as it was."""
    _fts(connection, f"INSERT INTO {table}({table}, rowid, words) VALUES ('delete', ?, ?)", rows)


def _fts(connection: Connection, statement: str, rows: Sequence[tuple[int, str]]) -> None:
    if rows and connection.dialect.name == "sqlite":
        connection.exec_driver_sql(statement, list(rows))


def matches(connection: Connection, table: str, words: str) -> ColumnElement[bool]:
    """A condition on `article` or `event`: all of `words` are there, in any case, as words or beginnings of words.

    Words between double quotes must stand side by side.
    """
    terms = [quoted or bare for quoted, bare in _TERM.findall(words)]
    number = schema.article.c.n if table == "article_words" else schema.event.c.n
    if connection.dialect.name == "sqlite":
        query = " ".join('"' + term.replace('"', " ") + '"*' for term in terms if re.search(r"\w", term))
        found = text(f"SELECT rowid FROM {table} WHERE {table} MATCH :words").bindparams(words=query)
        return number.in_(found.columns(schema.article.c.n)) if query else number.is_(None)
    return and_(*(_contains(table, term) for term in terms))


def _contains(table: str, term: str) -> ColumnElement[bool]:
    """The plain form for databases whose full text is not built yet: a scan."""
    body: ColumnElement[str] = schema.content.c.text
    row = schema.event.c
    owner = row.article if table == "event_words" else schema.article.c.n
    if table == "event_words":
        body = func.substr(body, row.sentence_start + 1, row.sentence_end - row.sentence_start)
    inside = select(schema.content.c.article).where(
        schema.content.c.article == owner, body.icontains(term, autoescape=True)
    )
    found = inside.correlate(schema.event, schema.article).exists()
    return or_(found, row.label.icontains(term, autoescape=True)) if table == "event_words" else found
