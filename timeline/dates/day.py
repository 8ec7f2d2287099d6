"""A day as a person or another program writes it, on its own: «28/1/2022», «2022-01-28», «28 Januari 2022»."""

from __future__ import annotations

from datetime import date

from .recognizer import recognizer
from .resolver import resolve


def day(written: str, language: str = "id") -> date | None:
    """The day that `written` names by itself; None for what is no day, or needs another day to be counted from."""
    text = written.strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    finder = recognizer(language)
    if finder is None:
        return None
    whole = (one.interval for one in resolve(finder.find(text), text, None, finder.lexicon) if one.timex.text == text)
    return next((found.start for found in whole if found and found.granularity == "day"), None)
