"""Colour marks by type or source instead of status: the most frequent have colours of their own, the rest one."""

from __future__ import annotations

from collections.abc import Mapping

from pandas import DataFrame

from timeline.charts.palette import Palette
from timeline.pages.chart import lanes
from timeline.pages.kept import Kept
from timeline.pages.view import COLOURS, View
from timeline.store import Filter
from timeline.words import Words

OTHERS = ""
"""Stands for all that have no colour of their own."""


def tints(kept: Kept, view: View, colours: Palette, words: Words) -> Mapping[str, str]:
    """The colour of each type or source; {} where colours show the status.

    The most frequent of the whole collection have theirs, so that a filter changes no colour.
    """
    if view.colour == COLOURS[0]:
        return {}
    known = lanes.names(kept, view.colour, Filter(collections=view.chosen.collections), words)
    first = [one for one in known if one != lanes.UNSORTED][: len(colours.kinds)]
    return {**dict(zip(first, colours.kinds, strict=False)), OTHERS: colours.muted}


def tinted(events: DataFrame, inks: Mapping[str, str], by: str) -> DataFrame:
    """`events` with the column `ink`, where colours do not show the status."""
    return events.assign(ink=events[by].map(inks).fillna(inks[OTHERS])) if inks else events


def named(inks: Mapping[str, str], events: DataFrame, by: str, words: Words) -> Mapping[str, str] | None:
    """The names of what is coloured among `events`, with their colours; None where colours show the status."""
    if not inks:
        return None
    seen = set(events[by])
    shown = {one: ink for one, ink in inks.items() if one in seen}
    told = {words.keyword("type:", one) if by == "type" else one: ink for one, ink in shown.items()}
    return told | ({words("Others"): inks[OTHERS]} if seen - shown.keys() else {})
