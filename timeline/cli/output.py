"""What the commands print: JSON lines, and progress on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from timeline.model import Article, Event, Interval, Mention, Reading, Resolution

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Called with how much is done, of how much."""
_NAMED = 0.5
"""Confidence below which a mention is no name but «the police chief» or the like, and is not printed."""


def progress(items: Iterable[T], unit: str) -> Iterator[T]:
    """`items`, with a bar on standard error when that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from tqdm import tqdm

    yield from tqdm(items, unit=f" {unit}", leave=False)


@contextmanager
def bar(unit: str) -> Iterator[Progress | None]:
    """A bar on standard error when that is a terminal, which is told how much of how much is done."""
    if not sys.stderr.isatty():
        yield None
        return
    from tqdm import tqdm

    with tqdm(unit=f" {unit}", leave=False) as bar:

        def progress(done: int, whole: int) -> None:
            bar.total = whole
            bar.update(done - bar.n)

        yield progress


def line(row: dict[str, Any]) -> None:
    """Print `row` as a line of JSON."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def tagged(article: Article, found: Iterable[Resolution]) -> dict[str, Any]:
    """The row of `tag`."""
    return {"id": article.key, "published": _iso(article.published), "timexes": [_timex(one) for one in found]}


def extracted(reading: Reading) -> dict[str, Any]:
    """The row of `extract`."""
    article = reading.article
    return {
        "id": article.key,
        "published": _iso(article.published),
        "title": article.title,
        "events": [_event(one) for one in reading.events],
        "mentions": [_mention(one) for one in reading.mentions if one.confidence >= _NAMED],
    }


def _timex(found: Resolution) -> dict[str, Any]:
    timex = found.timex
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": found.value,
        **days(found.interval),
        "time": found.time,
        "rule": found.rule,
        "warning": found.warning,
    }


def _event(found: Event) -> dict[str, Any]:
    when = found.when
    roles: dict[str, str] = {}
    for part in found.actors:
        if roles.get(part.actor.name, "none") == "none":
            roles[part.actor.name] = part.role
    return {
        "id": found.id,
        "sentence_start": found.sentence.start,
        "sentence_end": found.sentence.end,
        "trigger": found.trigger.text,
        "trigger_start": found.trigger.start,
        "label": found.label,
        "time_text": when.timex.text,
        **days(when.interval),
        "rule": when.rule,
        "anchor": _iso(when.anchor),
        "time": when.time,
        "type": found.type,
        "status": found.status,
        "reported": found.reported,
        "explicit": found.explicit,
        "confidence": round(found.confidence, 3),
        "actors": list(roles),
        "roles": roles,
        "because": _because(found),
    }


def _because(found: Event) -> dict[str, Any]:
    """What gave an event its parts, the roles by the names of the actors."""
    names = {part.actor.id: part.actor.name for part in found.actors}
    why = found.because
    roles = {names[actor]: told for actor, told in why.roles if actor in names}
    return {"time": why.time, "status": why.status, "type": why.type, "roles": roles}


def _mention(found: Mention) -> dict[str, Any]:
    """A mention; a place that only is a place is named as the text names it."""
    name = found.actor.name if found.actor else found.text if found.kind == "place" else None
    return {"start": found.start, "end": found.end, "text": found.text, "kind": found.kind, "actor": name}


def days(interval: Interval | None) -> dict[str, str | None]:
    """An interval's inclusive days and granularity; None where nothing could be resolved."""
    if interval is None:
        return {"start_date": None, "end_date": None, "granularity": None}
    return {
        "start_date": interval.start.isoformat(),
        "end_date": interval.last.isoformat(),
        "granularity": interval.granularity,
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
