"""Rows as pandas frames, with days as timestamps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Result

_EPOCH = date(1970, 1, 1).toordinal()
DAYS = "datetime64[s]"
"""Seconds, because nanoseconds end in 1677 and news speaks of older things."""


def frame(result: Result[Any], columns: Sequence[str] | None = None) -> pd.DataFrame:
    """All rows of `result`; an empty result still has its columns."""
    return pd.DataFrame.from_records(result.all(), columns=list(columns or result.keys()))


def columns(result: Result[Any]) -> dict[str, Sequence[Any]]:
    """All values of each column of `result`, by its name."""
    names, rows = result.keys(), result.all()
    return dict(zip(names, zip(*rows, strict=True) if rows else ((),) * len(names), strict=True))


def timestamps(ordinals: Any) -> Any:
    """Ordinal days, None where unknown, as timestamps, NaT where unknown."""
    days = np.asarray(ordinals, dtype="float64")
    stamps = np.full(len(days), np.datetime64("NaT"), dtype=DAYS)
    known = ~np.isnan(days)
    stamps[known] = (days[known].astype("int64") - _EPOCH).astype("datetime64[D]").astype(DAYS)
    return stamps


def ordinals(stamps: Any) -> Any:
    """The inverse of `timestamps` for days that are known."""
    return np.asarray(stamps, dtype="datetime64[D]").astype("int64") + _EPOCH
