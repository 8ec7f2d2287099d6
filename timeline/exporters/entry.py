"""One happening on its way out: the events that tell it, the first of which speaks for all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple, cast

from timeline.model import Granularity, Interval

Row = Mapping[str, Any]
"""An event as `plain.rows` gives it: days are inclusive ISO dates, None where unknown."""


class Source(NamedTuple):
    """An article that tells a happening; `row` is its event, `apart` says that it gives days of its own."""

    row: Row
    apart: bool

    @property
    def title(self) -> str:
        """What the article is called."""
        return str(self.row["title"] or self.row["key"])

    @property
    def cited(self) -> str:
        """The title as a text cites it: «Jembatan runtuh»; what a person added has none."""
        return self.title if self.row["by_hand"] and self.title == self.row["added_by"] else f"«{self.title}»"

    @property
    def url(self) -> str:
        """Its address on the web; "" where it has none that a reader could open."""
        address = str(self.row["url"])
        return address if address.startswith(("http://", "https://")) and not set(address) & set(" \n\r\t<>\"") else ""


@dataclass(frozen=True, slots=True)
class Other:
    """Days that some articles give for the same happening and that do not fit its own."""

    interval: Interval
    articles: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A happening.

    `told` are its events; the first is the one whose words, days and status are shown.  `independent` is the number
    of articles that tell it, copies counted once.  `checked` is what people said of it: "confirmed", "doubted",
    "corrected", or "" when nobody looked.  `mates` are events that tell the same and have entries of their own.  `item`
    is the happening of the stories, of which another entry is where articles contradict each other; so many are
    `against` this one, and so many tell it, but as `unsure`.
    """

    id: str
    told: tuple[Row, ...]
    independent: int = 1
    others: tuple[Other, ...] = ()
    checked: str = ""
    mates: tuple[Row, ...] = ()
    item: str = ""
    against: int = 0
    unsure: int = 0

    @property
    def best(self) -> Row:
        """The event that speaks for all."""
        return self.told[0]

    @property
    def all(self) -> tuple[Row, ...]:
        """Every event that tells it, the one shown first."""
        return self.told + self.mates

    @property
    def interval(self) -> Interval | None:
        """Its days; None when it could not be placed."""
        return interval(self.best)

    @property
    def edtf(self) -> str:
        """Its days in the Extended Date/Time Format, `?` where the text leaves doubt (ISO 8601-2, level 1)."""
        days = self.interval
        if days is None or not self.best["warning"]:
            return days.edtf if days else ""
        return "/".join(f"{part}?" for part in days.edtf.split("/"))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The articles that tell it, each once."""
        first = {row["article"]: row for row in reversed(self.all)}
        own = self.interval
        rows = [first.pop(row["article"]) for row in self.all if row["article"] in first]
        return tuple(Source(row, _apart(own, interval(row))) for row in rows)


def interval(row: Row) -> Interval | None:
    """The days of an event."""
    if not row["start"]:
        return None
    last = date.fromisoformat(row["end"])
    # The last day of the calendar has no morrow; nobody writes of it.
    after = last + timedelta(1) if last < date.max else last
    return Interval(date.fromisoformat(row["start"]), after, cast(Granularity, row["granularity"]))


def _apart(own: Interval | None, other: Interval | None) -> bool:
    return bool(own and other and (other.end <= own.start or own.end <= other.start))
