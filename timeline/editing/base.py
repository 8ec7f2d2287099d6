"""Events as they are, and as they were when a file was made, which is what its edited rows are compared with."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from timeline.editing.edited import Edited
from timeline.exporters import saying
from timeline.exporters.attribution.attribute import attribute
from timeline.exporters.entry import Row
from timeline.exporters.plain import rows
from timeline.exporters.standing import UNSURE, standing
from timeline.model import Event, Reading, label
from timeline.store import Filter, Store, values
from timeline.words import Words


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

    def language(self, article: str) -> str:
        """The language of an article of which there is an event."""
        reading = self._readings[article]
        assert reading is not None
        return reading.article.language

    def then(self, event: Event) -> Event:
        """The event as it was when the file was made."""
        for field in values.PARTS:
            if (event.id, field) in self._since:
                event = values.changed(event, field, self._since[event.id, field])
        return event

    def told(self, row: Edited, event: Event, say: Words) -> Edited:
        """The row with headline and status as its event says them, without what exports add to both."""
        head = row.cells.get("headline", "")
        found = self._row(event)
        if found is None:
            return row
        cells = dict(row.cells)
        if standing(found) in UNSURE and cells.get("status_text", "").strip() == say(f"status:{standing(found)}"):
            cells["status_text"] = say(f"status:{event.status}")
        head, title = label.deed(head), label.behind(head)
        for part in reversed(saying.behind(label.deed(event.label.strip()) or event.trigger.text, found, say)):
            head = head.removesuffix(part)
        return replace(row, cells={**cells, **({"headline": head + title} if head else {})})

    def _row(self, event: Event) -> Row | None:
        """The event as exports tell it now."""
        if event.article not in self._rows:
            chosen = Filter(articles=(event.article,), implicit=True, undated=True)
            found = {row["id"]: row for row in rows(self._store.events(chosen))}
            attribute(self._store, chosen, found.values())
            self._rows[event.article] = found
        return self._rows[event.article].get(event.id)


def _later(when: str, made: str) -> bool:
    one, other = datetime.fromisoformat(when), datetime.fromisoformat(made)
    zone = datetime.now().astimezone().tzinfo
    return (one if one.tzinfo else one.replace(tzinfo=zone)) > (other if other.tzinfo else other.replace(tzinfo=zone))
