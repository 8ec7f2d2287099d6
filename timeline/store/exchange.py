"""What people said of articles, as plain rows that another database can take in: corrections, merges, verdicts.

Articles and spans are named as they are in every database, so that a row means the same everywhere.  Only an undoing
line names another line, by the number that it has in the rows; it gets the number of that line here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from sqlalchemy import Connection, insert, select

from timeline.errors import StoreError
from timeline.model import Correction
from timeline.store import by_hand, lists, log, merges, write
from timeline.store.log_tables import verdict
from timeline.store.store import Store

CORRECTION, VERDICT = "correction", "verdict"
_FIELDS = tuple(one.name for one in fields(Correction))
_VERDICT = tuple(column.name for column in verdict.c if column.name != "n")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of rows: `added` lines, `known` ones that were here already, `waiting` for articles not here yet."""

    added: int
    known: int
    waiting: int


def said(store: Store) -> list[dict[str, Any]]:
    """All lines of both logs, undone ones too, in order: "kind", and the fields of a correction with its number, or
    those of a verdict with its time.  Before them stand the articles that are but words of a person (see `by_hand`)."""
    with store._read() as connection:
        lines = log.lines(connection)
        told = list(by_hand.rows(connection, (one.article for _, one in lines if one.field == "added")))
        told += [{"kind": CORRECTION, "n": n, **asdict(one)} for n, one in lines]
        rows = connection.execute(select(*(verdict.c[name] for name in _VERDICT)).order_by(verdict.c.n))
        return told + [{"kind": VERDICT, **dict(zip(_VERDICT, row, strict=True))} for row in rows]


def take(store: Store, rows: Sequence[Row]) -> Taken:
    """Add the rows that are not here yet, all or none; StoreError for one that is no such row.

    What is said of an article that is not here waits in the log, and is laid over it when it comes.
    """
    corrections = [_correction(row, place) for place, row in enumerate(rows, 1) if row.get("kind") == CORRECTION]
    verdicts = [_verdict(row, place) for place, row in enumerate(rows, 1) if row.get("kind") == VERDICT]
    articles = [by_hand.reading(row, place) for place, row in enumerate(rows, 1) if row.get("kind") == by_hand.ARTICLE]
    if len(corrections) + len(verdicts) + len(articles) < len(rows):
        kinds = ", ".join((CORRECTION, VERDICT, by_hand.ARTICLE))
        raise StoreError("a row must be of one of the kinds {kinds}", kinds=kinds)
    with store._write() as connection:
        here = by_hand.save(connection, articles)
        added = _append(connection, corrections)
        fresh = _judge(connection, verdicts)
        waiting = _lay(connection, {one.article for one in added})
    new = len(added) + fresh + here
    return Taken(new, len(rows) - new, waiting)


def _append(connection: Connection, corrections: Iterable[tuple[int, Correction]]) -> list[Correction]:
    here = {_meaning(one): n for n, one in log.lines(connection)}
    numbers: dict[int, int] = {}
    added = []
    for n, one in corrections:
        if one.field == log.UNDO:
            if int(one.old) not in numbers:
                raise StoreError("line {n} undoes line {old}, which does not stand before it", n=n, old=one.old)
            one = replace(one, old=str(numbers[int(one.old)]))
        if _meaning(one) not in here:
            here[_meaning(one)] = log.append(connection, one)
            added.append(one)
        numbers[n] = here[_meaning(one)]
    return added


def _meaning(one: Correction) -> tuple[Any, ...]:
    """What makes two lines one: all but the old value, which each database fills in for itself."""
    old = one.old if one.field in (log.UNDO, log.MERGE) else ""
    return (one.article, one.start, one.end, one.field, old, one.new, one.who, one.when)


def _judge(connection: Connection, rows: Sequence[Row]) -> int:
    here = {tuple(row) for row in connection.execute(select(*(verdict.c[name] for name in _VERDICT)))}
    fresh = [row for row in rows if tuple(row[name] for name in _VERDICT) not in here]
    if fresh:
        connection.execute(insert(verdict), fresh)
    return len(fresh)


def _lay(connection: Connection, articles: Iterable[str]) -> int:
    """Lay the log over the articles anew; returns how many are not here."""
    waiting = 0
    for id_ in sorted(articles):
        number = lists.number_of(connection, id_) if id_ else None
        if number is not None:
            write.refresh(connection, number)
        elif id_:
            waiting += 1
        else:
            merges.apply(connection)
    return waiting


def _correction(row: Row, place: int) -> tuple[int, Correction]:
    try:
        texts = {name: str(row[name]) for name in _FIELDS if name not in ("start", "end")}
        one = Correction(**texts, start=int(row["start"]), end=int(row["end"]))
        return int(row["n"]), one
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError("row {place} is no correction: {error}", place=place, error=error) from error


def _verdict(row: Row, place: int) -> Row:
    try:
        right = row["right"]
        if right is not None and not isinstance(right, bool):
            raise ValueError("right must be true, false or null")
        texts = {name: str(row[name]) for name in _VERDICT if name not in ("start", "end", "right")}
        return {**texts, "start": int(row["start"]), "end": int(row["end"]), "right": right}
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError("row {place} is no verdict: {error}", place=place, error=error) from error
