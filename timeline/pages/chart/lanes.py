"""Choose the lanes of the timeline: by actor, source, type or status; the most frequent or the reader's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from pandas import DataFrame, Series, concat

from timeline.charts.density import EVERY
from timeline.model import NAMED, STATUSES, Filter
from timeline.pages.kept import Kept
from timeline.pages.view import View
from timeline.words import Words

LANES = 7
REST = EVERY
"""The id of the lane for the events that no other lane shows."""
UNSORTED = "other"


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes, top to bottom: names by id (an actor's id, a source, a type, a status), and what they are `by`.

    `held` are the articles of each lane where it is a collection.  `own` are lanes that the reader chose.
    """

    by: str
    names: Mapping[str, str]
    held: Mapping[str, frozenset[str]] = field(default_factory=dict)
    own: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the lanes without that of the rest."""
        return tuple(key for key in self.names if key != REST)


def lanes(kept: Kept, view: View, words: Words) -> Lanes:
    """The lanes of a view: those the reader chose, or those of the filter, or else the most frequent.

    The most frequent are taken over the whole collection, or the whole story, so that lanes keep their place
    while other filters change.
    """
    scope = Filter(collections=view.chosen.collections, articles=view.chosen.articles)
    known = names(kept, view.by, scope, words)
    filtered: tuple[str, ...] = getattr(view.chosen, NAMED[view.by])
    wanted = view.lanes or filtered or tuple(islice(known, LANES))
    found = {key: known[key] for key in wanted if key in known}
    covered = filtered and set(filtered) <= set(found)
    shown = found if covered else found | {REST: words("Others")}
    collections = found if view.by == "collection" else ()
    held = {one: kept.article_ids(Filter(collections=(one,))) for one in collections}
    return Lanes(view.by, shown, held, bool(view.lanes))


def names(kept: Kept, by: str, scope: Filter, words: Words) -> Mapping[str, str]:
    """The names of all possible lanes by id, most frequent first; statuses in their own order."""
    if by == "status":
        return {status: words(f"status:{status}") for status in STATUSES}
    if by == "actor":
        return kept.actor_names(scope)
    if by == "collection":
        known = kept.collections()
        return {str(one): str(one) for one in known.sort_values("articles", ascending=False, kind="stable")["name"]}
    found = [str(value) for value in kept.breakdown(scope, by)[by] if value]
    found.sort(key=UNSORTED.__eq__)  # what has no type comes last, however much it is
    return {value: words(f"type:{value}") if by == "type" else value for value in found}


def in_lane(events: DataFrame, key: str, lanes: Lanes) -> DataFrame:
    """The events of one lane; the lane REST has those of no other lane."""
    if lanes.by == "collection":
        ours = lanes.held.get(key) or frozenset[str]().union(*lanes.held.values())
        return events[events["article"].isin(ours) == (key != REST)]
    if lanes.by != "actor":
        column = events[lanes.by]
        return events[column == key] if key != REST else events[~column.isin(lanes.ids)]
    wanted = {lanes.names[other] for other in lanes.ids} if key == REST else {lanes.names[key]}
    missed = [wanted.isdisjoint(actors) for actors in events["actors"]]
    hit = Series(missed, index=events.index, dtype=bool)  # a plain list would choose columns where it is empty
    return events[hit if key == REST else ~hit]


def strips(kept: Kept, view: View, found: Lanes, edges: tuple[date, ...], words: Words) -> tuple[DataFrame, Lanes]:
    """Weights (actor, start, end, weight) of the lanes between `edges`; a lane of all events stands for REST."""
    every = kept.density(view.chosen, edges).assign(actor=REST)
    shown = {REST: words("All events")} | {key: found.names[key] for key in found.ids}
    return concat([every, *_parts(kept, view, found, edges)], ignore_index=True), Lanes(found.by, shown)


def _parts(kept: Kept, view: View, found: Lanes, edges: tuple[date, ...]) -> Sequence[DataFrame]:
    if found.by == "actor":
        return [kept.lanes(view.chosen, found.ids, edges)]
    if found.by == "status":
        counted = kept.histogram(view.chosen, edges)
        return [counted[counted["status"].isin(found.ids)].rename(columns={"status": "actor"})]
    return [_part(kept, view.chosen, NAMED[found.by], key, edges) for key in found.ids]


def _part(kept: Kept, chosen: Filter, field: str, key: str, edges: tuple[date, ...]) -> DataFrame:
    """The weights of one source or type, nothing where the filter leaves it out."""
    filtered: tuple[str, ...] = getattr(chosen, field)
    allowed: dict[str, tuple[str, ...]] = {field: (key,)}
    whole = kept.density(replace(chosen, **allowed), edges).assign(actor=key)  # type: ignore[arg-type]
    return whole if not filtered or key in filtered else whole.iloc[:0]
