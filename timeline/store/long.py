"""What lies on many days, and the indexes that find it.

Whatever overlaps a period begins in it or shortly before, unless it is long.  So a period asks for what begins
near it, by the indexes on the first day, and for what is long, by the small indexes made here; without them it
would read everything that ended before it.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Index, Table, literal_column, text

from timeline.store.schema import event, participant, tally_day, tally_month, tally_rough

LONG = 31
"""Days; what lies on more of them is long: all but days, weeks and months."""


def long(table: Table) -> ColumnElement[bool]:
    """Whether a row is long; with a plain number, as in the indexes, because databases compare the words."""
    return table.c.end_day - table.c.start_day > literal_column(str(LONG))


def _index(table: Table, *columns: str) -> None:
    where = text(f"end_day - start_day > {LONG}")
    Index(f"{table.name}_long", *(table.c[name] for name in columns), sqlite_where=where, postgresql_where=where)


_index(event, "end_day", "start_day", "n", "facet")
_index(participant, "actor", "end_day", "start_day", "event")
for _tally in (tally_day, tally_month, tally_rough):
    _index(_tally, "actor", "end_day", "start_day")
