"""The time of a sentence that can date an event, which days it means, and the head that it dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from timeline.model import Interval, Resolution, Status
from timeline.triggers.heads import Head

MONTH = 31  # days
PRESENT = "PRESENT_REF"
_CLOCK = "clock"  # the first word of the rules of a time of the day: clock-half, clock-closing
_FEAST = "feast"
PLAN_IS_OVER = "told as a plan, although its day is over"
DONE_IS_AHEAD = "told as done, although its day is still to come"


@dataclass(frozen=True, slots=True)
class When:
    """A time that can date an event: units `first` up to `last` of the sentence, and where it lies.

    One that nobody can place, for the article has no day of publication («Rabu»), has no interval and is told
    all the same: a day may come.
    `paused` tells that a comma stands before it, `loose` that it is a bare month right behind a noun, `span` that
    two times were joined, a first and a last one.
    """

    first: int
    last: int
    resolution: Resolution
    paused: bool
    loose: bool = False
    span: bool = False

    @property
    def interval(self) -> Interval:
        """The days of a time that is `placed`."""
        assert self.resolution.interval is not None
        return self.resolution.interval

    @property
    def placed(self) -> bool:
        """Whether it is known which days are meant."""
        return self.resolution.interval is not None

    @property
    def coarse(self) -> bool:
        """Whether it is longer than a month: a year, a decade, a span of them."""
        return self.placed and self.interval.days > MONTH

    @property
    def clock(self) -> bool:
        """Whether it is a time of the day and no day: «pukul 08.00»."""
        return is_clock(self.resolution)

    @property
    def feast(self) -> bool:
        """Whether it is the name of a day, which says more than when: «memperingati Hari Kartini»."""
        return self.resolution.timex.rule == _FEAST

    @property
    def present(self) -> bool:
        """Whether it is «saat ini», «kini» or their kin."""
        return self.resolution.value == PRESENT


@dataclass(frozen=True, slots=True)
class Dated:
    """A head with its time.

    `rule` names the rows that brought them together, `way` how surely they did, for the event's confidence.

    `rest` is the unit at which the head's own words go on where it is told again without being named:
    «melanda Banyuwangi pada 1994 dan Biak pada 1996» goes on at «Biak» for 1996.  0 where it does not.
    """

    head: Head
    when: When
    way: str
    rule: str
    rest: int = 0


def is_clock(resolution: Resolution) -> bool:
    """Whether a resolution is a time of the day that names no day."""
    return resolution.timex.rule.partition("-")[0] == _CLOCK


def told_as(status: Status, when: Resolution, published: date | None) -> Resolution:
    """The time, with a warning where a plan is behind the day of publication, or what is done or lasts ahead of it."""
    if published is None or when.interval is None:
        return when
    over, ahead = when.interval.end <= published, when.interval.start > published
    told = status in {"happened", "ongoing"}
    doubt = PLAN_IS_OVER if status == "planned" and over else DONE_IS_AHEAD if told and ahead else ""
    return replace(when, warning="; ".join(filter(None, (when.warning, doubt)))) if doubt else when
