"""The day of publication that a row gives, how it is known, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from timeline.dates.written import parse, slipped
from timeline.importers.column_names import changed
from timeline.model import OTHER_DAY, PublishedFrom

if TYPE_CHECKING:
    from timeline.importers.rows import Layout

NO_COLUMN = "no-day-column:"
"""The warning before the columns of a file of which none holds days of publication, parted by `BETWEEN`."""
ORDER = "day-order:"
"""The warning before the other day that «9/10/2019» may be."""
WEEKDAY = "weekday-slip"
"""The warning of a day that is given with another weekday than its own."""
BETWEEN = "\t"
ORIGIN = "published_from"
"""The column in which our own export of articles says how their day is known; none in the files of others."""


@dataclass(frozen=True, slots=True)
class RowDay:
    """What a row says of its day.

    `given` is the day as it is written, `day` what it is read as, `other` the one that it may as well be; `column`
    gives it, unless it lies in parts; `late`: it is a day of change.
    """

    given: str
    day: date | None
    other: date | None
    origin: PublishedFrom
    column: str
    late: bool

    @property
    def unread(self) -> bool:
        """Whether a day is given that cannot be read."""
        return bool(self.given) and self.day is None

    @property
    def kept(self) -> tuple[tuple[str, str], ...]:
        """What of it is kept with the article, by column: a doubt, and a day that cannot be read."""
        doubt = ((OTHER_DAY, self.other.isoformat()),) if self.other else ()
        return doubt + (((self.column, self.given),) if self.unread and self.column else ())

    def warnings(self, origin: str, layout: Layout) -> tuple[str, ...]:
        """The codes of what is doubtful, where the article's day is known as `origin` says in the end."""
        if self.unread and origin != "metadata":
            return ("bad-date",)
        if self.other:
            return (f"{ORDER}{self.other}",)
        if self.day and slipped(self.given):
            return (WEEKDAY,)
        if origin == "metadata" or "published" in layout.columns:
            return ()
        told = {*layout.columns.get("text", ()), *layout.columns.get("id", ())}.issuperset(layout.names)
        return () if told else (NO_COLUMN + BETWEEN.join(layout.names),)


def row_day(row: Mapping[str, Any], layout: Layout) -> RowDay:
    """The day of a row; our own export brings along how it is known, and the doubt that there was."""
    given, column = layout.day(row), layout.column("published", row) or ""
    day, other = layout.days.read(given)
    if ORIGIN in row:
        day = day or parse(given)  # we have taken it before, or somebody has said it
    origin: PublishedFrom = next(
        (one for one in get_args(PublishedFrom) if one == row.get(ORIGIN) != "unknown"), "metadata"
    )
    if day and origin != "user":
        other = other or parse(str(row.get(OTHER_DAY) or ""))
    late = not layout.parted and day is not None and changed(column)
    return RowDay(given, day, other, origin, column, late)
