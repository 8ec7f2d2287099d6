"""The tables of stories: keys under which events and articles meet, and which of them belong together.

They hold nothing that cannot be computed again, and every row goes with the event or article it speaks of.  An
article that is written anew is first deleted, so whatever has no row in `story_article` is to be looked at.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Integer, Table, Text

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
    Column("rank", BigInteger, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("words", Text, nullable=False),
)
"""The words by which an event is compared; only events whose day the text gives are.

Its rank is a hash of its id: a lot that is drawn once, the same in whichever order articles come.
"""
key = _table(
    "story_key", _number("key"), _number("day"), _number("rank"), _owner("event", event, primary_key=True, index=True)
)
"""Where an event can be met: a number for a word, and a day (or the first day of a year); the first by rank first."""
want = Table(
    "story_want",
    metadata,
    Column("event", Integer, nullable=False),
    Column("key", BigInteger, nullable=False),
    *(Column(name, Integer, nullable=False) for name in ("low", "high")),
)
"""Empty but inside a transaction: where the events at hand look for others."""
block = Table("story_block", metadata, *(Column(name, BigInteger, nullable=False) for name in ("key", "day", "last")))
"""Empty but inside a transaction: places whose first are asked for, and the rank of the last of these."""
band = _table("story_band", _number("band"), _number("rank"), _owner("article", article, primary_key=True, index=True))
pair = _table(
    "story_pair", _owner("one", event, primary_key=True), _owner("other", event, primary_key=True, index=True)
)
"""Events that tell the same, both ways round, so that the neighbours of one lie side by side."""
copy = _table(
    "story_copy", _owner("one", article, primary_key=True), _owner("other", article, primary_key=True, index=True)
)
"""Articles that are copies, both ways round."""
item = _table(
    "story_item",
    _owner("event", event, primary_key=True),
    Column("root", Integer, nullable=False, index=True),
    Column("facet", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("weight", Float, nullable=False),
    Column("wide", Boolean, nullable=False),
)
"""Events that are one item with others, and the smallest number among these; who stands alone has no row.

An event's facet, first day and weight (0 for one that lies on too many days to date anything) are kept beside, so
that the days of a million events are compared without reading one of them.  A wide one has so many neighbours that
these know each other by it and its like alone.
"""
loose = _table("story_loose", _owner("event", event, primary_key=True))
"""Events that have lost a neighbour, whose items are to be found anew."""
