"""Choose the few days that tell a story, each with one sentence, its sources, its reason, and what contradicts it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pandas import DataFrame

from timeline import stories
from timeline.charts.window import day
from timeline.pages.kept import STORIES, Kept
from timeline.store import Filter, Store

READ = 6
"""Articles of a day that are read to find its sentence."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Other:
    """Another date that some articles give for the same."""

    start: date
    last: date
    articles: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One key date: the event whose sentence tells it best, and why the day matters.

    `articles` are independent articles that tell it, `later` those that do so a week or more afterwards, up to
    `weeks` after; `copies` are articles that were left out as near-identical.  `told` are the events that tell it,
    one an article, the best first.
    """

    start: date
    last: date
    told: tuple[Row, ...]
    articles: int
    later: int
    weeks: int
    copies: int
    others: tuple[Other, ...] = ()

    @property
    def best(self) -> Row:
        """The event whose sentence is shown."""
        return self.told[0]


def key_entries(
    store: Store, kept: Kept, chosen: Filter, count: int, within: frozenset[str] = frozenset()
) -> list[Entry]:
    """The `count` days that matter most among the chosen events, in the order of time.

    `within` are the articles of one story; without them all articles count.
    """
    found = stories.key_dates(store, chosen, top=count if not within else STORIES).to_dict("records")
    by_item = {row["item"]: row for row in stories.items(store, chosen).to_dict("records")}
    entries: list[Entry] = []
    for row in found:
        items = [by_item[item] for item in row["items"] if item in by_item]
        inside = [item for item in items if not within or not within.isdisjoint(item["articles"])]
        entry = _entry(kept, row, inside) if len(entries) < count and inside else None
        entries += [entry] if entry else []
    return sorted(entries, key=lambda one: (one.start, one.last))


def _entry(kept: Kept, row: Row, items: Sequence[Row]) -> Entry | None:
    told = _told(kept, items, {event for item in items for event in item["events"]} & set(row["events"]), row["date"])
    if not told:
        return None
    reason = row["reason"]
    start, last = day(told[0]["start"]), day(told[0]["end"])  # the date above a sentence is the sentence's own
    why = reason["articles"], reason["later"], reason["weeks"], reason["copies"]
    if len(items) < len(row["items"]):  # other stories tell of that day too, and are not counted here
        why = max(item["independent"] for item in items), 0, 0, 0
    return Entry(start, last, tuple(told), *why, _others(items, start, last))


def _others(items: Iterable[Row], start: date, last: date) -> tuple[Other, ...]:
    """The conflicting dates of the items, each once, most told first."""
    told: dict[tuple[date, date], set[str]] = {}
    for one in (one for item in items for one in item["conflicts"]):
        told.setdefault((one["start"], one["end"]), set()).update(one["articles"])
    told.pop((start, last), None)
    found = [Other(*days, len(articles)) for days, articles in told.items()]
    return tuple(sorted(found, key=lambda one: (-one.articles, one.start)))


def _told(kept: Kept, items: Sequence[Row], events: set[str], when: Any) -> list[Row]:
    """The best event of each article that tells the first item, then of those that tell the others."""
    articles = list(dict.fromkeys(article for item in items for article in item["articles"]))
    frames = (kept.events(Filter(articles=(article,), implicit=True), 1_000) for article in articles[:READ])
    best = [_best(frame, events, items, when) for frame in frames]
    told = [row for row in best if row is not None]
    first = set(items[0]["events"]) if items else set()
    return sorted(told, key=lambda row: (row["start"] != when, row["id"] not in first, *_order(row)))


def _best(frame: DataFrame, events: set[str], items: Sequence[Row], when: Any) -> Row | None:
    first = set(items[0]["events"]) if items else set()
    rows: list[Row] = frame[frame["id"].isin(events)].to_dict("records")
    return min(rows, key=lambda row: (row["start"] != when, row["id"] not in first, *_order(row)), default=None)


def _order(row: Row) -> tuple[Any, ...]:
    """Deeds before speech, certain before doubtful, short sentences before long ones, the first to tell it first."""
    published = str(row["published"])
    return row["reported"], row["status"] != "happened", len(str(row["sentence"])) > 240, -row["confidence"], published
