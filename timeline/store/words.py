"""Full text: finding articles and events by the words in them.

SQLite has FTS5 with no copy of the texts, PostgreSQL a column of tsvector under a GIN index; in both a word
is what lies between blanks and punctuation, in any case, and no language's endings are cut off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from sqlalchemy import ColumnElement, Connection, false, func, literal, or_, text

from timeline.store import inserting, schema

Index = Literal["article_words", "event_words"]
_TERM = re.compile(r'"([^"]+)"|(\S+)')
_BEFORE = " -/('\"«“‘"
"""What a word of a title may stand behind."""
_MOST = 250_000
"""Characters of a text that PostgreSQL indexes: a tsvector holds one megabyte."""


def create(connection: Connection) -> None:
    """Make the full-text tables: one of whole articles, one of single events."""
    for name in ("article_words", "event_words"):
        if _fts5(connection):
            connection.execute(text(f"CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5(words, content='')"))
        else:
            made = f"CREATE TABLE IF NOT EXISTS {name} (n integer PRIMARY KEY, words tsvector NOT NULL)"
            connection.execute(text(made))
            connection.execute(text(f"CREATE INDEX IF NOT EXISTS {name}_gin ON {name} USING gin (words)"))


def of_article(title: str, whole: str) -> str:
    """The words that an article is found by."""
    return f"{title}\n{whole}"


def of_event(sentence: str, label: str) -> str:
    """The words that an event is found by."""
    return f"{sentence}\n{label}"


def clear(connection: Connection, table: Index) -> None:
    """Forget all rows."""
    if _fts5(connection):
        connection.execute(text(f"INSERT INTO {table}({table}) VALUES('delete-all')"))
    else:
        connection.execute(text(f"DELETE FROM {table}"))


def index(connection: Connection, table: Index, rows: Sequence[tuple[int, str]]) -> None:
    """Make (number, text) `rows` findable."""
    if _fts5(connection):
        inserting.put(connection, table, ("rowid", "words"), rows)
        return
    cut = [(n, words[:_MOST]) for n, words in rows]
    if inserting.copied(connection, cut):
        aside = inserting.set_aside(connection, "n integer, words text", ("n", "words"), cut)
        connection.exec_driver_sql(f"INSERT INTO {table} SELECT n, to_tsvector('simple', words) FROM {aside}")
    elif cut:
        connection.exec_driver_sql(f"INSERT INTO {table}(n, words) VALUES (%s, to_tsvector('simple', %s))", cut)


def forget(connection: Connection, table: Index, rows: Sequence[tuple[int, str]]) -> None:
    """Undo `index`; FTS5 holds no copy of the text, so it must be given again as it was."""
    if not rows:
        return
    if _fts5(connection):
        statement = f"INSERT INTO {table}({table}, rowid, words) VALUES ('delete', ?, ?)"
        connection.exec_driver_sql(statement, list(rows))
    else:
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE n = %s", [(n,) for n, _ in rows])


def matches(connection: Connection, table: Index, words: str) -> ColumnElement[bool]:
    """A condition on `article` or `event`: all of `words` are there, in any case, as words or beginnings of words.

    Words between double quotes must stand side by side.
    """
    terms = _terms(words)
    number = schema.article.c.n if table == "article_words" else schema.event.c.n
    if _fts5(connection):
        query = " ".join('"' + term.replace('"', " ") + '"*' for term in terms if re.search(r"\w", term))
        statement = f"SELECT rowid FROM {table} WHERE {table} MATCH :words"
    else:
        phrases = [re.findall(r"\w+", term) for term in terms]
        query = " & ".join("(" + " <-> ".join(phrase) + ":*)" for phrase in phrases if phrase)
        statement = f"SELECT n FROM {table} WHERE words @@ to_tsquery('simple', :words)"
    found = text(statement).bindparams(words=query)
    return number.in_(found.columns(schema.article.c.n)) if query else number.is_(None)


def titled(connection: Connection, words: str) -> list[ColumnElement[bool]]:
    """The conditions on `article` that all of `words` stand in its title, likewise."""
    return [matches(connection, "article_words", words), *in_title(words)]  # the index leaves few titles to look at


def in_title(words: str) -> list[ColumnElement[bool]]:
    """The same without the index, for those who look at few articles anyway."""
    title = func.lower(literal(" ") + schema.article.c.title)
    terms = [term.lower() for term in _terms(words)]
    if not any(re.search(r"\w", term) for term in terms):
        return [false()]
    return [or_(*(title.contains(before + term, autoescape=True) for before in _BEFORE)) for term in terms]


def _terms(words: str) -> list[str]:
    return [quoted or bare for quoted, bare in _TERM.findall(words)]


def _fts5(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
