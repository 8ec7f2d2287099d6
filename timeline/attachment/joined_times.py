"""Joins times of a sentence that are one: «hari ini, Kamis (11/12/2014)», «Juli sampai Mei», a day and its clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.attachment.when import When
from timeline.model import Interval, Resolution, Timex
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import PAUSES, Sentence


def with_clocks(line: Sentence, found: Sequence[When]) -> Iterator[When]:
    """The times, a lone clock given to the day of its clause: «sidang hari ini berlangsung pukul 10.00»."""
    days = {line.number(w.first): w for w in found if w.placed and not w.clock and w.interval.granularity == "day"}
    clocks = {line.number(w.first): w.resolution.time for w in found if w.clock}
    for when in found:
        number = line.number(when.first)
        if when.clock and number in days:
            continue
        if when is days.get(number) and clocks.get(number) and not when.resolution.time:
            when = replace(when, resolution=replace(when.resolution, time=clocks[number]))
        yield when


def join(line: Sentence, one: When, two: When, lex: Lexicon) -> When | None:
    """Two neighbours as one time; None where they are two."""
    if not (one.placed and two.placed):
        return None
    between = line.words[one.last : two.first]
    if _same_moment(between, lex):
        return one  # «Minggu malam waktu setempat atau Senin WIB»
    if line.words[one.last : one.last + 1] == ("(",) and two.first == one.last + 1 and _glossed(one, two):
        return one  # «"Besok (hari ini) toko itu disegel"»
    if one.span and two.interval.end == one.interval.end and not set(between) - PAUSES:
        return replace(one, last=two.last)  # «hari ini hingga lusa, Minggu (9/6)»
    gap = line.text[line.units[one.last - 1].end : line.units[two.first].start].strip()
    if " ".join(between) in lex.times.span or (not between and gap in lex.times.span):
        days = one.interval.granularity == two.interval.granularity == "day"
        if (days and set(between) & lex.times.either) or (two.present and one.interval.end <= two.interval.start):
            return one  # «Rabu atau Kamis», «sejak 2015 hingga saat ini»
        return _span(line, one, two)
    if line.words[max(0, one.first - 1)] in lex.times.between and len(between) == 1 and between[0] in lex.roles.both:
        return _span(line, one, two)  # «antara 2010 dan 2013»
    rest = [word for word in between if word not in PAUSES and word not in {"(", ")"}]
    if all(word in lex.times.prepositions for word in rest) and len(between) < 4 and _compatible(one, two):
        return When(one.first, two.last, _better(one.resolution, two.resolution), one.paused)
    return None


def _same_moment(between: Sequence[str], lex: Lexicon) -> bool:
    """Whether a second time only says the same of another zone."""
    rest = [word for word in between if word not in lex.times.zones]
    return len(rest) < len(between) and len(rest) == 1 and rest[0] in lex.times.either


def _glossed(one: When, two: When) -> bool:
    """Whether two days in words, the second in brackets, are one: the one of the saying, the other of the paper."""
    days = one.interval.days == two.interval.days == 1
    return days and not (_printed(one.resolution) or _printed(two.resolution))


def _span(line: Sentence, one: When, two: When) -> When | None:
    if two.interval.end < one.interval.start or one.present or two.present:
        return None
    interval = Interval(one.interval.start, max(one.interval.end, two.interval.end), "range")
    a, b = one.resolution, two.resolution
    start, end = a.timex.start, b.timex.end
    timex = Timex(start, end, line.text[start:end], "DATE", b.timex.rule, a.timex.slots + b.timex.slots)
    resolution = Resolution(
        timex,
        f"{a.value}/{b.value}",
        interval,
        b.time,
        b.anchor or a.anchor,
        b.reason or a.reason,
        b.warning or a.warning,
    )
    return When(one.first, two.last, resolution, one.paused, span=True)


def _compatible(one: When, two: When) -> bool:
    """Whether two times can be one: the same days, one inside the other, or a loose «kemarin» beside a printed date."""
    return one.interval.nests(two.interval) or _printed(one.resolution) != _printed(two.resolution)


def _printed(resolution: Resolution) -> bool:
    return any(c.isdigit() for c in resolution.timex.text) and resolution.timex.type == "DATE"


def _better(one: Resolution, two: Resolution) -> Resolution:
    """The time to keep of two that stand side by side: the printed date, else the narrower one, else the first.

    A day within a month or a year that is printed is that day: «pada Januari 2022, Kamis pekan lalu».
    """
    if _printed(one) != _printed(two):
        shown, other = (one, two) if _printed(one) else (two, one)
        return other if _day_within(other.interval, shown.interval) else shown
    narrower = one.interval is None or (two.interval is not None and two.interval.days < one.interval.days)
    return two if narrower else one


def _day_within(day: Interval | None, whole: Interval | None) -> bool:
    """Whether a time is a day of a longer one."""
    return day is not None and whole is not None and day.days == 1 < whole.days and whole.nests(day)
