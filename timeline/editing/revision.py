"""What an edited chronology would change: each row compared with its event as it was when the file was made.

What the file does not change is left alone, also where somebody else has corrected it since: the value that stood in
the file is worked out from the log of corrections (a three-way comparison, as version control does).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from timeline.editing import cells as edited_cells
from timeline.editing.edited import Chronicle, Edited
from timeline.exporters import saying
from timeline.exporters.attribution.attribute import attribute
from timeline.exporters.entry import Row
from timeline.exporters.plain import rows
from timeline.model import Event, Reading
from timeline.store import Filter, Store, values
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


class Base:
    """Events as they are and as they were when a file was made."""

    def __init__(self, store: Store, made: str) -> None:
        self._store, self._readings = store, dict[str, Reading | None]()
        self._rows: dict[str, dict[str, dict[str, Any]]] = {}
        self._since: dict[tuple[str, str], str] = {}
        for line in store.corrections().to_dict("records"):
            if made and line["state"] == "applied" and _later(line["when"], made):
                self._since.setdefault((line["event"], line["field"]), line["old"])

    def event(self, article: str, id_: str) -> Event | None:
        """The event as it is now; None when it is gone."""
        if article not in self._readings:
            self._readings[article] = self._store.corrected(article) if self._store.has(article) else None
        reading = self._readings[article]
        return next((one for one in reading.events if one.id == id_), None) if reading else None

    def then(self, event: Event) -> Event:
        """The event as it was when the file was made."""
        for field in values.PARTS:
            if (event.id, field) in self._since:
                event = values.changed(event, field, self._since[event.id, field])
        return event

    def told(self, row: Edited, event: Event, say: Words) -> Edited:
        """The row with its headline as it is without what `saying.behind` puts behind the label."""
        head = row.cells.get("headline", "")
        found = self._row(event)
        if not head or found is None:
            return row
        for part in reversed(saying.behind(event.label.strip() or event.trigger.text, found, say)):
            head = head.removesuffix(part)
        return replace(row, cells={**row.cells, "headline": head})

    def _row(self, event: Event) -> Row | None:
        """The event as exports tell it now."""
        if event.article not in self._rows:
            chosen = Filter(article=event.article, implicit=True, undated=True, reported=True)
            found = {row["id"]: row for row in rows(self._store.events(chosen))}
            attribute(self._store, chosen, found.values())
            self._rows[event.article] = found
        return self._rows[event.article].get(event.id)


def _later(when: str, made: str) -> bool:
    one, other = datetime.fromisoformat(when), datetime.fromisoformat(made)
    zone = datetime.now().astimezone().tzinfo
    return (one if one.tzinfo else one.replace(tzinfo=zone)) > (other if other.tzinfo else other.replace(tzinfo=zone))


def changes(store: Store, told: Chronicle) -> list[Change]:
    """All changes that the file asks for, in the order of its lines; removed entries last."""
    base, say = Base(store, told.made), words(told.language)
    entries = {one[0][0]: one for one in told.entries}
    homes = {event: article for one in told.entries for event, article in one}
    known = edited_cells.known_actors(store)
    found: list[Change] = []
    seen: set[str] = set()
    for row in told.rows:
        if not row.id:
            found.append(Change(row.line, "added", _label(row), new=row.cells.get("date", ""), row=row))
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
            new = edited_cells.wanted(field, row.cells, then, known, say)
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
