"""Write the changes of an edited chronology: as corrections with author and time, each of which can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.editing import added
from timeline.editing.actor_cells import known_actors
from timeline.editing.revision import Change
from timeline.errors import StoreError, TimelineError
from timeline.model import Correction
from timeline.store import Store
from timeline.words import Words


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many changes were written, and those that were not, each with its reason."""

    done: int
    failed: tuple[tuple[Change, str], ...]


def apply(store: Store, changes: Iterable[Change], who: str, when: str, words: Words) -> Outcome:
    """Write `changes`; what cannot be written is told, and the others are written all the same."""
    done, failed = 0, list[tuple[Change, str]]()
    known = known_actors(store)
    for one in changes:
        try:
            if one.refused:
                raise StoreError(one.refused)
            if one.field == "added" and one.row:
                added.add(store, one.row, known, who, when, words)
            elif one.event:
                span = one.event.trigger
                new = "true" if one.field == "deleted" else one.new
                store.correct(Correction(one.event.article, span.start, span.end, one.field, "", new, who, when))
            done += 1
        except (TimelineError, ValueError) as error:
            failed.append((one, words.told(error)))
    return Outcome(done, tuple(failed))
