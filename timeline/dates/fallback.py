"""Hands to dateparser what looks like a date but no rule claims, and articles in a language without lexicon.

dateparser (https://dateparser.readthedocs.io) reads some 200 languages.  It is asked strictly (a month
word and a year must stand there), its period is respected, its answers are kept, and each carries a
warning, since no rule of ours vouches for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from ..model import Interval, Resolution, Timex
from . import calendar

RULE = "dateparser"
DOUBT = "read by dateparser: no rule of the lexicon knows it"

_SHAPE = re.compile(
    r"\d{1,2}(?:(?:st|nd|rd|th|er|º|\.)?(?: of| de)? [^\W\d_]{3,12}\.?,?(?: de)? |(?:st|nd|rd|th)?, )\d{4}\b"
)
_WORD_BEFORE = re.compile(r"(?<!\w)[^\W\d_]{3,12}\.? $")


def find(text: str, claimed: Sequence[Resolution], languages: tuple[str, ...]) -> Iterator[Resolution]:
    """The dates of `text` outside the expressions already claimed."""
    taken = [(r.timex.start, r.timex.end) for r in claimed]
    for match in _SHAPE.finditer(text):
        start, end = match.span()
        if text[start - 1 : start].isalnum():
            continue
        if ", " in match[0][-6:]:  # «Janvier 28, 2022»: the month stands before
            before = _WORD_BEFORE.search(text, max(0, start - 14), start)
            if before is None:
                continue
            start = before.start()
        if not any(a < end and start < b for a, b in taken) and (placed := _parse(text[start:end], languages)):
            value, interval = placed
            timex = Timex(start, end, text[start:end], "DATE", RULE)
            yield Resolution(timex, value, interval, reason="the date stands in the text", warning=DOUBT)


@lru_cache(maxsize=4096)
def _parse(written: str, languages: tuple[str, ...]) -> tuple[str, Interval] | None:
    from dateparser.date import DateDataParser

    settings = {"REQUIRE_PARTS": ["month", "year"], "PARSERS": ["absolute-time"], "DATE_ORDER": "DMY"}
    found = DateDataParser(languages=list(languages) or None, settings=settings).get_date_data(written)
    moment, period = found.date_obj, found.period
    if moment is None:
        return None
    day: date = moment.date()
    interval = calendar.around(day, "day" if period in ("day", "time") else period)
    return interval.timex3, interval
