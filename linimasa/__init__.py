"""Linimasa for Python programs: news in, dated events with actors out.

    >>> import linimasa
    >>> reading = linimasa.read("Presiden melantik menteri baru pada Rabu.", published="2022-01-28")
    >>> reading.events[0].when.value
    '2022-01-26'

This package is the public face of the program, which lives in `timeline`; nothing is defined here, and nothing is
loaded before it is asked for (PEP 562).  What is named in `__all__` is kept stable, see docs/en/api.md.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from timeline import __version__

if TYPE_CHECKING:
    from timeline.api import dates, load, open, read, read_many, resolve
    from timeline.errors import ExportFailed, ImportFailed, LexiconError, SettingsError, StoreError, TimelineError
    from timeline.model import (
        Actor,
        Article,
        Correction,
        Event,
        Interval,
        Mention,
        Participant,
        Reading,
        Resolution,
        Sentence,
        Timex,
        Trigger,
    )
    from timeline.store import Filter, Store

_HOMES = {
    "timeline.api": ("read", "read_many", "dates", "resolve", "load", "open"),
    "timeline.model": (
        "Actor", "Article", "Correction", "Event", "Interval", "Mention", "Participant", "Reading", "Resolution",
        "Sentence", "Timex", "Trigger",
    ),
    "timeline.store": ("Filter", "Store"),
    "timeline.errors": (
        "ExportFailed", "ImportFailed", "LexiconError", "SettingsError", "StoreError", "TimelineError",
    ),
}  # fmt: skip
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Actor",
    "Article",
    "Correction",
    "Event",
    "ExportFailed",
    "Filter",
    "ImportFailed",
    "Interval",
    "LexiconError",
    "Mention",
    "Participant",
    "Reading",
    "Resolution",
    "Sentence",
    "SettingsError",
    "Store",
    "StoreError",
    "TimelineError",
    "Timex",
    "Trigger",
    "__version__",
    "dates",
    "load",
    "open",
    "read",
    "read_many",
    "resolve",
]


def __getattr__(name: str) -> object:
    """What is public, loaded from where it lives at its first use."""
    if name not in _HOME:
        raise AttributeError(f"module 'linimasa' has no attribute {name!r}")
    found = getattr(import_module(_HOME[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
