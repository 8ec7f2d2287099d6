"""Chooses which times of a sentence can date an event, and joins those that are one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.events.lexicon import Lexicon
from timeline.events.line import PAUSES, Line
from timeline.events.named_times import is_month, names_no_event
from timeline.model import Interval, Resolution, Timex

PRESENT = "PRESENT_REF"
_UNKNOWN = "X"  # begins the value of a time whose year nobody knows: «XXXX-WXX-3»
CLOCK = "clock"  # the rule of a time of the day


@dataclass(frozen=True, slots=True)
class When:
    """A time that can date an event: units `first` up to `last` of the sentence, and where it lies.

    One that nobody can place, for the article has no day of publication («Rabu»), has no interval and is told
    all the same: a day may come.
    `paused` tells that a comma stands before it, `loose` that it is a bare month right behind a noun.
    """

    first: int
    last: int
    resolution: Resolution
    paused: bool
    loose: bool = False

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
    def clock(self) -> bool:
        """Whether it is a time of the day and no day: «pukul 08.00»."""
        return self.resolution.timex.rule == CLOCK

    @property
    def present(self) -> bool:
        """Whether it is «saat ini», «kini» or their kin."""
        return self.resolution.value == PRESENT


def times(line: Line, lex: Lexicon, published: date | None) -> tuple[When, ...]:
    """The times of a sentence that can date an event, in text order.

    Left out are durations, sets, times of no day («beberapa waktu lalu»), and those that are part of a name or a
    comparison («APBN 2020», «dibanding tahun lalu»).  Neighbours are one: «hari ini, Kamis (11/12/2014)»,
    «1 Juli sampai Oktober 2015».
    """
    found: list[When] = []
    named = -1
    habits = _habits(line, lex)
    for at, resolution in line.times.items():
        if (placed := _placed(resolution, published)) is None or at in habits:
            continue
        first = _start(line, at, lex)
        new = When(at, at + 1, placed, _paused(line, first), _loose(line, at, first, placed))
        if names_no_event(line, at, first, lex) or _goes_on(line, named, at, lex):
            named = at
        elif found and (joined := _join(line, found[-1], new, lex)) is not None:
            found[-1] = joined
        else:
            found.append(new)
    return tuple(found)


def _habits(line: Line, lex: Lexicon) -> set[int]:
    """The times that only say when something always happens: «setiap Senin hingga Jumat pukul 08.00»."""
    if not any(resolution.timex.type == "SET" for resolution in line.times.values()):
        return set()
    sets = {line.number(at) for at, resolution in line.times.items() if resolution.timex.type == "SET"}
    found: set[int] = set()
    for at, resolution in line.times.items():
        before = line.units[at - 1].lower if at else ""
        goes_on = before in lex.set("times", "span") and (at - 2 in found or _is_set(line, at - 2))
        if (resolution.timex.rule == CLOCK and line.number(at) in sets) or goes_on:
            found.add(at)
    return found


def _is_set(line: Line, at: int) -> bool:
    return at in line.times and line.times[at].timex.type == "SET"


def _placed(resolution: Resolution, published: date | None) -> Resolution | None:
    if resolution.timex.type in {"SET", "DURATION"}:
        return None
    if resolution.value == PRESENT and published is not None:
        return replace(resolution, interval=Interval(published, published + timedelta(days=1), "day"), anchor=published)
    waits = published is None and resolution.value.startswith(_UNKNOWN)
    return resolution if resolution.interval is not None or waits else None


def _goes_on(line: Line, named: int, at: int, lex: Lexicon) -> bool:
    """Whether a time is the second half of a span whose first half is part of a name: «periode 2015-2019»."""
    gap = line.text[line.units[named].end : line.units[at].start].strip() if named >= 0 else ""
    return gap in lex.set("times", "span")


def _start(line: Line, at: int, lex: Lexicon) -> int:
    """Where the phrase of a time begins, its prepositions included: «pada hari Rabu»."""
    while at > 0 and line.units[at - 1].lower in lex.set("times", "prepositions"):
        at -= 1
    return at


def _paused(line: Line, first: int) -> bool:
    return first == 0 or line.units[first - 1].lower in PAUSES or line.units[first - 1].lower in {"(", ")", "”", '"'}


def _loose(line: Line, at: int, first: int, resolution: Resolution) -> bool:
    """A month alone right behind a noun: «minyak mentah Januari», «untuk pengiriman Januari»."""
    return is_month(resolution) and " " not in resolution.timex.text and first == at and not _paused(line, first)


def _join(line: Line, one: When, two: When, lex: Lexicon) -> When | None:
    """Two neighbours as one time; None where they are two."""
    if not (one.placed and two.placed):
        return None
    between = [unit.lower for unit in line.units[one.last : two.first]]
    gap = line.text[line.units[one.last - 1].end : line.units[two.first].start].strip()
    if " ".join(between) in lex.set("times", "span") or (not between and gap in lex.set("times", "span")):
        days = one.interval.granularity == two.interval.granularity == "day"
        if (days and set(between) & lex.set("times", "either")) or (
            two.present and one.interval.end <= two.interval.start
        ):
            return one  # «Rabu atau Kamis», «sejak 2015 hingga saat ini»
        return _span(one, two)
    rest = [word for word in between if word not in PAUSES and word not in {"(", ")"}]
    if all(word in lex.set("times", "prepositions") for word in rest) and len(between) < 4 and _compatible(one, two):
        return When(one.first, two.last, _better(one.resolution, two.resolution), one.paused)
    return None


def _span(one: When, two: When) -> When | None:
    if two.interval.end < one.interval.start or one.present or two.present:
        return None
    interval = Interval(one.interval.start, max(one.interval.end, two.interval.end), "range")
    a, b = one.resolution, two.resolution
    timex = Timex(
        a.timex.start,
        b.timex.end,
        f"{a.timex.text} – {b.timex.text}",
        "DATE",
        b.timex.rule,
        a.timex.slots + b.timex.slots,
    )
    resolution = Resolution(
        timex,
        f"{a.value}/{b.value}",
        interval,
        b.time,
        b.anchor or a.anchor,
        b.reason or a.reason,
        b.warning or a.warning,
    )
    return When(one.first, two.last, resolution, one.paused)


def _compatible(one: When, two: When) -> bool:
    """Whether two times can be one: the same days, one inside the other, or a loose «kemarin» beside a printed date."""
    a, b = one.interval, two.interval
    return (
        (a.start <= b.start and b.end <= a.end)
        or (b.start <= a.start and a.end <= b.end)
        or _printed(one.resolution) != _printed(two.resolution)
    )


def _printed(resolution: Resolution) -> bool:
    return any(c.isdigit() for c in resolution.timex.text) and resolution.timex.type == "DATE"


def _better(one: Resolution, two: Resolution) -> Resolution:
    """The time to keep of two that stand side by side: the printed date, else the narrower one, else the first."""
    if _printed(one) != _printed(two):
        return one if _printed(one) else two
    narrower = one.interval is None or (two.interval is not None and two.interval.days < one.interval.days)
    return two if narrower else one
