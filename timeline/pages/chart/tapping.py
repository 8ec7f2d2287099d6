"""Periods to tap, each a button with a bar of how many events it has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st
from pandas import DataFrame

from timeline.charts.window import Window
from timeline.pages.text import plain
from timeline.words import Words

_OWN, _TRACE = 0.5, 0.05


def worth(counted: DataFrame) -> DataFrame:
    """The periods worth a line: those with an event of their own, or else those with the share of a longer one.

    Years that are spread over their days leave traces of an event everywhere.
    """
    own = counted[counted["weight"] >= _OWN]
    return own if len(own) else counted[counted["weight"] >= _TRACE]


def bars(counted: DataFrame, place: str) -> str:
    """The style of the bars at one `place` of the page, each as long as its period has events."""
    most = counted["weight"].max() or 1.0
    rules = (
        f".st-key-{_key(place, start.date())} button {{ --share: {100 * weight / most:.1f}%; }}"
        for start, weight in counted[["start", "weight"]].itertuples(index=False)
    )
    return f"<style>{' '.join(rules)}</style>"


def tap(
    place: str, period: Window, weight: float, unit: str, words: Words, act: Callable[..., None], args: tuple[Any, ...]
) -> None:
    """A line to tap, which calls `act` with `args`."""
    name = words.period(period.start, period.last, unit)
    number = max(1, round(weight))  # of an event that lasts longer the period has but a share, and shows it whole
    st.button(
        f"**{plain(name)}** {plain(words.about(number))}", key=_key(place, period.start), width="stretch",
        on_click=act, args=args,
    )  # fmt: skip


def _key(place: str, start: date) -> str:
    return f"{place}-{start.isoformat()}"
