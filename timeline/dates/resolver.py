"""Places time expressions on the calendar, in text order, each in the light of those before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..model import Interval, Resolution, Timex
from .context import Context
from .lexicon import Lexicon
from .operators import OPERATORS

_FOCUS = {"day", "month", "year"}


def resolve(timexes: Iterable[Timex], text: str, published: date | None, lexicon: Lexicon) -> Iterator[Resolution]:
    """One resolution for each expression.

    A date with day, month or year granularity becomes the focus for what follows; a day that a TIME or
    DATE names is the one that a later clock time without a day belongs to.
    """
    focus: Interval | None = None
    time_day: date | None = None
    for timex in timexes:
        rule = lexicon.rules[timex.rule]
        slots: dict[str, Any] = {**rule.args, **dict(timex.slots)}
        context = Context(lexicon, text, published, focus, time_day)
        found = _applied(rule.operator, timex, slots, context)
        if (placed := found.interval) and timex.type in ("DATE", "TIME") and found.value[:1].isdigit():
            focus = placed if placed.granularity in _FOCUS else focus
            time_day = placed.start if placed.granularity == "day" else time_day
        yield found


def _applied(operator: str, timex: Timex, slots: dict[str, Any], context: Context) -> Resolution:
    try:
        return OPERATORS[operator](timex, slots, context)
    except (ValueError, OverflowError):  # a date outside years 1-9999: «1.000.000 tahun lalu»
        return Resolution(timex, "XXXX", reason="", warning="the date lies outside the calendar")
