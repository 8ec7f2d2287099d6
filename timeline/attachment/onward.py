"""Lets «sejak X» go on to the day of publication, and «hingga X» begin there, by the `onward` rows of `attach.toml`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from timeline.attachment.scope import Scope
from timeline.attachment.when import Dated, is_clock
from timeline.lexicon import Words
from timeline.model import Interval, Resolution, Status
from timeline.text.lexicon import lexicon
from timeline.triggers.lexicon import OTHER
from timeline.triggers.rules import Relations, Row, Vocabulary, fitting
from timeline.triggers.rules_file import Rows

_DAY = timedelta(days=1)
GIVES = ("ongoing", "goes on", "ongoing until then", "until then", "before then")
"""What goes on: the event itself, or the time alone of one whose status is told, to publication or from it."""


@dataclass(frozen=True, slots=True)
class Since:
    """A dated head with its status apart from that and the row that gave it, in a paper of a day."""

    scope: Scope
    told: Dated
    status: Status
    why: str
    published: date


ONWARD: Relations[Callable[[Since], bool]] = Relations()
WORDS: Vocabulary = {"event": ONWARD}


@cache
def rows(language: str) -> tuple[Row, ...]:
    """The language's rows of what goes on; where none fits, an event keeps its time."""
    return Rows(language).table("onward", WORDS, GIVES)


def onward(
    scope: Scope, told: Dated, status: tuple[Status, str], published: date | None
) -> tuple[Resolution, Row | None]:
    """The time of an event, from «sejak X» to `published` where what it tells lasts, with the row that says so.

    What came about at one moment keeps its time: «dilantik sejak 2021», and so does what is told of the day on which it
    began: «Perang berlangsung sejak 24 Februari 2022», unless it says itself that it goes on.  What lasts «hingga X»
    that is still to come does so from `published`: «berlaku hingga 30 Agustus», but not «menunjuk Budi hingga 2027».
    """
    when = told.when.resolution
    days = when.interval
    if published is None or days is None or days.start == published:
        return when, None
    found = next(fitting(rows(scope.lex.language), Since(scope, told, *status, published)), None)
    if found is None:
        return when, None
    if found.then.endswith("then"):
        end = days.start if found.then.startswith("before") else days.end
        return replace(when, value=f"{published}/{when.value}", interval=Interval(published, end, "range")), found
    interval = Interval(days.start, max(days.end, published + _DAY), "range")
    return replace(when, value=f"{when.value}/{published}", interval=interval), found


@ONWARD
def since(one: Since) -> bool:
    """«sejak» or its kin stands before the time, which had begun."""
    return one.told.when.interval.start < one.published and _led_by(one, one.scope.lex.times.onward)


@ONWARD
def until(one: Since) -> bool:
    """«hingga» or its kin stands before the time, which is still to come: «berlaku hingga 30 Agustus»."""
    return one.told.when.interval.start > one.published and _led_by(one, one.scope.lex.times.until)


@ONWARD
def before_then(one: Since) -> bool:
    """«sebelum» stands before the time, which is still to come: «akan mendata para atlet sebelum 30 Juni»."""
    return one.told.when.interval.start > one.published and _led_by(one, one.scope.lex.times.deadline)


def _led_by(one: Since, openers: Words) -> bool:
    """Whether one of these stands before the time, with nothing but small words between."""
    line, at, times = one.scope.line, one.told.when.first, one.scope.lex.times
    while at > 0:
        at -= 1
        if line.words[at] in openers:
            return True
        if line.words[at] not in times.prepositions:
            return False
    return False


@ONWARD
def told_by_day(one: Since) -> bool:
    """Nothing but its day says that it is still to come: not «berencana», «menyiapkan», «rencananya digelar»."""
    head, scope = one.told.head, one.scope
    ahead = lexicon(scope.lex.language).tense.future
    plans = head.word in scope.lex.triggers.awaiting or not ahead.isdisjoint(scope.line.words[: head.last])
    return one.why == "ahead" and not plans


@ONWARD
def due(one: Since) -> bool:
    """It is put off, hoped or aimed at, as the words up to it tell: «ditunda hingga Kamis», «ditargetkan menjual …»."""
    return not one.scope.lex.times.due.isdisjoint(one.scope.line.words[: one.told.head.last])


@ONWARD
def clocked(one: Since) -> bool:
    """The time opens with an hour, so that «hingga» is that of the clock: «buka hingga pukul 22.00 pada Jumat»."""
    first = one.scope.line.times.get(one.told.when.first)
    return first is not None and is_clock(first)


@ONWARD
def speech(one: Since) -> bool:
    """It is a verb of saying."""
    return one.told.head.speech


@ONWARD
def bounded(one: Since) -> bool:
    """The time itself says how long: «sejak Rabu malam hingga Kamis pagi»."""
    return "/" in one.told.when.resolution.value


@ONWARD
def one_day(one: Since) -> bool:
    """The time is a single day."""
    return one.told.when.interval.granularity == "day"


@ONWARD
def founded(one: Since) -> bool:
    """It tells when something was set up: «Berdiri sejak 2008, bank itu …», not «telah berdiri sejak 2008»."""
    return one.told.head.word in one.scope.lex.times.founded and not settled(one)


@ONWARD
def happened(one: Since) -> bool:
    """The words around it say no more than that it happened."""
    return one.status == "happened"


@ONWARD
def ongoing(one: Since) -> bool:
    """Its words say that it goes on: «terus memburuk sejak Senin»."""
    return one.status == "ongoing"


@ONWARD
def planned(one: Since) -> bool:
    """Its words say that it is still to come: «akan berlangsung hingga Sabtu»."""
    return one.status == "planned"


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
    """The verb names what lasts or is done again, is often so, or lasts by its form: «tinggal», «selalu merugi»."""
    scope, head, times = one.scope, one.told.head, one.scope.lex.times
    start = scope.rules.chain_start(scope.line.units, head.first)
    helpers, own = scope.line.words[start : head.first], scope.line.number(head.first)
    often = any(word in times.often and scope.line.number(at) == own for at, word in enumerate(scope.line.words))
    sets = (at for at, when in scope.line.times.items() if when.timex.type == "SET")
    often = often or any(scope.line.number(at) == own for at in sets)  # «setiap tahun»
    if head.word in times.lasting or head.word in times.repeated:
        return times.begins.isdisjoint(helpers)  # «mulai dijual sejak 2015»
    formed = head.voice == "plain" and head.word not in lexicon(scope.lex.language).verbs.bare
    return often or head.state or (formed and head.type == OTHER)


@ONWARD
def enduring(one: Since) -> bool:
    """The verb names what is so until a time: «dibuka», «ditahan», and what is `lasting`; not «menunjuk», «divonis»."""
    return one.told.head.word in one.scope.lex.times.enduring or lasting(one)
