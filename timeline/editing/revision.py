"""What an edited chronology would change: each row compared with its event as it was when the file was made.

What the file does not change is left alone, also where somebody else has corrected it since: the value that stood in
the file is worked out from the log of corrections (a three-way comparison, as version control does).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from timeline.editing import added
from timeline.editing import cells as edited_cells
from timeline.editing.actor_cells import known_actors
from timeline.editing.base import Base
from timeline.editing.edited import Chronicle, Edited
from timeline.errors import StoreError
from timeline.model import Event
from timeline.store import Store, values
from timeline.words import Words, words


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that would change: `field` of an event, "deleted", or "added" with the row that tells it.

    `label` says which event is meant; `old` and `new` are spelled as in the log.  `since` is the value that somebody
    else gave it after the file was made.  `refused` is the reason why it cannot be done.
    """

    line: int
    field: str
    label: str
    old: str = ""
    new: str = ""
    event: Event | None = None
    row: Edited | None = None
    since: str = ""
    refused: str = ""


def changes(store: Store, told: Chronicle) -> list[Change]:
    """All changes that the file asks for, in the order of its lines; removed entries last."""
    base, say = Base(store, told.made), words(told.language)
    entries = {one[0][0]: one for one in told.entries}
    homes = {event: article for one in told.entries for event, article in one}
    known = known_actors(store)
    there = _by_hand(store, base)
    found: list[Change] = []
    seen: set[str] = set()
    for row in told.rows:
        if not row.id:
            found += _new(row, there, known, say)
            continue
        if row.id in seen:
            found.append(Change(row.line, "added", _label(row), refused=say("two rows name the same event")))
            continue
        seen.add(row.id)
        mates = entries.get(row.id) or [(row.id, homes.get(row.id) or row.cells.get("article", ""))]
        found += _row(row, base, mates, known, say)
    for first, mates in entries.items():
        if first not in seen:
            found += _gone(base, mates)
    return found


def _by_hand(store: Store, base: Base) -> Counter[tuple[Any, ...]]:
    """The events by hand that are there, by what they mean."""
    lines = store.corrections()
    mine = lines[(lines["field"] == "added") & (lines["state"] == "applied")].to_dict("records")
    return Counter(added.meaning(one["new"]) for one in mine if base.event(one["article"], one["event"]))


def _new(row: Edited, there: Counter[tuple[Any, ...]], known: Mapping[str, Any], say: Words) -> Iterator[Change]:
    """A new row, unless it was taken in before: each event by hand answers for one row."""
    new = Change(row.line, "added", _label(row), new=row.cells.get("date", ""), row=row)
    try:
        meant = added.meaning(added.told(row, known, say))
    except (StoreError, ValueError) as error:
        yield replace(new, refused=str(error))
        return
    there[meant] -= 1
    if there[meant] < 0:
        yield new


def _label(row: Edited) -> str:
    return row.cells.get("headline") or row.cells.get("label") or ""


def _row(
    row: Edited, base: Base, mates: Sequence[tuple[str, str]], known: Mapping[str, object], say: Words
) -> Iterator[Change]:
    """The changes of a row: those of its own event, and of those that told the same of date and status."""
    event = base.event(mates[0][1], row.id)
    if event is None:
        gone = say("That event is gone; its article was deleted or read again.")
        yield Change(row.line, "date", _label(row), refused=gone)
        return
    then = base.then(event)
    row = base.told(row, then, say)
    for field in values.PARTS:
        old = values.written(then, field)
        try:
            new = edited_cells.wanted(field, row.cells, then, known, say, base.language(event.article))
        except ValueError as error:
            yield Change(row.line, field, event.label, old, event=event, refused=str(error))
            continue
        if new is None or new == old:
            continue
        for one in (event, *_agreeing(base, mates[1:], field, old)):
            now = values.written(one, field)
            if now != new:
                yield Change(row.line, field, one.label, old, new, one, since=now if now != old else "")


def _agreeing(base: Base, mates: Sequence[tuple[str, str]], field: str, old: str) -> Iterator[Event]:
    """The other events of the happening that said the same; labels and actors are each one's own."""
    for id_, article in mates:
        one = base.event(article, id_)
        if one and field in ("date", "status") and values.written(base.then(one), field) == old:
            yield one


def _gone(base: Base, mates: Sequence[tuple[str, str]]) -> Iterator[Change]:
    for id_, article in mates:
        event = base.event(article, id_)
        if event:
            yield Change(0, "deleted", event.label, event=event)
