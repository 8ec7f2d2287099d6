"""Weighs one day: what its items, and articles that alone tell something of it, add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.stories.item import Item, Row
from timeline.stories.weigh import kind, later, weeks


@dataclass(frozen=True, slots=True)
class Telling:
    """How one article (or group of copies) tells an item: its weight, and weeks after the day."""

    weight: float
    weeks: int


@dataclass(frozen=True, slots=True)
class Alone:
    """An article that tells `events` things of the day that no other tells, in which group of copies it is."""

    article: int
    group: int
    source: str
    events: int
    telling: Telling


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its items, the weightiest first, the lone articles likewise, how each is told, and its score."""

    day: int
    items: tuple[Item, ...]
    alone: tuple[Alone, ...]
    told: Mapping[str, Mapping[int, Telling]]
    score: float

    @property
    def lone_first(self) -> bool:
        """Whether what only one article tells outweighs all items."""
        shared = whole(self.told[self.items[0].id]) if self.items else 0.0
        return bool(self.alone) and self.alone[0].telling.weight > shared

    def reason(self) -> dict[str, int]:
        """The numbers that say why the day matters; see `dates.key_dates`."""
        late = {one.group: one.telling.weeks for one in self.alone}
        for by in self.told.values():
            for group, one in by.items():
                late[group] = max(one.weeks, late.get(group, 0))
        rows = [row for item in self.items for row in item.told]
        return {
            "articles": len(late),
            "later": sum(one > 0 for one in late.values()),
            "weeks": max(late.values()),
            "sources": len({row.source for row in rows} | {one.source for one in self.alone}),
            "copies": len({row.article for row in rows} | {one.article for one in self.alone}) - len(late),
            "items": len(self.items) + sum(one.events for one in self.alone),
        }


def weighed(day: int, items: Sequence[Item], alone: Iterable[Alone] = ()) -> Day:
    """A day of which `items` and `alone` tell."""
    told = {item.id: _tellings(item, day) for item in items}
    ranked = sorted(items, key=lambda item: (-whole(told[item.id]), item.id))
    lone = sorted(alone, key=lambda one: (-one.telling.weight, one.article))
    return Day(day, tuple(ranked), tuple(lone), told, _score(told, lone))


def _score(told: Mapping[str, Mapping[int, Telling]], alone: Iterable[Alone]) -> float:
    """The norm of what the items weigh, each article counted in the first that it tells."""
    shared = [(-whole(by), id_, by) for id_, by in told.items()]
    single = [(-one.telling.weight, "", {one.group: one.telling}) for one in alone]
    seen: set[int] = set()
    squares = 0.0
    for _, _, by in sorted([*shared, *single], key=lambda one: one[:2]):
        squares += sum([one.weight for group, one in by.items() if group not in seen]) ** 2
        seen |= by.keys()
    return float(squares**0.5)


def whole(told: Mapping[int, Telling]) -> float:
    """What an item weighs."""
    return sum(one.weight for one in told.values())


def _tellings(item: Item, day: int) -> dict[int, Telling]:
    """How each independent article tells the item: by its weightiest event and its first publication."""
    by: dict[int, list[Row]] = {}
    for row in item.told:
        by.setdefault(item.copies.find(row.article), []).append(row)
    return {group: _telling(rows, day) for group, rows in by.items()}


def _telling(rows: Iterable[Row], day: int) -> Telling:
    published = min((row.published for row in rows if row.published is not None), default=day)
    weight = max(kind(row.status, row.reported) for row in rows)
    return Telling(weight * later(published, day), weeks(published, day))
