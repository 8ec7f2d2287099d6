"""The tables.

Five ideas carry the schema:

- A *scope* is a set of collections, and every article has exactly one.  An article in two collections
  is one row in the scope of both, so that a filter on both never counts it twice.
- A *facet* is one combination of everything that a filter can tick (scope, source, status, ...).  Events
  and counts refer to it by number, so that a filter is worked out once, over a few hundred facets.
  A *rough* facet leaves source and type open, and every other facet names the rough one it is part of.
  Facets go with the last article of their scope; no database checks that nothing refers to them any more, because
  without an index, which nobody else needs, it would read all events for each facet.
- A *tally* counts the events of one actor (or of all: actor 0) by facet and days.  `tally_month` holds the
  same counts with every interval inside a month widened to that month, and `tally_rough` those by rough
  facet: ever smaller, and exact as long as nobody asks for less than a month, or for sources and types.
- A *company* is a set of two or more actors who take part in one event together.  It has tallies like an
  actor's, under its number below zero, so that events of any of several actors are counted without reading
  them: those of each, less what their companies count twice.
- A *correction* is a line of a log that is only added to (see `log_tables`).  `content.reading` is what was
  extracted and never changes by it; the rows of `event` and `participant` and the tallies are that reading with
  the corrections laid over it, made anew whenever either changes.

Days are proleptic Gregorian ordinals (`date.toordinal`), half-open: `start_day` up to, not including,
`end_day`.  An event that could not be placed has neither.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

VERSION = "6"
"""The last of the migrations (see `migrations`), by which a database says how its tables look."""
ALL_ACTORS = 0
"""The actor number under which tallies count every event once."""

metadata = MetaData()


def number() -> Column[int]:
    """The primary key of a table whose rows have a number."""
    return Column("n", Integer, primary_key=True)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def text(name: str, unique: bool = False, **options: Any) -> Column[str]:
    """A text that is always there."""
    return Column(name, Text, nullable=False, unique=unique, **options)


def later(name: str, **options: Any) -> Column[str]:
    """A text that older databases lack: "" says that it is not known."""
    return text(name, server_default="", **options)


def to(name: str, target: Table, delete: str | None = None, **options: Any) -> Column[int]:
    """A reference to a numbered row of another table."""
    return Column(name, Integer, ForeignKey(target.c.n, ondelete=delete), nullable=False, **options)


setting = Table("setting", metadata, Column("name", Text, primary_key=True), text("value"))
collection = Table("collection", metadata, number(), text("name", unique=True), _flag("sample"))
scope = Table("scope", metadata, number(), text("members", unique=True))
"""`members` spells the set out ("1 4") so that the same set is always the same scope."""
scope_collection = Table(
    "scope_collection",
    metadata,
    to("scope", scope, "CASCADE", primary_key=True),
    to("collection", collection, "CASCADE", primary_key=True, index=True),
)
source = Table("source", metadata, number(), text("name", unique=True))
actor = Table(
    "actor",
    metadata,
    number(),
    text("id", unique=True),
    text("name"),
    text("kind"),
    text("country"),
    Column("same_as", Integer, ForeignKey("actor.n"), index=True),
)
"""`same_as` is the actor that this one was merged into, at the end of the chain; NULL for itself."""
company = Table("company", metadata, number(), text("members", unique=True))
"""`members` spells the set out, as in `scope`."""
company_actor = Table(
    "company_actor",
    metadata,
    to("actor", actor, primary_key=True),
    to("company", company, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

article = Table(
    "article",
    metadata,
    number(),
    text("id", unique=True),
    text("key"),
    text("title"),
    to("source", source, index=True),
    text("url"),
    Column("published_day", Integer, index=True),
    text("published_from"),
    text("language"),
    to("scope", scope, index=True),
    Column("events", Integer, nullable=False),
    later("extra"),
)
"""`extra` is JSON: the columns of the input that mean nothing to the program, by name."""
content = Table(
    "content",
    metadata,
    to("article", article, "CASCADE", primary_key=True),
    text("text"),
    Column("reading", LargeBinary, nullable=False),
    later("read_by", index=True),
)
"""Apart from `article`, so that a list of articles never reads their texts; `read_by` says which extraction it was."""

facet = Table(
    "facet",
    metadata,
    number(),
    text("key", unique=True),
    to("scope", scope, index=True),
    Column("source", Integer, ForeignKey(source.c.n)),
    Column("rough", Integer, ForeignKey("facet.n")),
    text("granularity"),
    text("status"),
    text("type"),
    _flag("reported"),
    _flag("explicit"),
)
FINE = frozenset({"source", "type"})
"""What a rough facet leaves open."""
event = Table(
    "event",
    metadata,
    number(),
    text("id"),
    to("article", article, "CASCADE", index=True),
    Column("facet", Integer, nullable=False),
    Column("start_day", Integer),
    Column("end_day", Integer),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    text("trigger_text"),
    Column("trigger_start", Integer, nullable=False),
    text("label"),
    text("time_text"),
    text("value"),
    text("rule"),
    text("reason"),
    text("warning"),
    Column("anchor_day", Integer),
    text("time"),
    Column("confidence", Float, nullable=False),
    text("corrected"),
    later("because"),
    Index("event_days", "start_day", "end_day", "n", "facet"),
)
participant = Table(
    "participant",
    metadata,
    to("event", event, "CASCADE", primary_key=True),
    Column("place", Integer, primary_key=True),
    to("actor", actor),
    to("named", actor),
    text("role"),
    Column("start_day", Integer),
    Column("end_day", Integer),
    Index("participant_days", "actor", "start_day", "end_day", "event"),
)
"""`named` is the actor as extracted or corrected, `actor` the one that it was merged into, or else the same."""


def _tally(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("actor", Integer, primary_key=True),
        Column("start_day", Integer, primary_key=True),
        Column("end_day", Integer, primary_key=True),
        Column("facet", Integer, primary_key=True, autoincrement=False),
        Column("events", Integer, nullable=False),
        sqlite_with_rowid=False,
    )


tally_day, tally_month, tally_rough = _tally("tally_day"), _tally("tally_month"), _tally("tally_rough")
