"""What the text has mentioned so far, for the expressions that count from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from ..model import Interval, Resolution

_FOCUS = {"day", "month", "quarter", "half", "year"}
_DATED = {"dmy", "dm", "day", "month"}
_STEADY = {"date", "weekday", "time"}


@dataclass(slots=True)
class Memory:
    """The mentions that later expressions of the same text look back to.

    `focus` is the calendar date mentioned last (what «setahun sebelumnya» counts from), `day` the single day
    (what «hari itu» means), `time_day` the day that a clock time belongs to: «kemarin» and «sehari
    sebelumnya» look back only for their own sentence, so they do not count for it, but «hari ini» brings the telling
    back to its own day («Ledakan terjadi pada 5 Mei 2018. Hari ini terdakwa divonis.»); `placed` is the last
    expression of a single day, whichever its kind.  `clock` is the moment named last («tiga jam kemudian»),
    `feast` the feast («H+7»).  `named` holds the days dated together with their weekday, `dated` those without,
    both by weekday; `last` is the resolution right before, `told` that of the focus.
    """

    focus: Interval | None = None
    day: date | None = None
    time_day: date | None = None
    placed: Resolution | None = None
    clock: datetime | None = None
    feast: date | None = None
    named: dict[int, date] = field(default_factory=dict)
    dated: dict[int, date] = field(default_factory=dict)
    last: Resolution | None = None
    told: Resolution | None = None

    def keep(self, found: Resolution, operator: str, slots: Mapping[str, Any]) -> None:
        """Remember a resolution that has an interval."""
        placed = found.interval
        assert placed is not None
        named = placed.granularity in _FOCUS or "phase" in slots  # «awal Februari … sebulan kemudian»
        if named and "same" not in slots:  # «a year earlier» only compares
            self.focus, self.told = placed, found
        if placed.granularity == "day":
            self._keep_day(found, placed.start, operator, slots)

    def _keep_day(self, found: Resolution, day: date, operator: str, slots: Mapping[str, Any]) -> None:
        self.day, self.placed = day, found
        if operator in _STEADY or slots.get("shift") == 0:
            self.time_day = day
        if day.isoweekday() == slots.get("weekday"):
            if not _DATED.isdisjoint(slots):
                self.named[day.isoweekday()] = day
            elif operator == "weekday":
                self.named.setdefault(day.isoweekday(), day)
        elif operator == "date":
            self.dated[day.isoweekday()] = day
        if operator == "feast":
            self.feast = day - int(slots.get("days", 0)) * slots.get("countdown", 0) * timedelta(1)
        clock = found.value.partition("T")[2]
        self.clock = datetime.fromisoformat(found.value) if ":" in clock else None
