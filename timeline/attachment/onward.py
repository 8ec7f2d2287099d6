"""Lets what began «sejak X» and still lasts go on to the day of publication, by the `onward` rows of `attach.toml`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from timeline.attachment.scope import Scope
from timeline.attachment.when import Dated
from timeline.model import Interval, Resolution, Status
from timeline.text.lexicon import lexicon
from timeline.triggers.lexicon import OTHER
from timeline.triggers.rules import Relations, Row, Vocabulary, fitting
from timeline.triggers.rules_file import Rows

_DAY = timedelta(days=1)
GIVES = ("ongoing", "goes on")
"""What goes on: the event itself, or the time alone of one whose status is told."""


@dataclass(frozen=True, slots=True)
class Since:
    """A dated head with its status apart from that."""

    scope: Scope
    told: Dated
    status: Status


ONWARD: Relations[Callable[[Since], bool]] = Relations()
WORDS: Vocabulary = {"event": ONWARD}


@cache
def rows(language: str) -> tuple[Row, ...]:
    """The language's rows of what goes on; where none fits, an event keeps its time."""
    return Rows(language).table("onward", WORDS, GIVES)


def onward(scope: Scope, told: Dated, status: Status, published: date | None) -> tuple[Resolution, Row | None]:
    """The time of an event, from «sejak X» to `published` where what it tells lasts, with the row that says so.

    What came about at one moment keeps its time: «dilantik sejak 2021», and so does what is told of the day on which it
    began: «Perang berlangsung sejak 24 Februari 2022», unless it says itself that it goes on.
    """
    when = told.when.resolution
    days = when.interval
    if published is None or days is None or days.start >= published:
        return when, None
    found = next(fitting(rows(scope.lex.language), Since(scope, told, status)), None)
    if found is None:
        return when, None
    interval = Interval(days.start, max(days.end, published + _DAY), "range")
    return replace(when, value=f"{when.value}/{published.isoformat()}", interval=interval), found


@ONWARD
def since(one: Since) -> bool:
    """«sejak» or its kin stands before the time."""
    line, at, times = one.scope.line, one.told.when.first, one.scope.lex.times
    while at > 0 and line.words[at - 1] in times.prepositions:
        at -= 1
        if line.words[at] in times.onward:
            return True
    return False


@ONWARD
def bounded(one: Since) -> bool:
    """The time itself says how long: «sejak Rabu malam hingga Kamis pagi»."""
    return "/" in one.told.when.resolution.value


@ONWARD
def one_day(one: Since) -> bool:
    """The time is a single day."""
    return one.told.when.interval.granularity == "day"


@ONWARD
def happened(one: Since) -> bool:
    """The words around it say no more than that it happened."""
    return one.status == "happened"


@ONWARD
def ongoing(one: Since) -> bool:
    """Its words say that it goes on: «terus memburuk sejak Senin»."""
    return one.status == "ongoing"


@ONWARD
def negated(one: Since) -> bool:
    """Its words say that it did not happen: «tidak pulang sejak Senin»."""
    return one.status == "negated"


@ONWARD
def settled(one: Since) -> bool:
    """«telah» or its kin helps the verb: «telah berdiri sejak 2015»."""
    return one.scope.settled(one.told.head)


@ONWARD
def lasting(one: Since) -> bool:
    """The verb names what lasts, is often so, or lasts by its form: «tinggal», «mengelola», «selalu merugi»."""
    scope, head = one.scope, one.told.head
    start = scope.rules.chain_start(scope.line.units, head.first)
    helpers = scope.line.words[start : head.first]
    often = not scope.lex.times.often.isdisjoint(helpers)
    if head.word in scope.lex.times.lasting:
        return scope.lex.times.begins.isdisjoint(helpers)  # «mulai dijual sejak 2015»
    formed = head.voice == "plain" and head.word not in lexicon(scope.lex.language).verbs.bare
    return often or head.state or (formed and head.type == OTHER)
