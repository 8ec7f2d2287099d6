"""A line with two labelled days: «Diperbarui: 7 Maret 2019 | Terbit: 5 Maret 2019» came out on the fifth."""

from __future__ import annotations

import re
from functools import cache

from .recognizer import recognizer

_LANGUAGES = ("id", "en")


def issued(line: str) -> str:
    """`line` without the day of change that it labels, where a day of publication is labelled behind that."""
    pattern = _change()
    return pattern.sub("", line) if pattern else line


@cache
def _change() -> re.Pattern[str] | None:
    change, issue = _words("changed"), _words("issued")
    return re.compile(rf"\b(?:{change})\b.*?(?=\b(?:{issue})\b)", re.IGNORECASE) if change and issue else None


def _words(guard: str) -> str:
    finders = filter(None, map(recognizer, _LANGUAGES))
    return "|".join(sorted({re.escape(word) for one in finders for word in one.lexicon.cues(guard)}))
