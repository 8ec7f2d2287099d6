"""Actors that are one: the merges of the log, laid over the participants of events and their counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, func, select, update

from timeline.errors import StoreError
from timeline.model import Actor
from timeline.store import log, tally
from timeline.store.schema import actor, event, participant

TRUE_NUMBER = func.coalesce(actor.c.same_as, actor.c.n)
"""The number of the actor that an actor was merged into, or else its own."""


def head(connection: Connection, id_: str) -> str:
    """The id of the actor that `id_` was merged into, or else itself; StoreError when there is none."""
    own = select(TRUE_NUMBER).where(actor.c.id == id_).scalar_subquery()
    found: str | None = connection.scalar(select(actor.c.id).where(actor.c.n == own))
    if found is None:
        raise StoreError("there is no actor {id!r}", id=id_)
    return found


def heads(connection: Connection) -> dict[str, Actor]:
    """Of each actor that was merged, by id, the one it was merged into."""
    into = actor.alias()
    columns = (actor.c.id.label("old"), into.c.id, into.c.name, into.c.kind, into.c.country)
    rows = connection.execute(select(*columns).join_from(actor, into, into.c.n == actor.c.same_as))
    return {row.old: Actor(row.id, row.name, row.kind, country=row.country) for row in rows}


def apply(connection: Connection) -> None:
    """Bring actors, participants and counts into line with the merges in force."""
    wanted = _wanted(connection)
    known = _nicknames(wanted)
    numbers: dict[str, int] = {}
    before: dict[str, int | None] = {}
    for id_, n, same_as in connection.execute(select(actor.c.id, actor.c.n, actor.c.same_as)):
        numbers[id_], before[id_] = n, same_as
    into = {id_: wanted.get(id_) or known.get(_bare(id_), "") for id_ in before}
    after = {id_: numbers.get(head) for id_, head in into.items()}
    changed = {numbers[id_]: after[id_] for id_ in before if after[id_] != before[id_]}
    if changed:
        _repoint(connection, changed, {before[id_] or n for id_, n in numbers.items() if n in changed})


def nicknames(connection: Connection) -> dict[str, int]:
    """Of each name that people merged for good, as ids of actors begin with it, the number of whom it means.

    A bare name is somebody in its text only, and so is its id («person:setnov@1f…»): elsewhere «Budi» is another Budi.
    But whom a person merged into one whose name does not hold the bare one bears a nickname: «Setnov» is Setya
    Novanto in every article, also in those that come later.
    """
    known = _nicknames(_wanted(connection))
    rows = connection.execute(select(actor.c.id, actor.c.n).where(actor.c.id.in_(known.values()))) if known else ()
    numbers = {row.id: row.n for row in rows}
    return {name: numbers[head] for name, head in known.items() if head in numbers}


def nicknamed(id_: str, known: Mapping[str, int]) -> int | None:
    """The number of whom a bare name's id means in every article, of `nicknames`; None where it means nobody else."""
    return known.get(_bare(id_))


def _bare(id_: str) -> str:
    name, scoped, _ = id_.partition("@")
    return name if scoped else ""


def _nicknames(wanted: Mapping[str, str]) -> dict[str, str]:
    """The names merged into one person alone, by an id that holds everywhere, and no part of that person's name."""
    found: dict[str, set[str]] = {}
    for old, new in wanted.items():
        name = _bare(old)
        if name and not _bare(new) and name.rpartition(":")[2] not in new.rpartition(":")[2].split("-"):
            found.setdefault(name, set()).add(new)
    return {name: heads.pop() for name, heads in found.items() if len(heads) == 1}


def _wanted(connection: Connection) -> Mapping[str, str]:
    return _heads((one.old, one.new) for _, one in log.merges(connection))


def _heads(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """For every id that is merged into another the id at the end of the chain; what closes a circle is passed over."""
    into: dict[str, str] = {}

    def end(id_: str) -> str:
        while id_ in into:
            id_ = into[id_]
        return id_

    for old, new in pairs:
        if end(old) != end(new):
            into[end(old)] = end(new)
    return {old: end(old) for old in into}


def _repoint(connection: Connection, changed: Mapping[int, int | None], was: set[int]) -> None:
    """Give the actors `changed` (number to `same_as`) their new heads, in events and counts.

    Their events are counted out before and in again after; `was` are the heads they had.
    """
    concerned = participant.c.named.in_(changed)
    # The index lies on `actor`, so the events are looked up under the heads.
    events = select(participant.c.event).where(concerned, participant.c.actor.in_(was))
    tally.change(connection, tally.stored(connection, event.c.n.in_(events)), -1)
    rows = [{"this": n, "head": same_as} for n, same_as in changed.items()]
    connection.execute(update(actor).where(actor.c.n == bindparam("this")).values(same_as=bindparam("head")), rows)
    now = select(TRUE_NUMBER).where(actor.c.n == participant.c.named).scalar_subquery()
    connection.execute(update(participant).where(concerned, participant.c.actor.in_(was)).values(actor=now))
    heads = {same_as or n for n, same_as in changed.items()}
    events = select(participant.c.event).where(concerned, participant.c.actor.in_(heads))
    tally.change(connection, tally.stored(connection, event.c.n.in_(events)), 1)
