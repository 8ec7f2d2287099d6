"""The tables of stories: keys under which events and articles meet, and which of them belong together.

They hold nothing that cannot be computed again, and every row goes with the event or article it speaks of.  An
article that is written anew is first deleted, so whatever has no row in `story_article` is to be looked at.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Table, Text

from timeline.store.schema import article, event, metadata


def _owner(name: str, target: Table, **options: Any) -> Column[int]:
    return Column(name, Integer, ForeignKey(target.c.n, ondelete="CASCADE"), nullable=False, **options)


def _number(name: str) -> Column[int]:
    """A number that may be a hash: PostgreSQL's plain integers end at 31 bits."""
    return Column(name, BigInteger, primary_key=True, autoincrement=False)


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


about = Table(
    "story_article",
    metadata,
    _owner("article", article, primary_key=True, autoincrement=False),
    Column("words", Text, nullable=False),
)
"""Every article that was looked at, and the words that it is about."""
told = Table(
    "story_event",
    metadata,
    _owner("event", event, primary_key=True, autoincrement=False),
    Column("trigger", Text, nullable=False),
    Column("words", Text, nullable=False),
)
"""The words by which an event is compared; only events whose day the text gives are."""
key = _table("story_key", _number("key"), _number("day"), _owner("event", event, primary_key=True, index=True))
"""Where an event can be met: a number for a word, and a day (or the first day of a year)."""
want = Table(
    "story_want",
    metadata,
    Column("event", Integer, nullable=False),
    Column("key", BigInteger, nullable=False),
    *(Column(name, Integer, nullable=False) for name in ("low", "high")),
)
"""Empty but inside a transaction: where the events at hand look for others."""
band = _table("story_band", _number("band"), _owner("article", article, primary_key=True, index=True))
pair = _table(
    "story_pair", _owner("one", event, primary_key=True), _owner("other", event, primary_key=True, index=True)
)
"""Events that tell the same, both ways round, so that the neighbours of one lie side by side."""
copy = _table(
    "story_copy", _owner("one", article, primary_key=True), _owner("other", article, primary_key=True, index=True)
)
"""Articles that are copies, both ways round."""
