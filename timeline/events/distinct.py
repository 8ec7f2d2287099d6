"""Keeps one event for each verb and each of its times."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.when import Dated, When


def distinct(told: Iterable[Dated]) -> list[Dated]:
    """One event for each head and each of its dates; of two dates that hold one another the narrower.

    A month that only names a delivery («minyak mentah Januari … pada Rabu») gives way to a time of the verb's own.
    """
    kept: list[Dated] = []
    for new in told:
        twin = next((k for k in kept if k.head == new.head and _one_time(k.when, new.when)), None)
        if twin is None:
            kept.append(new)
        elif _sharper(new.when, twin.when):
            kept[kept.index(twin)] = new
    return kept


def _one_time(a: When, b: When) -> bool:
    if not (a.placed and b.placed):
        return a.placed or b.placed  # «Kamis pekan lalu, Kamis (27/1/2022)» in an article without a day of its own
    return a.loose != b.loose or a.interval.nests(b.interval)


def _sharper(new: When, old: When) -> bool:
    """Whether a time says more of the day than another one of the same head."""
    if not (new.placed and old.placed):
        return new.placed
    return not new.loose and (old.loose or new.interval.days < old.interval.days)
