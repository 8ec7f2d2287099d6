"""Moves «besok», «hari ini» and «kemarin» inside a quotation to the day on which it was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.events.dated import Dated
from timeline.events.lexicon import Lexicon
from timeline.events.line import Line
from timeline.model import Interval


def counted_from_the_saying(line: Line, told: Sequence[Dated], lex: Lexicon, published: date | None) -> list[Dated]:
    """The dated heads, those quoted counted from their own saying's day where the sentence gives it.

    «"Kami bertanding besok," kata X, Rabu» in Friday's paper: Thursday, not Saturday.
    """
    if published is None:
        return list(told)
    said = next((d.when.interval for d in told if d.head.tag and d.when.placed), None)
    if said is None or said.granularity != "day" or said.start == published:
        return list(told)
    return [_moved(d, said.start, published) if _loose(line, d, lex) else d for d in told]


def _loose(line: Line, dated: Dated, lex: Lexicon) -> bool:
    words = dated.when.resolution.timex.text.lower()
    return dated.when.placed and line.quoted[dated.when.first] and words in lex.times.counted_from_today


def _moved(dated: Dated, said: date, published: date) -> Dated:
    old = dated.when.interval
    days = said - published
    interval = Interval(old.start + days, old.end + days, old.granularity)
    resolution = replace(dated.when.resolution, interval=interval, value=interval.start.isoformat(), anchor=said)
    return replace(dated, when=replace(dated.when, resolution=resolution))
