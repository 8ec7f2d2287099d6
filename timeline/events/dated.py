"""The value that attachment hands on: a head with its time."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.heads import Head
from timeline.events.when import When


@dataclass(frozen=True, slots=True)
class Dated:
    """A head with its time.

    `rule` names the rows that brought them together, `way` how surely they did, for the event's confidence.

    `rest` is the unit at which the head's own words go on where it is told again without being named:
    «melanda Banyuwangi pada 1994 dan Biak pada 1996» goes on at «Biak» for 1996.  0 where it does not.
    """

    head: Head
    when: When
    way: str
    rule: str
    rest: int = 0
