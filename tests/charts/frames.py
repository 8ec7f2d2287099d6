"""Small frames of events such as the store hands out."""

from __future__ import annotations

from datetime import date

import pandas as pd
from pandas import DataFrame


def event(key, start, end=None, granularity="day", status="happened", actors=("NATO",), label="NATO menolak", **more):
    return {
        "id": key,
        "article": "a1",
        "key": "k1",
        "title": "Judul",
        "source": "Kompas",
        "published": pd.Timestamp("2022-01-28"),
        "sentence_start": 0,
        "sentence_end": 40,
        "sentence": "NATO pada Rabu menolak tuntutan Rusia.",
        "trigger": "menolak",
        "trigger_start": 15,
        "label": label,
        "time_text": "Rabu",
        "start": pd.Timestamp(start),
        "end": pd.Timestamp(end or start),
        "granularity": granularity,
        "value": start,
        "rule": "weekday",
        "reason": "the latest such weekday not after publication",
        "warning": "",
        "anchor": pd.Timestamp("2022-01-28"),
        "time": "",
        "status": status,
        "reported": False,
        "explicit": True,
        "actors": list(actors),
        "roles": dict.fromkeys(actors, "agent"),
        **more,
    }


def events(*rows) -> DataFrame:
    return DataFrame(list(rows))


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]
