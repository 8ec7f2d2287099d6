"""A time expression as it was found, and where it lies on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from timeline.interval import Interval

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression found in a text and not yet placed on the calendar (TIMEX3, ISO-TimeML).

    `slots` are the parts that the rule named, in the order of the text: (("weekday", 4), ("day", 28)).
    """

    start: int
    end: int
    text: str
    type: TimexType
    rule: str
    slots: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a time expression lies on the calendar, and why.

    `value` is the TIMEX3 value as the rule's operator set it; it is never read back from `interval`
    (`awal Mei 2010` has value 2010-05 and interval 1-10 May).  An expression that cannot be placed
    keeps `interval` None: resolved or absent, never made up.  `time` is the clock or part of day with
    its zone ("10:14+07:00", "TMO"), so that the events of one day have an order.  `anchor` is the day
    it was counted from, `reason` the explanation shown to readers, `warning` what they should doubt.
    """

    timex: Timex
    value: str
    interval: Interval | None = None
    time: str = ""
    anchor: date | None = None
    reason: str = ""
    warning: str = ""

    @property
    def rule(self) -> str:
        """The name of the lexicon rule that found the expression."""
        return self.timex.rule

    def to_dict(self) -> dict[str, Any]:
        """The resolution as `tag` prints it: JSON values, days inclusive."""
        timex = self.timex
        return {
            "start": timex.start,
            "end": timex.end,
            "text": timex.text,
            "type": timex.type,
            "value": self.value,
            **days(self.interval),
            "time": self.time,
            "rule": timex.rule,
            "warning": self.warning,
        }


def days(interval: Interval | None) -> dict[str, str | None]:
    """An interval's inclusive days and granularity; None where nothing could be resolved."""
    if interval is None:
        return {"start_date": None, "end_date": None, "granularity": None}
    return {
        "start_date": interval.start.isoformat(),
        "end_date": interval.last.isoformat(),
        "granularity": interval.granularity,
    }
