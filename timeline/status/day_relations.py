"""What an event can be to its time, as far as that tells whether it came to pass: what `event` lists name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.status.predicate import Predicate
from timeline.triggers.lexicon import OTHER
from timeline.triggers.rules import Relations

DAY: Relations[Callable[[Predicate], bool]] = Relations()
_DAYS = "date"  # the rule of printed days


@DAY
def over(seen: Predicate) -> bool:
    """Its time was over when the article appeared."""
    return seen.when is not None and seen.published is not None and seen.when.interval.end <= seen.published


@DAY
def ahead(seen: Predicate) -> bool:
    """Its time was still to come when the article appeared."""
    return seen.when is not None and seen.published is not None and seen.when.interval.start > seen.published


@DAY
def timed(seen: Predicate) -> bool:
    """A time dates it."""
    return seen.when is not None


@DAY
def runs_now(seen: Predicate) -> bool:
    """Its time has a first and a last day, between which the article appeared: «24-30 Januari»."""
    if seen.when is None or seen.published is None:
        return False
    days, rule = seen.when.interval, seen.when.resolution.timex.rule
    return days.granularity == "range" and rule == _DAYS and days.start <= seen.published < days.last


@DAY
def told_over(seen: Predicate) -> bool:
    """«telah» or its kin stands right before it: it was over when it was told; not «sudah», «resmi»."""
    return seen.head.first > 0 and seen.words[seen.head.first - 1] in seen.lex.status.past


@DAY
def begun(seen: Predicate) -> bool:
    """Its time had begun before the article appeared, or nobody knows."""
    return seen.when is None or seen.published is None or seen.when.interval.start < seen.published


@DAY
def told_ahead(seen: Predicate) -> bool:
    """Its time is told as one to come: «besok»."""
    if seen.when is None:
        return False
    return not seen.lex.times.looking_ahead.isdisjoint(seen.when.resolution.timex.text.lower().split())


@DAY
def lately(seen: Predicate) -> bool:
    """Its time is a short while ago: «kemarin», «semalam»."""
    return seen.when is not None and seen.when.resolution.timex.text.lower() in seen.lex.times.lately


@DAY
def since(seen: Predicate) -> bool:
    """Its time is that since when it goes on: «sejak kemarin»."""
    at = seen.when.first if seen.when is not None else 0
    return at > 0 and seen.words[at - 1] in seen.lex.times.onward


@DAY
def until(seen: Predicate) -> bool:
    """Its time is that until when it goes on: «masih berlangsung hingga April»."""
    at = seen.when.first if seen.when is not None else 0
    return at > 0 and seen.words[at - 1] in seen.lex.times.until


@DAY
def momentary(seen: Predicate) -> bool:
    """It is a verb without an affix that tells of no state but of a moment: «tiba sejak semalam»."""
    return seen.head.voice == "plain" and seen.head.type != OTHER and not seen.head.state


@DAY
def now(seen: Predicate) -> bool:
    """Its time is «saat ini» or its kin."""
    return seen.when is not None and seen.when.present
