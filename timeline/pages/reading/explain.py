"""Say in a reader's words what a date expression resolved to, from which day, by which rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline.charts.hours import said as said_hour
from timeline.charts.window import day
from timeline.exporters.reasons import told_why
from timeline.model import Resolution
from timeline.words import Words

_ID = re.compile(r"[a-z]+:\S+")  # by which an older database has the actors
_COLUMNS = ("time_text", "granularity", "value", "time", "rule", "reason")


@dataclass(frozen=True, slots=True)
class Explained:
    """The facts behind one date, as (heading, text) pairs, and what to doubt about it."""

    result: str
    facts: tuple[tuple[str, str], ...]
    warning: str


def resolution(found: Resolution, words: Words) -> Explained:
    """The explanation of a resolved (or unresolved) expression."""
    place = found.interval
    result = words.period(place.start, place.last, place.granularity) if place else words("not placed")
    granularity = place.granularity if place else ""
    facts = _facts(
        words, found.timex.text, granularity, found.value, found.time, found.anchor, found.rule, found.reason
    )
    return Explained(result, facts, warnings(found.warning, words))


def event(row: Mapping[str, object], words: Words) -> Explained:
    """The explanation of an event's date, from a row of the store's frame of events."""
    anchor = day(row["anchor"]) if str(row["anchor"]) != "NaT" and row["anchor"] else None
    placed = str(row["start"]) != "NaT"
    days = words.period(day(row["start"]), day(row["end"]), str(row["granularity"])) if placed else words("not placed")
    said, granularity, value, time, rule, reason = (str(row[name] or "") for name in _COLUMNS)
    facts = _facts(words, said, granularity, value, time, anchor, rule, reason)
    return Explained(days, (*facts, *because(told_why(row), words)), warnings(str(row["warning"] or ""), words))


def because(why: Mapping[str, Any], words: Words) -> Iterator[tuple[str, str]]:
    """Why the time stands on this word, and what gave the status, the type and the roles (see `Event.why`)."""
    headings = {"time": "Why on this word", "status": "Why this status", "type": "Why this type"}
    for part, heading in headings.items():
        if told := why.get(part):
            yield words(heading), reasons(told, words)
    if roles := {name: told for name, told in why.get("roles", {}).items() if not _ID.fullmatch(name)}:
        told = "; ".join(f"{name}: {reasons(by, words, 'because role:')}" for name, by in roles.items())
        yield words("Why these roles"), told


def reasons(why: str, words: Words, prefix: str = "because:") -> str:
    """Names of rules, with the words of the text that set them off, in the reader's language."""
    told = (one.partition(":") for one in why.split(", "))
    return "; ".join(words.keyword(prefix, name) + (f": «{cue}»" if cue else "") for name, _, cue in told)


def warnings(told: str, words: Words) -> str:
    """Warnings, which may be several with semicolons between them, in the reader's language."""
    return "; ".join(words(one) for one in told.split("; ") if one)


def _facts(
    words: Words, said: str, granularity: str, value: str, time: str, anchor: date | None, rule: str, reason: str
) -> tuple[tuple[str, str], ...]:
    pairs = (
        (words("In the text"), f"«{said}»" if said else ""),
        (words("Precision"), words(f"precision:{granularity}") if granularity else ""),
        (words("Time of day"), said_hour(time, words)),
        (words("Counted from"), words.day(anchor) if anchor else ""),
        (words("How"), words(reason) if reason else ""),
        (words("Rule"), rule),
        (words("TIMEX3 value"), value),
    )
    return tuple(pair for pair in pairs if pair[1])
