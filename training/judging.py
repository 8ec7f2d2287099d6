"""Whether an event is right in all parts, by what people read in its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from timeline.model import Actor, Event

_WORD = re.compile(r"\w+")
Row = dict[str, Any]


def in_all_parts(event: Event, row: Row) -> bool:
    """Whether an event is the row's in verb, days, status and actors.

    These are rows {"name", "surface", "also", "optional"}; `also` are other names of the same one.
    """
    days = event.when.interval
    return (
        row["right_verb"]
        and days is not None
        and [days.start.isoformat(), days.last.isoformat()] == [row["start"], row["end"]]
        and event.status == row["status"]
        and _cast([part.actor for part in event.actors], row["actors"])
    )


def _cast(actors: Sequence[Actor], rows: Sequence[Row]) -> bool:
    """Whether all actors are among the row's, and all that are no option of it among them."""
    needed = (one for one in rows if not one["optional"])
    return all(any(same(a, one) for one in rows) for a in actors) and all(
        any(same(a, one) for a in actors) for one in needed
    )


def same(actor: Actor, row: Row) -> bool:
    """Whether a name of an actor holds one of a row's, or is held by it: «Budi» is «Budi Santoso»."""
    rows = [_spaced(name) for name in (row["name"], row.get("surface"), *row.get("also", ())) if name]
    return any(a in b or b in a for a in map(_spaced, (actor.name, *actor.aliases)) for b in rows)


def _spaced(name: str) -> str:
    return f" {' '.join(_WORD.findall(name.lower()))} "
