"""The two dates of the days in view, which a reader may type."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import streamlit as st

from timeline.charts.window import Window, between, moved
from timeline.pages import session
from timeline.words import Words

Days = tuple[date, date]
_EARLIEST, _LATEST = date(1000, 1, 1), date(2500, 12, 31)
_SHOWN, _DRAWN = "period_shown", "period_drawn"
_BEHIND = 4
_ECHO = 1.0
"""Seconds after a drawing in which nobody reads a date and types another."""


def fields(window: Window, words: Words) -> None:
    """The fields, with the first and the last day of `window` in them."""
    days = _within(window.start), _within(window.last)
    st.session_state["from"], st.session_state["to"] = days
    if _shown()[:1] != [days]:
        st.session_state[_SHOWN] = [days, *_shown()][:_BEHIND]
        st.session_state[_DRAWN] = None
    limits: dict[str, Any] = {"min_value": _EARLIEST, "max_value": _LATEST, "format": "DD/MM/YYYY", "width": 144}
    for name, key in ((words("From"), "from"), (words("Until"), "to")):
        st.date_input(name, key=key, on_change=_typed, args=(key, window), label_visibility="collapsed", **limits)


def drawn() -> None:
    """Note that the page is drawn whole, with the dates it shows."""
    if st.session_state.get(_DRAWN) is None:
        st.session_state[_DRAWN] = time.monotonic()


def _typed(key: str, window: Window) -> None:
    """Look at the days typed; a first day that lies behind the last one, or the other way round, takes it along."""
    start, last = st.session_state["from"], st.session_state["to"]
    if not start or not last or _echo((start, last)):
        return
    if start > last:
        shift = start - window.start if key == "from" else last - window.last
        session.look_at(moved(window, shift.days))
        return
    session.look_at(between(start, last))


def _echo(days: Days) -> bool:
    """Whether nobody typed these days: they stood there before the last change of view.

    With a click that comes while the new view is on its way, the browser sends the dates that it still shows.
    """
    at = st.session_state.get(_DRAWN)
    return days in _shown()[1:] and (at is None or time.monotonic() - at < _ECHO)


def _shown() -> list[Days]:
    """The days that stood in the fields, the latest first."""
    found = st.session_state.get(_SHOWN, [])
    assert isinstance(found, list)
    return found


def _within(day: date) -> date:
    return min(max(day, _EARLIEST), _LATEST)
