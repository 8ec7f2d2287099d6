"""Places time expressions on the calendar, in text order, each in the light of those before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..model import Interval, Resolution, Timex
from .context import Context
from .lexicon import Lexicon
from .operators import OPERATORS

_FOCUS = {"day", "month", "quarter", "half", "year"}
_STEADY = {"date", "weekday", "time"}
_NAMES_DAY = {"date", "weekday"}


def resolve(timexes: Iterable[Timex], text: str, published: date | None, lexicon: Lexicon) -> Iterator[Resolution]:
    """One resolution for each expression."""
    memory = _Memory()
    for timex in timexes:
        rule = lexicon.rules[timex.rule]
        slots: dict[str, Any] = {**rule.args, **dict(timex.slots)}
        context = memory.context(lexicon, text, published)
        found = _applied(rule.operator, timex, slots, context)
        if found.interval and timex.type in ("DATE", "TIME") and found.value[0].isdigit():
            memory.keep(found, rule.operator, published)
        memory.last = found
        yield found


class _Memory:
    """What the text has mentioned so far.

    A clock time belongs to the day named last, but «kemarin» and «sehari sebelumnya» look back only for
    their own clause, so they do not count for it.
    """

    __slots__ = ("coming", "day", "focus", "last", "time_day")

    def __init__(self) -> None:
        self.focus: Interval | None = None
        self.day: date | None = None
        self.time_day: date | None = None
        self.coming: dict[int, date] = {}
        self.last: Resolution | None = None

    def context(self, lexicon: Lexicon, text: str, published: date | None) -> Context:
        return Context(lexicon, text, published, self.focus, self.day, self.time_day, self.coming, self.last)

    def keep(self, found: Resolution, operator: str, published: date | None) -> None:
        placed = found.interval
        assert placed is not None
        if placed.granularity in _FOCUS:
            self.focus = placed
        if placed.granularity == "day":
            self.day = placed.start
            if operator in _STEADY:
                self.time_day = placed.start
            if operator in _NAMES_DAY and published and placed.start > published:
                self.coming[placed.start.isoweekday()] = placed.start


def _applied(operator: str, timex: Timex, slots: dict[str, Any], context: Context) -> Resolution:
    try:
        return OPERATORS[operator](timex, slots, context)
    except (ValueError, OverflowError):  # a date outside years 1-9999: «1.000.000 tahun lalu»
        return Resolution(timex, "XXXX", reason="", warning="the date lies outside the calendar")
