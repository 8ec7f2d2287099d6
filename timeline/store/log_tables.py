"""The tables of what people did: logs that are only added to, where corrections land, and what was put aside."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, Table, Text

from timeline.store.schema import article, metadata, number, text, to

correction = Table(
    "correction",
    metadata,
    number(),
    Column("article", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    text("field"),
    text("old"),
    text("new"),
    text("who"),
    text("when"),
)
"""The log of corrections; `article` is an id and no reference, because a correction outlives its article."""
landing = Table(
    "landing",
    metadata,
    to("correction", correction, primary_key=True),
    to("article", article, "CASCADE", index=True),
    text("event"),
)
"""The id of the event that a correction in force has found."""
verdict = Table(
    "verdict",
    metadata,
    number(),
    text("event"),
    text("article"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    text("part"),
    text("said"),
    Column("right", Boolean),
    text("who"),
    text("when"),
    Index("verdict_part", "part", "event"),
)
"""What people said of events (see `audit`): ids and spans instead of references, so that a verdict outlives the
article being read again, or deleted."""
activity = Table(
    "activity",
    metadata,
    number(),
    text("what"),
    text("name"),
    text("detail"),
    text("who"),
    text("when", index=True),
)
"""The log of everything else: uploads, collections made, renames, deletions, restores; `detail` is JSON, or ""."""
removal = Table(
    "removal",
    metadata,
    number(),
    text("kind"),
    text("name"),
    Column("sample", Boolean, nullable=False),
    text("who"),
    text("when", index=True),
)
"""The bin: what was deleted at once, `kind` "article" or "collection", of the title or name `name`."""
removed = Table(
    "removed",
    metadata,
    to("removal", removal, "CASCADE", primary_key=True),
    Column("article", Text, primary_key=True),
    text("title"),
    text("collections"),
    Column("reading", LargeBinary),
)
"""Of each article of a removal the collections it left, as JSON, and its reading; none where it stayed in others."""
change = Table(
    "change",
    metadata,
    number(),
    Column("run", Integer, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    text("article"),
    text("kind"),
    text("label"),
    text("old"),
    text("new"),
)
"""What reading articles again changed: `run` is the line of `activity`, `start` where the event's trigger is, `kind`
added, gone or moved, `old` and `new` its dates in EDTF."""
saved_view = Table("saved_view", metadata, number(), text("name", unique=True), text("query"), text("created"))
"""Views that people gave a name: the query string of the page's address."""
