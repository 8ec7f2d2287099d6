"""The log of corrections: adding to it, and which of its lines are in force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, fields

from sqlalchemy import ColumnElement, Connection, func, insert, select, true

from timeline.errors import StoreError
from timeline.model import Correction
from timeline.store.log_tables import correction
from timeline.store.numbers import chunks
from timeline.store.overlay import Numbered

MERGE, UNDO = "merge", "undo"
_FIELDS = tuple(field.name for field in fields(Correction))


def append(connection: Connection, one: Correction) -> int:
    """Write a line and return its number."""
    made = connection.execute(insert(correction).values(dict(zip(_FIELDS, astuple(one), strict=True))))
    key = made.inserted_primary_key
    assert key is not None
    return int(key[0])


def lines(connection: Connection, where: ColumnElement[bool] | None = None) -> list[Numbered]:
    """The lines that `where` chooses, in order."""
    columns = (correction.c.n, *(correction.c[name] for name in _FIELDS))
    chosen = select(*columns).where(true() if where is None else where).order_by(correction.c.n)
    return [(row[0], Correction(*row[1:])) for row in connection.execute(chosen)]


def last(connection: Connection) -> int:
    """The number of the last line, 0 for none."""
    return connection.scalar(select(func.max(correction.c.n))) or 0


def line(connection: Connection, n: int) -> Correction:
    """One line; StoreError when there is none of that number."""
    found = lines(connection, correction.c.n == n)
    if not found:
        raise StoreError("there is no correction {n}", n=n)
    return found[0][1]


def in_force(found: Sequence[Numbered]) -> list[Numbered]:
    """Those of `found` that no line in force undoes, without the undoing lines themselves.

    An undoing line is later than what it undoes and may be undone in its turn; `found` must hold both.
    """
    off = _undone(found)
    return [(n, one) for n, one in found if n not in off and one.field != UNDO]


def _undone(found: Sequence[Numbered]) -> set[int]:
    off: set[int] = set()
    for n, one in reversed(found):
        if one.field == UNDO and n not in off:
            off.add(int(one.old))
    return off


def undone(connection: Connection, article: str) -> set[int]:
    """The numbers of the lines about an article ("" for merges) that are not in force, undoing lines among them."""
    return _undone(lines(connection, correction.c.article == article))


def of_articles(connection: Connection, ids: Iterable[str]) -> Mapping[str, list[Numbered]]:
    """The corrections in force of each article that has any."""
    found: defaultdict[str, list[Numbered]] = defaultdict(list)
    for some in chunks(list(ids)):
        for n, one in lines(connection, correction.c.article.in_(some)):
            found[one.article].append((n, one))
    return {id_: in_force(lines_) for id_, lines_ in found.items()}


def merges(connection: Connection) -> list[Numbered]:
    """The merges of actors in force."""
    return in_force(lines(connection, correction.c.article == ""))
