"""One chart on one bare Streamlit page, to compare the dashboard with: ?kind=bare, timeline or scattergl.

    streamlit run benchmarks/peer_page.py
"""

from __future__ import annotations

import random
from datetime import date, timedelta

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
import streamlit as st

EVENTS = 10_000
FIRST = date(2012, 1, 1)


def main() -> None:
    kind = st.query_params.get("kind", "bare")
    figure = {"bare": bare, "timeline": timeline, "scattergl": scattergl}[kind]()
    st.plotly_chart(figure, config={"scrollZoom": True})


def bare() -> go.Figure:
    """The least there can be."""
    return go.Figure(go.Bar(x=[2021, 2022, 2023], y=[3, 1, 2]))


def timeline() -> go.Figure:
    """What a newcomer would write: a bar for each event in the lane of its actor."""
    return px.timeline(events(), x_start="start", x_end="end", y="actor", hover_name="label")


def scattergl() -> go.Figure:
    """What a newcomer is told when that is too slow: points on the graphics card."""
    shown = events()
    points = go.Scattergl(x=shown["start"], y=shown["actor"], text=shown["label"], mode="markers")
    return go.Figure(points, layout={"dragmode": "pan"})


def events() -> pd.DataFrame:
    """Events with days, actors and labels, the same at every run."""
    chance = random.Random(7)
    starts = [FIRST + timedelta(chance.randrange(3650)) for _ in range(EVENTS)]
    return pd.DataFrame(
        {
            "start": pd.to_datetime(starts),
            "end": pd.to_datetime([day + timedelta(chance.choice((1, 1, 1, 30, 365))) for day in starts]),
            "actor": [f"actor {int(chance.paretovariate(0.6)) % 10}" for _ in starts],
            "label": [f"event {n} of some length, as news have them" for n in range(EVENTS)],
        }
    )


main()
