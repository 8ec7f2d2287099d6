"""Show the timeline on a phone: whole years, months or days with a bar each, to tap down to a list of events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from timeline.charts.strips import strips_html
from timeline.charts.window import Window
from timeline.pages import session
from timeline.pages.chart import menu as lane_menu
from timeline.pages.chart.figures import Drawn
from timeline.pages.chart.folding import known
from timeline.pages.chart.periods import above, cuts, month
from timeline.pages.chart.scene import Scene, inside
from timeline.pages.chart.tapping import bars, tap, worth
from timeline.pages.kept import Kept
from timeline.pages.reading import cards
from timeline.pages.view import View
from timeline.words import Words

_DAY, _JUMP = "phone_day", "phone_jump"


def show(kept: Kept, view: View, drawn: Drawn, found: Scene, words: Words) -> None:
    """The events as cards where they are few; else the periods, and below them the cards or the lanes' strips."""
    few = drawn.events is not None and found.count <= cards.MOST
    if not few:
        _periods(kept, view, found.window, words)
    if drawn.events is not None:
        seen = inside(drawn.events, found.window)
        st.html(cards.cards(known(kept, seen) if view.folded else seen, words, period=found.window))
        return
    assert drawn.weights is not None
    links, colours = lane_menu.links_of(drawn.lanes, words), session.colours()
    if drawn.lanes.ids:
        st.markdown(f"**{words('lanes:' + drawn.lanes.by)}**")
        st.html(strips_html(drawn.weights, drawn.lanes.names, links, found.window, colours, words))


def _periods(kept: Kept, view: View, window: Window, words: Words) -> None:
    lines, unit = cuts(window)
    counted = worth(kept.density(view.chosen, lines))
    st.caption(words("Tap a day to read its events.") if unit == "day" else words("Tap a period to look closer."))
    if year := above(window):
        name = words.period(year.start, year.last, "year")
        st.button(
            words("Back to {period}", period=name), icon=":material/arrow_back:", key="phone_up", type="tertiary",
            on_click=session.look_at, args=(year,),
        )  # fmt: skip
    st.session_state[_JUMP] = None
    st.date_input(
        words("Jump to a day"), value=None, key=_JUMP, format="DD/MM/YYYY", on_change=_jumped,
        min_value=date(1000, 1, 1), max_value=date(2500, 12, 31),
    )  # fmt: skip
    st.html(bars(counted, "period"))
    for start, end, weight in counted[["start", "end", "weight"]].itertuples(index=False):
        period = Window(start.date(), end.date())
        tap("period", period, float(weight), unit, words, _tapped, (period, unit))
        if unit == "day" and st.session_state.get(_DAY) == period.start:
            _events_of(kept, view, period.start, words)


def _events_of(kept: Kept, view: View, day: date, words: Words) -> None:
    """The cards of a day: of what is dated to it, not of all years and months that it is part of."""
    exactly = view.chosen.granularities or ("day",)
    chosen = replace(view.chosen, start=day, end=day, granularities=exactly)
    st.html(cards.cards(kept.events(chosen, cards.MOST), words, kept.count(chosen)))


def _jumped() -> None:
    """Show the month of the day, and the day open in it."""
    asked = st.session_state[_JUMP]
    if isinstance(asked, date):
        session.look_at(month(asked))
        st.session_state[_DAY] = asked


def _tapped(period: Window, unit: str) -> None:
    if unit != "day":
        session.look_at(period)
        return
    st.session_state[_DAY] = None if st.session_state.get(_DAY) == period.start else period.start
