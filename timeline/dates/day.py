"""A day or a period as a person or another program writes it, on its own: «28/1/2022», «2022-01-28», «Mei 2022»."""

from __future__ import annotations

from datetime import date

from ..interval import Interval
from . import calendar
from .recognizer import recognizer
from .resolver import resolve


def period(written: str, language: str) -> Interval | None:
    """The days that `written` names by itself; None for what is no time, or needs another day to be counted from."""
    text = written.strip()
    try:
        return calendar.day(date.fromisoformat(text))
    except ValueError:
        pass
    finder = recognizer(language)
    if finder is None:
        return None
    found = resolve(finder.find(text), text, None, finder.lexicon)
    return next((one.interval for one in found if one.timex.text == text), None)


def day(written: str, language: str) -> date | None:
    """The single day that `written` names by itself, else None."""
    found = period(written, language)
    return found.start if found and found.granularity == "day" else None
