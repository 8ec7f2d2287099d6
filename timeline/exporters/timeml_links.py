"""How events lie in time to the day of publication and to one another, and which words say how they lie to theirs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.model import Interval
from timeline.paths import DATA

if TYPE_CHECKING:
    from timeline.model import Event, Reading, Timex

_LAST = re.compile(r"(\w+)\s+$")
_LOOK = 24
"""Letters before a time among which its signal stands."""
Placed = tuple[str, Interval]
"""An event's instance with its days."""


@cache
def signals(language: str) -> Mapping[str, str]:
    """The relation that each signal of a language says."""
    with (DATA / "exporters" / "signals.toml").open("rb") as file:
        return {str(word): str(kind) for word, kind in tomllib.load(file).get(language, {}).items()}


def signal(reading: Reading, timex: Timex) -> tuple[int, int, str] | None:
    """The word right before a time that says how an event lies to it: its span and the relation."""
    head = reading.article.text[max(0, timex.start - _LOOK) : timex.start]
    found = _LAST.search(head)
    kind = signals(reading.article.language).get(found[1].lower()) if found else None
    if not found or not kind:
        return None
    start = timex.start - len(head) + found.start(1)
    return start, start + len(found[1]), kind


def relation(one: Interval, other: Interval) -> str:
    """How one time lies to another (TimeML's relType)."""
    if (one.start, one.end) == (other.start, other.end):
        return "SIMULTANEOUS"
    if one.end <= other.start:
        return "BEFORE"
    if other.end <= one.start:
        return "AFTER"
    return "IS_INCLUDED" if other.start <= one.start and one.end <= other.end else "INCLUDES"


def to_publication(placed: Sequence[Placed], reading: Reading) -> Iterator[tuple[str, str]]:
    """Of each instance how its days lie to the day of publication; nothing where nobody knows that."""
    day = reading.article.published
    if day:
        own = Interval(day, day + timedelta(1), "day")
        yield from ((instance, relation(days, own)) for instance, days in placed)


def between(placed: Sequence[Placed]) -> Iterator[tuple[str, str, str]]:
    """Of neighbours in the order of time how the one lies to the other; the rest follows from these."""
    order = sorted(placed, key=lambda one: (one[1].start, one[1].end))
    for (instance, days), (other, later) in pairwise(order):
        if days.nests(later) or days.end <= later.start:
            yield instance, other, relation(days, later)


def placed(instances: Mapping[str, Event]) -> list[Placed]:
    """The instances whose events have days."""
    return [(instance, event.when.interval) for instance, event in instances.items() if event.when.interval]
