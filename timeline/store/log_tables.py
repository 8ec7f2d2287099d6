"""The tables of corrections: a log that is only added to, and where its lines land."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

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
"""The log; `article` is an id and no reference, because a correction outlives its article."""
landing = Table(
    "landing",
    metadata,
    to("correction", correction, primary_key=True),
    to("article", article, "CASCADE", index=True),
    text("event"),
)
"""The id of the event that a correction in force has found."""
