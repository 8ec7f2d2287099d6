"""Say how many events are in view and how many beyond it, and lead there; out of an empty view to the nearest event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

import streamlit as st

from timeline.charts.window import Window, before, between
from timeline.pages import session
from timeline.pages.chart import few
from timeline.pages.chart.scene import Scene
from timeline.pages.kept import Kept
from timeline.pages.view import View
from timeline.words import Words

_ARROWS: Mapping[str, tuple[str, Literal["left", "right"]]] = {
    "earlier": (":material/arrow_back:", "left"), "later": (":material/arrow_forward:", "right"),
}  # fmt: skip


def tally(kept: Kept, view: View, found: Scene, words: Words) -> None:
    """How many events are in view, and two buttons with how many come before and after."""
    shown = words.count("{n} event", "{n} events", found.count)
    if found.rounded:
        shown = words("about {n} events", n=words.number(found.count))
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="beyond", width="content"):
        _way(kept, view, found, "earlier", words("{n} earlier", n=words.number(found.earlier)), words)
        st.html(f'<p class="tally"><b>{shown}</b></p>', width="content")
        _way(kept, view, found, "later", words("{n} later", n=words.number(found.later)), words)
        if more := few.undated(kept, view, found.total):  # a filter may hide just what is looked for
            few.button(more, words)


def _way(kept: Kept, view: View, found: Scene, side: str, label: str, words: Words) -> None:
    """A button to what lies on one side of the window, if anything does."""
    if not getattr(found, side):
        return
    icon, position = _ARROWS[side]
    st.button(
        label, key=f"beyond-{side}", icon=icon, icon_position=position, type="tertiary", on_click=_beyond,
        args=(kept, view, found.window, side), help=words("Show the events outside this period"),
    )  # fmt: skip


def nothing_here(kept: Kept, view: View, window: Window, words: Words) -> None:
    """In a view without an event: where the nearest one is."""
    found = nearest(kept, view, window)
    with st.container(horizontal=True, vertical_alignment="center", key="empty_view"):
        st.markdown(words("No event lies in this period."))
        if found is not None:
            st.button(
                words("To the nearest event"), key="nearest", icon=":material/my_location:", on_click=session.look_at,
                args=(found,), type="primary",
            )  # fmt: skip


def nearest(kept: Kept, view: View, window: Window) -> Window | None:
    """A window as long as `window`, which holds no event, about the event nearest to it."""
    sides = (_side(kept, view, window, "earlier"), _side(kept, view, window, "later"))
    ends = [sides[0].last if sides[0] else None, sides[1].start if sides[1] else None]
    days = [one for one in ends if one is not None]
    if not days:
        return None
    day = min(days, key=lambda one: min(abs((one - window.start).days), abs((one - window.last).days)))
    return between(day, day, window.days)


def _beyond(kept: Kept, view: View, window: Window, side: str) -> None:
    session.look_at(_side(kept, view, window, side) or window)


def _side(kept: Kept, view: View, window: Window, side: str) -> Window | None:
    """The days of all events before or after the window."""
    if side == "earlier":
        span = kept.span(replace(view.chosen, end=before(window.start)))
        return Window(span[0], min(span[1], before(window.start))) if span else None
    span = kept.span(replace(view.chosen, start=window.end))
    return Window(max(span[0], window.end), span[1]) if span else None
