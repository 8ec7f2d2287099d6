"""Chooses which times of a sentence can date an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from timeline.attachment.joined_times import join, with_clocks
from timeline.attachment.name_relations import NAMED
from timeline.attachment.phrase_relations import LISTED, PHRASE
from timeline.attachment.then import Then
from timeline.attachment.time_phrase import TimePhrase
from timeline.attachment.when import MONTH, PRESENT, When, is_clock
from timeline.attachment.year_relations import YEAR
from timeline.model import Interval, Resolution
from timeline.triggers.lexicon import Lexicon, lexicon
from timeline.triggers.rules import Row, Vocabulary, fitting
from timeline.triggers.rules_file import NO_LISTS, Rows
from timeline.triggers.sentence import PAUSES, Sentence

DATES, NOTHING = "dates an event", "nothing"
GIVES = (DATES, NOTHING)
WORDS: Vocabulary = {"time": {**PHRASE, **NAMED, **YEAR}, "listed": LISTED}
_DAY = timedelta(days=1)
_LONGEST = 367  # days of a length that dates something
_UNKNOWN = "X"  # begins the value of a time whose year nobody knows: «XXXX-WXX-3»


@cache
def rows(language: str) -> tuple[Row, ...]:
    """The language's rows of times that date no event."""
    lex = lexicon(language)
    return Rows(language).table("no_event", WORDS, GIVES, lex.lists if lex is not None else NO_LISTS)


def decided(time: TimePhrase) -> Row | None:
    """The row by which a time belongs to a name, a law, a comparison …, and dates no event, or does; None for none."""
    return next(fitting(rows(time.lex.language), time), None)


def refused(row: Row | None) -> bool:
    """Whether the row that decided says that the time dates nothing."""
    return row is not None and row.then == NOTHING


class Left(NamedTuple):
    """The unit of a time that dates nothing by itself, and why: a row of `no_event` behind «row:», or one of `WHYS`."""

    at: int
    why: str


WHYS = ("again", "length", "no_day", "habit", "goes_on", "joined", "clock")
"""Why a time dates nothing that no row decides about: it tells what happens again and again, how long something lasts,
no day that is known or when something always happens; it goes on from one that dates nothing, is one with the time
before it, or is the time of the day of another one."""


def times(
    line: Sentence, lex: Lexicon, published: date | None, then: Then | None = None, left: list[Left] | None = None
) -> tuple[When, ...]:
    """The times of a sentence that can date an event, in text order; the others are put into `left`, if that is given.

    Left out are durations that no day bounds, sets, times of no day («beberapa waktu lalu»), and those that are
    part of a name or a comparison («APBN 2020», «dibanding tahun lalu»).  Neighbours are one: «hari ini, Kamis
    (11/12/2014)», «1 Juli sampai Oktober 2015».  `then` knows what «saat itu» means.
    """
    found: list[When] = []
    gone: list[Left] = []
    named = -1
    habits = _habits(line, lex)
    for at, resolution in line.times.items():
        placed = _placed(resolution, published) or (then.placed(line, at) if then is not None else None)
        if placed is None or at in habits:
            gone.append(Left(at, _nowhere(resolution) if placed is None else "habit"))
            continue
        first = phrase_start(line, at, lex)
        placed = _ended(placed, line.words[first:at], lex)
        time = TimePhrase(line, at, first, lex)
        new = When(at, at + 1, placed, _paused(line, first), _loose(line, time))
        row = decided(time)
        if refused(row) or _goes_on(line, named, at, lex):
            gone.append(Left(at, f"row:{row.name}" if row is not None and refused(row) else "goes_on"))
            named = at
        elif found and (joined := join(line, found[-1], new, lex)) is not None:
            gone.append(Left(at, "joined"))
            found[-1] = joined
        else:
            found.append(new)
    told = tuple(with_clocks(line, found))
    if left is not None:
        kept = {when.first for when in told}
        left += [*gone, *(Left(when.first, "clock") for when in found if when.first not in kept)]
    return told


