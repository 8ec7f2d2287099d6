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
FROM, TO = "from", "to"
_SHOWN, _DRAWN = "period_shown", "period_drawn"
_BEHIND = 4
_ECHO = 1.0
"""Seconds after a drawing in which nobody reads a date and types another."""


def fields(window: Window, words: Words) -> None:
    """The fields, with the first and the last day of `window` in them."""
    days = _within(window.start), _within(window.last)
    st.session_state[FROM], st.session_state[TO] = days
    if _shown()[:1] != [days]:
        st.session_state[_SHOWN] = [days, *_shown()][:_BEHIND]
        st.session_state[_DRAWN] = None
    limits: dict[str, Any] = {"min_value": _EARLIEST, "max_value": _LATEST, "format": "DD/MM/YYYY", "width": 144}
    for name, key in ((words("From"), FROM), (words("Until"), TO)):
        st.date_input(name, key=key, on_change=_typed, args=(key, window), label_visibility="collapsed", **limits)


def drawn() -> None:
    """Note that the page is drawn whole, with the dates it shows."""
    if st.session_state.get(_DRAWN) is None:
        st.session_state[_DRAWN] = time.monotonic()


def _typed(key: str, window: Window) -> None:
    """Look at the period with the day typed; one that lies beyond the other end takes that along."""
    day, now = st.session_state[key], session.window() or window
    if not day or _echo(key, day):
        return
    # The other end is the view's own: the field may still show what it was before the last click.
    start, last = (day, now.last) if key == FROM else (now.start, day)
    if start > last:
        session.look_at(moved(now, (day - (now.start if key == FROM else now.last)).days))
        return
    session.look_at(between(start, last))


def _echo(key: str, day: date) -> bool:
    """Whether nobody typed this day: it stood in the field before the last change of view.

    With a click that comes while the new view is on its way, the browser sends the dates that it still shows.
    """
    at, before = st.session_state.get(_DRAWN), {start if key == FROM else last for start, last in _shown()[1:]}
    return day in before and (at is None or time.monotonic() - at < _ECHO)


def _shown() -> list[Days]:
    """The days that stood in the fields, the latest first."""
    found = st.session_state.get(_SHOWN, [])
    assert isinstance(found, list)
    return found


def _within(day: date) -> date:
    return min(max(day, _EARLIEST), _LATEST)
