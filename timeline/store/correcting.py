"""Making and undoing corrections: the log grows by a line, and what it concerns is laid anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from timeline.errors import StoreError
from timeline.model import Correction, Event
from timeline.store import lists, log, merges, values, write
from timeline.store.log_tables import correction as rows
from timeline.store.overlay import Numbered, find, overlay


class Superseded(StoreError):  # noqa: N818 the name says what happened
    """Somebody else has corrected the event since: `theirs` are the lines of the log, with their numbers."""

    def __init__(self, theirs: tuple[Numbered, ...]) -> None:
        self.theirs = theirs
        who = theirs[-1][1].who or "somebody else"
        super().__init__(f"{who} has corrected this event since you opened it; look at what changed, and save again")


def correct(connection: Connection, one: Correction) -> int:
    """Put `one` into the log, its `old` filled in from what is shown now; returns its number.

    StoreError when there is nothing that it speaks of, when its value spells nothing, or when it changes nothing.
    """
    _when(one.when)
    if one.field == log.MERGE:
        return _merge(connection, one)
    number = lists.required(connection, one.article)
    reading = lists.reading(connection, one.article)
    before = log.of_articles(connection, [one.article]).get(one.article, [])
    found = find(overlay(reading, before).events, one)
    n = log.append(connection, _checked(one, found))
    if one.field == "added" and n not in overlay(reading, [*before, (n, one)]).landed:
        raise StoreError("the article has no words from {start} to {end}", start=one.start, end=one.end)
    write.refresh(connection, number)
    return n


def unseen(connection: Connection, some: Sequence[Correction], basis: int) -> None:
    """Superseded when the log has lines after `basis` about the events that `some` speak of."""
    articles = {one.article for one in some if one.article}
    newer = log.lines(connection, (rows.c.n > basis) & rows.c.article.in_(articles))
    theirs = tuple((n, one) for n, one in newer if any(_touch(one, mine) for mine in some))
    if theirs:
        raise Superseded(theirs)


def _touch(one: Correction, other: Correction) -> bool:
    same = (one.start, one.end) == (other.start, other.end)
    return one.article == other.article and (same or min(one.end, other.end) > max(one.start, other.start))


def _checked(one: Correction, found: Event | None) -> Correction:
    """`one` with its old value, for the event that it speaks of."""
    if one.field == "added":
        if found:
            raise StoreError("there is an event at these words already; correct that one")
        return replace(one, old="")
    if found is None:
        raise StoreError("there is no event at these words")
    one = replace(one, start=found.trigger.start, end=found.trigger.end)
    if one.field == "deleted":
        return replace(one, old="", new="true")
    changed = values.changed(found, one.field, one.new)
    if changed == found:
        raise StoreError("the {field} is {value!r} already", field=one.field, value=one.new)
    return replace(one, old=values.written(found, one.field))


def _merge(connection: Connection, one: Correction) -> int:
    old, new = (merges.head(connection, id_) for id_ in (one.old, one.new))
    if old == new:
        raise StoreError("{one!r} and {other!r} are one actor already", one=one.old, other=one.new)
    n = log.append(connection, replace(one, article="", start=0, end=0, old=old, new=new))
    merges.apply(connection)
    return n


def undo(connection: Connection, n: int, who: str, when: str) -> int:
    """Cancel correction `n` by a line of its own; undoing that line brings `n` back.  Returns the line's number."""
    _when(when)
    one = log.line(connection, n)
    if n in log.undone(connection, one.article):
        raise StoreError("correction {n} is undone already", n=n)
    made = log.append(connection, replace(one, field=log.UNDO, old=str(n), new="", who=who, when=when))
    if one.article == "":
        merges.apply(connection)
    elif (number := lists.number_of(connection, one.article)) is not None:
        write.refresh(connection, number)
    return made


def _when(when: str) -> None:
    try:
        datetime.fromisoformat(when)
    except ValueError as error:
        raise StoreError("{when!r} is no time such as 2022-01-28T10:14:00+07:00", when=when) from error
