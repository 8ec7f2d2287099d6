"""Hands to dateparser what looks like a date but no rule claims, and articles in a language without lexicon.

dateparser (https://dateparser.readthedocs.io) reads some 200 languages.  It is asked strictly (a month
word and a year must stand there), its period is respected, its answers are kept, and each carries a
warning, since no rule of ours vouches for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib import import_module

from ..model import Interval, Resolution, Timex
from . import calendar

RULE = "dateparser"
DOUBT = "read by dateparser: no rule of the lexicon knows it"

_SHAPE = re.compile(
    r"(?<!\w)(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?: of| de)? [^\W\d_]{3,12}\.?,?(?: de)?"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,) (?=\d{4}\b)"
)
_YEAR = re.compile(r"\d{4}")
_REACH = 34
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
"""As dateparser calls them in its tables."""


def find(text: str, languages: tuple[str, ...]) -> Iterator[Resolution]:
    """The full dates of a text in a language that has no lexicon."""
    for match in _SHAPE.finditer(text):
        if found := _resolution(text, match.start(), match.end() + 4, languages):
            yield found


def completed(text: str, claimed: Sequence[Resolution], languages: tuple[str, ...]) -> tuple[Resolution, ...]:
    """What was claimed, with every bare year that ends a date in another language made that date."""
    return tuple(_completed(text, one, languages) if _YEAR.fullmatch(one.timex.text) else one for one in claimed)


def _completed(text: str, year: Resolution, languages: tuple[str, ...]) -> Resolution:
    end = year.timex.start
    begin = max(0, end - _REACH)
    for match in _SHAPE.finditer(text, begin, end + 4):
        if match.end() == end:
            return _resolution(text, match.start(), year.timex.end, languages) or year
    return year


def _resolution(text: str, start: int, end: int, languages: tuple[str, ...]) -> Resolution | None:
    placed = _parse(text[start:end], languages)
    if placed is None:
        return None
    timex = Timex(start, end, text[start:end], "DATE", RULE)
    return Resolution(timex, *placed, reason="the date stands in the text", warning=DOUBT)


@lru_cache(maxsize=4096)
def _parse(written: str, languages: tuple[str, ...]) -> tuple[str, Interval] | None:
    from dateparser.data.languages_info import language_order

    known = [language for language in languages if language in language_order]
    plain = _plain(written)
    if known and not any(month in plain for language in known for month in _months(language)):
        return None  # «7 pada 2014»: only to be asked, dateparser takes a third of a second to build all time zones
    from dateparser.date import DateDataParser

    settings = {"REQUIRE_PARTS": ["month", "year"], "PARSERS": ["absolute-time"], "DATE_ORDER": "DMY"}
    found = DateDataParser(languages=known or None, settings=settings).get_date_data(written)
    moment, period = found.date_obj, found.period
    if moment is None:
        return None
    day: date = moment.date()
    interval = calendar.around(day, "day" if period in ("day", "time") else period)
    return interval.timex3, interval


@cache
def _months(language: str) -> frozenset[str]:
    """The names of the months as dateparser knows them in `language`."""
    known = import_module(f"dateparser.data.date_translation_data.{language}").info
    return frozenset(_plain(name) for month in _MONTHS for name in known[month])


def _plain(text: str) -> str:
    from dateparser.utils import normalize_unicode

    return str(normalize_unicode(text.lower()))
