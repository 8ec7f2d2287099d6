"""Lets what began «sejak X» and still lasts go on to the day of publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.events.dating.scope import Scope
from timeline.events.dating.when import Dated
from timeline.events.lexicon import OTHER
from timeline.model import Interval, Resolution, Status
from timeline.text.lexicon import lexicon

_DAY = timedelta(days=1)


def onward(scope: Scope, told: Dated, status: Status, published: date | None) -> Resolution:
    """The time of an event, from «sejak X» to `published` where what it tells lasts: «sejak 2021 … selalu merugi».

    What came about at one moment keeps its time: «dilantik sejak 2021», and so does what is told of the day on which it
    began: «Perang berlangsung sejak 24 Februari 2022», unless it says itself that it goes on.
    """
    when = told.when.resolution
    days = when.interval
    if published is None or days is None or days.start >= published or not _since(scope, told):
        return when
    if "/" in when.value:  # «sejak Rabu malam hingga Kamis pagi» says itself how long
        return when
    if status not in {"ongoing", "negated"} and (days.granularity == "day" or not _lasting(scope, told)):
        return when
    interval = Interval(days.start, max(days.end, published + _DAY), "range")
    return replace(when, value=f"{when.value}/{published.isoformat()}", interval=interval)


def _since(scope: Scope, told: Dated) -> bool:
    """Whether «sejak» stands before the time."""
    line, at = scope.line, told.when.first
    while at > 0 and line.words[at - 1] in scope.lex.times.prepositions:
        at -= 1
        if line.words[at] in scope.lex.times.onward:
            return True
    return False


def _lasting(scope: Scope, told: Dated) -> bool:
    """Whether the verb names a state, or what is always so, or does so by its form: «bekerja», «berputar»."""
    head = told.head
    start = scope.rules.chain_start(scope.line.units, head.first)
    often = not scope.lex.times.often.isdisjoint(scope.line.words[start : head.first])
    formed = head.voice == "plain" and head.word not in lexicon(scope.lex.language).verbs.bare
    return often or head.state or (formed and head.type == OTHER)
