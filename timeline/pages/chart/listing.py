"""List what a cell, a bar or a lane holds beside the chart: the most told first; where many, shorter periods to tap."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st
from pandas import DataFrame

from timeline.charts.window import Window
from timeline.model import NAMED, Filter
from timeline.pages import session
from timeline.pages.chart.folding import known
from timeline.pages.chart.lanes import REST, Lanes, in_lane
from timeline.pages.chart.periods import cuts
from timeline.pages.chart.tapping import bars, tap, worth
from timeline.pages.kept import Kept
from timeline.pages.reading import cards
from timeline.pages.text import html
from timeline.pages.view import EVERY_LANE, OTHER_LANES, View
from timeline.words import Words

READ = 1_500
"""Events that are read at most to put the most told first; a month of more is cut into days."""
STEP = 40
_MORE = "listed_more"


def open_list(window: Window, lane: str = EVERY_LANE) -> None:
    """Have the list of a period shown, of one lane or of all."""
    st.session_state["listed"], st.session_state["listed_lane"] = window, lane
    st.session_state[_MORE] = STEP


def close() -> None:
    """Put the list away."""
    st.session_state["listed"] = None


def show(kept: Kept, view: View, lanes: Lanes, words: Words) -> None:
    """The list that is open."""
    period = view.listed
    assert period is not None
    chosen = narrowed(view, lanes)
    total = kept.count(chosen)
    with st.container(border=True, key="listed", gap="xsmall"):
        _head(view, lanes, period, words)
        # The bars count all lanes: beside the few events that are in no other lane they would tell of others.
        if total > (READ if view.lane == OTHER_LANES else STEP) and period.days > 1:
            _shorter(kept, chosen, period, view.lane, words)
        if total <= READ or period.days == 1:
            _events(kept, view, lanes, chosen, words)


def narrowed(view: View, lanes: Lanes) -> Filter:
    """The events of the list that is open, but for those that are in a lane only because they are in no other."""
    assert view.listed is not None
    chosen = replace(view.chosen, start=view.listed.start, end=view.listed.last)
    if view.lane in (EVERY_LANE, OTHER_LANES) or view.lane not in lanes.names:
        return chosen
    lane: dict[str, Any] = {NAMED[lanes.by]: (view.lane,)}
    return replace(chosen, **lane)


def _head(view: View, lanes: Lanes, period: Window, words: Words) -> None:
    known = dict(lanes.names) | {EVERY_LANE: words("All events"), OTHER_LANES: words("Others")}
    name = known.get(view.lane, known[EVERY_LANE])
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        told = words.period(period.start, period.last, "range")
        st.html(f"<h3>{html(name)}<small>{html(told)}</small></h3>")
        st.button(
            words("Zoom in"), icon=":material/zoom_in:", key="listed_zoom", type="tertiary",
            help=words("Show this period"), on_click=session.look_at, args=(period,),
        )  # fmt: skip
        st.button(
            words("Close"),
            icon=":material/close:",
            key="listed_close",
            type="tertiary",
            on_click=close,
            help=words("Close"),
        )


def _shorter(kept: Kept, chosen: Filter, period: Window, lane: str, words: Words) -> None:
    """The months or days of the period, each with a bar of how many events it has, to tap."""
    lines, unit = cuts(period)
    counted = worth(kept.density(chosen, lines))
    if len(counted) < 2:
        return
    st.html(bars(counted, "listed"))
    with st.container(height=260, border=False, gap="xsmall", key="listed_periods"):
        for start, end, weight in counted[["start", "end", "weight"]].itertuples(index=False):
            days = Window(max(start.date(), period.start), min(end.date(), period.last))
            tap("listed", days, float(weight), unit, words, open_list, (days, lane))


def _events(kept: Kept, view: View, lanes: Lanes, chosen: Filter, words: Words) -> None:
    found = held(kept, view, lanes, chosen)
    happenings = found["happening"].nunique() if len(found) else 0
    most = int(st.session_state.setdefault(_MORE, STEP))
    told = words.count("{n} event", "{n} events", len(found))
    if len(found):
        told += " · " + words.count("{n} article", "{n} articles", found["article"].nunique())
    if happenings < len(found):
        told += " · " + words.count("{n} happening", "{n} happenings", happenings)
    st.html(f'<p class="tally">{html(told)}</p>')
    st.html(cards.by_story(found, words, most, view.listed.days if view.listed else 0))
    if happenings > most:
        st.button(words("Show more"), key="listed_show_more", on_click=_more)


def held(kept: Kept, view: View, lanes: Lanes, chosen: Filter) -> DataFrame:
    """The events of the list, with what tells the same."""
    found = kept.events(chosen, READ)
    return known(kept, in_lane(found, REST, lanes) if view.lane == OTHER_LANES else found)


def _more() -> None:
    st.session_state[_MORE] += STEP