def _nowhere(resolution: Resolution) -> str:
    """Why a time lies nowhere."""
    return {"SET": "again", "DURATION": "length"}.get(resolution.timex.type, "no_day")


def _habits(line: Sentence, lex: Lexicon) -> set[int]:
    """The times that only say when something always happens: «setiap Senin hingga Jumat pukul 08.00»."""
    if not any(resolution.timex.type == "SET" for resolution in line.times.values()):
        return set()
    sets = {line.number(at) for at, resolution in line.times.items() if resolution.timex.type == "SET"}
    found: set[int] = set()
    for at, resolution in line.times.items():
        before = line.words[at - 1] if at else ""
        goes_on = before in lex.times.span and (at - 2 in found or _is_set(line, at - 2))
        goes_on = goes_on or (before in lex.roles.both and _is_set(line, at - 2))  # «setiap Jumat dan Sabtu malam»
        if (is_clock(resolution) and line.number(at) in sets) or goes_on:
            found.add(at)
    return found


def _is_set(line: Sentence, at: int) -> bool:
    return at in line.times and line.times[at].timex.type == "SET"


def _placed(resolution: Resolution, published: date | None) -> Resolution | None:
    if resolution.timex.type == "DURATION":
        return _counted(resolution)
    if resolution.timex.type == "SET":
        return None
    if resolution.value == PRESENT and published is not None and resolution.interval is None:
        return replace(resolution, interval=Interval(published, published + timedelta(days=1), "day"), anchor=published)
    waits = published is None and resolution.value.startswith(_UNKNOWN)
    return resolution if resolution.interval is not None or waits else None


def _counted(length: Resolution) -> Resolution | None:
    """A length that is counted from a day, with that day and without the last one: «lima hari terakhir».

    What is longer than a year compares more often than it dates: «perempuan pertama dalam 47 tahun terakhir».
    """
    days, anchor = length.interval, length.anchor
    if days is None or anchor is None or not 1 < days.days <= _LONGEST:
        return None
    ahead = days.start == anchor
    first, end = (days.start, days.end - _DAY) if ahead else (days.start + _DAY, days.end)
    return replace(length, interval=Interval(first, end, "range"))


def _ended(resolution: Resolution, led: Sequence[str], lex: Lexicon) -> Resolution:
    """«sampai akhir 2018» is the last day of 2018."""
    days, phase = resolution.interval, dict(resolution.timex.slots).get("phase")
    if days is None or phase != "end" or days.days <= MONTH or lex.times.until.isdisjoint(led):
        return resolution
    last = Interval(days.last, days.end, "day")
    return replace(resolution, value=days.last.isoformat(), interval=last)


def _goes_on(line: Sentence, named: int, at: int, lex: Lexicon) -> bool:
    """Whether a time goes on from one that is part of a name: «periode 2015-2019», «koleksi 2018, 2019 dan 2020»."""
    if named < 0:
        return False
    gap = line.text[line.units[named].end : line.units[at].start].strip()
    years = line.times[named].timex.text.isdigit() and line.times[at].timex.text.isdigit()
    return gap in lex.times.span or (years and gap in lex.joined(PAUSES, lex.roles.both))


def phrase_start(line: Sentence, at: int, lex: Lexicon) -> int:
    """Where the phrase of a time begins, its prepositions included: «pada hari Rabu»."""
    while at > 0 and line.words[at - 1] in lex.times.prepositions:
        at -= 1
    return at


def _paused(line: Sentence, first: int) -> bool:
    return first == 0 or line.words[first - 1] in PAUSES or line.words[first - 1] in {"(", ")", "”", '"'}


def _loose(line: Sentence, time: TimePhrase) -> bool:
    """A month alone right behind a noun: «minyak mentah Januari», «untuk pengiriman Januari»."""
    return time.month and " " not in time.text and time.first == time.at and not _paused(line, time.first)
