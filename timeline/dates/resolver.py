"""Places time expressions on the calendar, in text order, each in the light of those before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from ..model import Resolution, Timex
from .context import Context
from .lexicon import Lexicon
from .memory import Memory
from .operators import OPERATORS
from .operators.spans import PRESENT
from .sayings import Sayings

Watch = Callable[[Timex, Context], None]
"""What is told of each expression as it is placed."""
_NEAR = timedelta(days=3)  # from what was said to the paper that prints it
_LONG_AGO = timedelta(days=1000)  # a day beside a speaker so far back is a birthday: «terang X kelahiran 8 Mei 1984»


def resolve(
    timexes: Iterable[Timex], text: str, published: date | None, lexicon: Lexicon, watch: Watch | None = None
) -> Iterator[Resolution]:
    """One resolution for each expression that is one where it stands («H+7» is none where no feast is named)."""
    memory, timexes = Memory(), tuple(timexes)
    sayings = Sayings(text, timexes)
    plain = Context(lexicon, text, published, memory, [(timex.start, timex.end) for timex in timexes])
    elsewhere = cache(lambda: _elsewhere(sayings, plain))
    for at, timex in enumerate(timexes):
        context = plain
        slots = _slots(timex, lexicon)
        if "shift" in slots or slots.get("value") == PRESENT:
            own = sayings.dated_by(at)
            said = _own_day(own, plain) if own is not None else elsewhere() if sayings.quotes(at) else None
            context = replace(context, said=said)
        rule = lexicon.rules[timex.rule]
        found = _applied(timex, slots, context)
        if found is None:
            continue
        if watch is not None:
            watch(timex, context)
        if found.interval and timex.type in ("DATE", "TIME") and found.value[0].isdigit():
            memory.keep(found, rule.operator, slots)
        memory.last = found
        yield found


def _elsewhere(sayings: Sayings, context: Context) -> date | None:
    """The day of a quotation that has none of its own: that of all which have one, where that is near."""
    days = {_day(timex, context) for timex in sayings.dating()}
    day = days.pop() if len(days) == 1 else None
    near = day is not None and context.published is not None and timedelta(0) < context.published - day <= _NEAR
    return day if near else None


def _own_day(timex: Timex, context: Context) -> date | None:
    day, published = _day(timex, context), context.published
    return None if day is not None and published is not None and published - day > _LONG_AGO else day


def _day(timex: Timex, context: Context) -> date | None:
    found = _applied(timex, _slots(timex, context.lexicon), context)
    return found.interval.start if found and found.interval else None


def _slots(timex: Timex, lexicon: Lexicon) -> dict[str, Any]:
    return {**lexicon.rules[timex.rule].args, **dict(timex.slots)}


def _applied(timex: Timex, slots: dict[str, Any], context: Context) -> Resolution | None:
    try:
        return OPERATORS[context.lexicon.rules[timex.rule].operator](timex, slots, context)
    except (ValueError, OverflowError, TypeError):  # a date outside years 1-9999, or in no whole one: «abad 1,5»
        return Resolution(timex, "XXXX", reason="", warning="the date lies outside the calendar")
