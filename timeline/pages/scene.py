"""Ask the store for what the timeline shows: the whole, the window, and either marks or density."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st
from pandas import DataFrame, concat

from timeline.charts.layout import Lane, Scale, lane
from timeline.charts.marks import marks
from timeline.charts.window import Window, clipped, opening, overscan, padded
from timeline.charts.words import Words
from timeline.pages.view import View
from timeline.store import Filter, Store, edges

MOST_MARKS = 600
LANES = 7
OVERVIEW_BINS = 220
STRIP_BINS = 260
_CLOSER, _FLAT = 3, 5
REST = ""
"""The id of the lane for the events that no chosen lane shows."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the timeline is about to show: all days there are, those of the overview, those of the lanes."""

    everything: Window
    whole: Window
    window: Window
    histogram: DataFrame
    names: Mapping[str, str]
    count: int
    total: int

    @property
    def dense(self) -> bool:
        """Whether there are more events in view than marks can show."""
        return self.count > MOST_MARKS


def scene(store: Store, view: View, words: Words) -> Scene | None:
    """The scene of a view; None where it holds no event."""
    span = store.span(view.chosen)
    if span is None:
        return None
    everything = padded(Window(*span))
    whole, histogram = overview(store, view, everything)
    window = clipped(view.window, everything) if view.window else opening(histogram, whole)
    if window.start < whole.start or window.last > whole.last:  # the reader looks at what lies far off
        whole, histogram = everything, _histogram(store, view, everything)
    inside = replace(view.chosen, start=window.start, end=window.last)
    names = lane_names(store, view, words)
    return Scene(everything, whole, window, histogram, names, store.count(inside), store.count(view.chosen))


def overview(store: Store, view: View, everything: Window) -> tuple[Window, DataFrame]:
    """The days that the overview shows, and its bins: all, unless a few far events would flatten the rest."""
    whole, histogram = everything, _histogram(store, view, everything)
    for _ in range(_CLOSER):
        core = opening(histogram, whole)
        if core.days * _FLAT >= whole.days:
            break
        whole = clipped(padded(core, 1.0), whole)
        histogram = _histogram(store, view, whole)
    return whole, histogram


def _histogram(store: Store, view: View, whole: Window) -> DataFrame:
    return store.histogram(view.chosen, edges(whole.start, whole.last, OVERVIEW_BINS))


def lane_names(store: Store, view: View, words: Words) -> dict[str, str]:
    """The lanes by actor id, in the order shown: the chosen ones, or else the most frequent actors.

    The most frequent are taken over the whole collection, so that lanes keep their place while other
    filters change.
    """
    counted = store.actor_counts(Filter(collections=view.chosen.collections))
    known = dict(zip(counted["id"], counted["name"], strict=True))
    wanted: Sequence[str] = view.lanes or view.chosen.actors or tuple(counted["id"].head(LANES))
    names = {actor: known[actor] for actor in wanted if actor in known}
    covered = view.chosen.actors and set(view.chosen.actors) <= set(names)
    return names if covered else names | {REST: words("Others")}


def events_in_view(store: Store, view: View, window: Window) -> DataFrame:
    """The events in the window and half a window around it, so that a drag shows them at once.

    Where the surroundings hold too many, those in the window alone.
    """
    wide = overscan(window)
    around = replace(view.chosen, start=wide.start, end=wide.last)
    if store.count(around) > 2 * MOST_MARKS:
        around = replace(view.chosen, start=window.start, end=window.last)
    return store.events(around, limit=2 * MOST_MARKS)


def mark_lanes(events: DataFrame, names: Mapping[str, str], scale: Scale, words: Words) -> list[Lane]:
    """The lanes of marks that hold something in view; an event stands in every lane of its actors."""
    lanes = [lane(name, marks(in_lane(events, actor, names), words), scale) for actor, name in names.items()]
    return [one for one in lanes if one.total]


def in_lane(events: DataFrame, actor: str, names: Mapping[str, str]) -> DataFrame:
    """The events of one lane; the lane REST has those of no other lane."""
    others = {name for other, name in names.items() if other != REST}
    if actor == REST:
        return events[[others.isdisjoint(actors) for actors in events["actors"]]]
    return events[[names[actor] in actors for actors in events["actors"]]]


def strips(store: Store, view: View, scene: Scene) -> tuple[DataFrame, Mapping[str, str], tuple[date, ...]]:
    """Weights, names and bin edges of the density strips; the lane of all events stands for REST."""
    wide = clipped(overscan(scene.window), scene.everything)
    lines = tuple(edges(wide.start, wide.last, STRIP_BINS))
    actors = [actor for actor in scene.names if actor != REST]
    found = store.lanes(view.chosen, actors, lines)
    every = store.histogram(view.chosen, lines).groupby(["start", "end"], as_index=False)["weight"].sum()
    return concat([found, every.assign(actor=REST)], ignore_index=True), _with_all(scene.names), lines


def _with_all(names: Mapping[str, str]) -> dict[str, str]:
    from timeline.pages import session

    return {REST: session.say()("All events")} | {actor: name for actor, name in names.items() if actor != REST}


@st.cache_data(show_spinner=False, max_entries=64)
def legend_html(theme: str, language: str) -> str:
    """The legend, drawn once for each theme and language."""
    from timeline.charts.legend import legend
    from timeline.charts.palette import palette
    from timeline.charts.words import words

    return legend(palette(theme), words(language))
