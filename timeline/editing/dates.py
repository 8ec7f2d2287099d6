"""Read a date that a person types as they would say it: «26 Januari 2022», «2014», «3–9 Mei 2014», «2014-05»."""

from __future__ import annotations

import re
from datetime import date

from timeline import dates
from timeline.model import Interval
from timeline.store import edtf, values
from timeline.words import DEFAULT, Words

_UNTIL = re.compile(r"\s*[–—]\s*|\s+-+\s+|(?<=\d)-(?=\d{1,2}\s)")
"""Dashes between two days; the hyphens of 2014-05-03 are none."""


def read(text: str, published: date | None, words: Words) -> Interval | None:
    """The days that `text` names, counted from `published` where it leaves something open; None if it names none.

    EDTF (ISO 8601-2) is understood as well as the page's language and Indonesian.
    """
    text = " ".join(text.split())
    try:
        return edtf.parse(text)
    except ValueError:
        pass
    for language in dict.fromkeys((words.language, DEFAULT)):
        if found := _said(text, published, language) or _range(text, published, language):
            return found
    return None


def spelled(text: str, published: date | None, words: Words) -> str | None:
    """The same as the log of corrections writes it, which keeps «pertengahan Juni 2023»; None if it names none."""
    found = read(text, published, words)
    if found is None:
        return None
    said = (dates.resolve(" ".join(text.split()), published, one) for one in dict.fromkeys((words.language, DEFAULT)))
    value = next((one.value for one in said if one and one.interval == found), "")
    return values.date(found, value)


def _said(text: str, published: date | None, language: str) -> Interval | None:
    """The days of one expression that is all of `text`: half understood is not understood."""
    found = dates.resolve(text, published, language)
    return found.interval if found and found.timex.text == text else None


def _range(text: str, published: date | None, language: str) -> Interval | None:
    """From one day until another; the first may leave month and year to the second: «3–9 Mei 2014»."""
    first, *rest = _UNTIL.split(text, maxsplit=1)
    if not rest:
        return None
    last, tail = _said(rest[0], published, language), rest[0].split()
    for skipped in range(len(tail), 0, -1):
        start = _said(" ".join([first, *tail[skipped:]]), published, language)
        if start and last and start.start < last.end and start.granularity == "day":
            return Interval(start.start, last.end, "range")
    return None
