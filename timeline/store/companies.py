"""Companies: the sets of actors who take part in one event together (see `schema`)."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from timeline.store import inserting
from timeline.store.numbers import found
from timeline.store.schema import company, company_actor

Company = frozenset[int]


def known(connection: Connection, sets: Iterable[Company]) -> dict[Company, int]:
    """The number of each set that is there."""
    spelled = _spelled(sets)
    rows = found(connection, company.c.members, company.c.n, spelled)
    return {spelled[written]: n for written, n in rows.items()}


def _spelled(sets: Iterable[Company]) -> dict[str, Company]:
    return {" ".join(map(str, sorted(members))): members for members in sets if len(members) > 1}


def numbers(connection: Connection, sets: Iterable[Company]) -> dict[Company, int]:
    """The number of each set of actor numbers that has two members or more; made where it is not there yet."""
    spelled = _spelled(sets)
    known = found(connection, company.c.members, company.c.n, spelled)
    missing = [written for written in spelled if written not in known]
    if missing:
        inserting.insert(connection, company, [{"members": written} for written in missing])
        made = found(connection, company.c.members, company.c.n, missing)
        rows = [{"company": n, "actor": member} for written, n in made.items() for member in spelled[written]]
        inserting.insert(connection, company_actor, rows)
        known |= made
    return {members: known[written] for written, members in spelled.items()}
