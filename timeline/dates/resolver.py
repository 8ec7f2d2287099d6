"""Places time expressions on the calendar, in text order, each in the light of those before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ..model import Resolution, Timex
from .context import Context
from .lexicon import Lexicon
from .memory import Memory
from .operators import OPERATORS


def resolve(timexes: Iterable[Timex], text: str, published: date | None, lexicon: Lexicon) -> Iterator[Resolution]:
    """One resolution for each expression that is one where it stands («H+7» is none where no feast is named)."""
    memory = Memory()
    for timex in timexes:
        rule = lexicon.rules[timex.rule]
        slots: dict[str, Any] = {**rule.args, **dict(timex.slots)}
        found = _applied(rule.operator, timex, slots, Context(lexicon, text, published, memory))
        if found is None:
            continue
        if found.interval and timex.type in ("DATE", "TIME") and found.value[0].isdigit():
            memory.keep(found, rule.operator, slots)
        memory.last = found
        yield found


def _applied(operator: str, timex: Timex, slots: dict[str, Any], context: Context) -> Resolution | None:
    try:
        return OPERATORS[operator](timex, slots, context)
    except (ValueError, OverflowError):  # a date outside years 1-9999
        return Resolution(timex, "XXXX", reason="", warning="the date lies outside the calendar")
