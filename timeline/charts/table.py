"""Say in a table what a chart shows, for readers who cannot or do not want to see it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from pandas import DataFrame

from timeline.charts.hours import order, said
from timeline.charts.window import day
from timeline.words import Words


def events_table(events: DataFrame, words: Words) -> DataFrame:
    """The events of a view in order of time, one a row, indexed by their id; headings in the reader's language."""
    rows = in_order(events).to_dict("records")
    return DataFrame(
        {
            words("Date"): [when(row, words) for row in rows],
            words("Event"): [row["label"] for row in rows],
            words("Status"): [words(f"status:{row['status']}") for row in rows],
            words("Actors"): [", ".join(row["actors"]) for row in rows],
            words("Sentence"): [" ".join(str(row["sentence"]).split()) for row in rows],
            words("Source"): [row["source"] or row["title"] or row["key"] for row in rows],
        },
        index=pd.Index([row["id"] for row in rows], name="id"),
        dtype="object",
    )


def in_order(events: DataFrame) -> DataFrame:
    """The events that lie on the calendar in the order of time, those of one day in that of their hours."""
    placed = events.dropna(subset=["start", "end"])
    hours = placed["time"].fillna("").map(order) if len(placed) else 0.0
    return placed.assign(hour=hours).sort_values(["start", "end", "hour"], kind="stable").drop(columns="hour")


def when(row: Mapping[str, object], words: Words) -> str:
    """The days of an event as precisely as they are known, with the hour where there is one."""
    days = words.period(day(row["start"]), day(row["end"]), str(row["granularity"]))
    time = str(row.get("time") or "")
    return f"{days}, {said(time, words)}" if time else days


def strips_table(strips: DataFrame, names: Mapping[str, str], words: Words) -> DataFrame:
    """The numbers behind density strips: a row a stretch of time, a column a lane."""
    table = strips.pivot_table(index=["start", "end"], columns="actor", values="weight", aggfunc="sum", fill_value=0.0)
    table = table.reindex(columns=list(names), fill_value=0.0)
    periods = [words.period(day(start), day(end), "range") for start, end in table.index]
    return DataFrame(
        {words("Period"): periods} | {label: table[actor].round(1).tolist() for actor, label in names.items()}
    )
