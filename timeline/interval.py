"""Days in a row, and their standard notations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

Granularity = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "century", "range"]
GRANULARITIES: tuple[Granularity, ...] = get_args(Granularity)


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` up to, not including, `end`; `granularity` is the unit that was said."""

    start: date
    end: date
    granularity: Granularity

    @property
    def last(self) -> date:
        """The last day inside, as outputs print it."""
        return self.end - timedelta(days=1)

    @property
    def edtf(self) -> str:
        """The interval in the Extended Date/Time Format (ISO 8601-2:2019, level 2): 2014, 2014-Q3 as 2014-35, 201X."""
        year, month = f"{self.start.year:04d}", self.start.month
        match self.granularity:
            case "day":
                return self.start.isoformat()
            case "month":
                return f"{year}-{month:02d}"
            case "quarter":
                return f"{year}-{33 + (month - 1) // 3}"
            case "half":
                return f"{year}-{40 + (month > 6)}"
            case "year":
                return year
            case "decade":
                return f"{year[:3]}X"
            case "century":
                return f"{year[:2]}XX"
        return f"{self.start.isoformat()}/{self.last.isoformat()}"

    @property
    def timex3(self) -> str:
        """The interval as a TIMEX3 value (ISO-TimeML); what is no calendar unit is `start/last`."""
        year, month = f"{self.start.year:04d}", self.start.month
        match self.granularity:
            case "week":
                iso_year, week, _ = self.start.isocalendar()
                return f"{iso_year}-W{week:02d}"
            case "quarter":
                return f"{year}-Q{(month + 2) // 3}"
            case "half":
                return f"{year}-H{1 if month < 7 else 2}"
            case "decade":
                return year[:3]
            case "century":
                return year[:2]
        return self.edtf

    def nests(self, other: Interval) -> bool:
        """Whether one of the two lies inside the other; the same days do."""
        return (self.start <= other.start and other.end <= self.end) or (
            other.start <= self.start and self.end <= other.end
        )

    @property
    def days(self) -> int:
        """The interval's length in days."""
        return (self.end - self.start).days
