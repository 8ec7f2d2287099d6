"""Turn what was changed in the table of events into corrections, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pandas import DataFrame, isna

from timeline.charts.table import when
from timeline.editing import dates as corrections_dates
from timeline.editing import write as corrections_write
from timeline.errors import StoreError
from timeline.model import STATUSES, Actor, Event
from timeline.pages.corrections.parts import type_name, types
from timeline.pages.text import plain
from timeline.store import Store, Superseded, values
from timeline.words import Words

Edits = Mapping[Any, Any]


def table(found: DataFrame, words: Words) -> DataFrame:
    """The events as the table shows them; dates in words, so that they can be as coarse as they are known."""
    rows = found.to_dict("records")
    return DataFrame(
        {
            "date": [when(row, words) for row in rows],
            "label": [row["label"] for row in rows],
            "status": [words(f"status:{row['status']}") for row in rows],
            "type": [type_name(row["type"], words) for row in rows],
            "actors": [row["actors"] for row in rows],
            "deleted": [False for _ in rows],
            "corrected": [bool(row["corrected"]) for row in rows],
            "sentence": [" ".join(str(row["sentence"]).split()) for row in rows],
        },
        index=found["id"],
    )


def save(
    store: Store,
    found: DataFrame,
    edits: Edits,
    known: Mapping[str, Actor],
    person: str,
    words: Words,
    basis: int | None = None,
) -> list[str]:
    """Write every changed row of `found`; what cannot be written is told, and the others are written all the same.

    `edits` are the changed cells by the row's place and the column's name; `basis` is the last line of the log when
    the table was opened: what somebody else corrected since is told.
    """
    rows, told = found.to_dict("records"), []
    for place, edit in edits.items():
        row = rows[int(place)]
        about = corrections_write.event(store, row["article"], row["id"])
        if about is None:
            told.append(f"{plain(row['label'])}: {words('That event is gone; its article was deleted or read again.')}")
            continue
        try:
            if edit.get("deleted"):
                corrections_write.delete(store, about, person, basis)
            else:
                corrections_write.correct(store, about, _wanted(about, row, edit, known, words), person, basis)
        except Superseded as error:
            told.append(f"{plain(row['label'])}: {superseded(error, words)}")
        except (StoreError, ValueError) as error:
            told.append(f"{plain(row['label'])}: {plain(words.told(error))}")
    return told


def superseded(error: Superseded, words: Words) -> str:
    """Who changed an event meanwhile and what, as Markdown."""
    name = plain(error.theirs[-1][1].who) or words("Somebody else")
    changes = plain(corrections_write.differences(error.theirs, words))
    return words("{name} has changed this event since you opened it: {changes}", name=name, changes=changes)


def _wanted(
    about: Event, row: Mapping[str, Any], edit: Edits, known: Mapping[str, Actor], words: Words
) -> dict[str, str]:
    """The changed cells as `store.values` spells them."""
    wanted: dict[str, str] = {}
    if "date" in edit:
        wanted["date"] = _date(str(edit["date"] or ""), row, words)
    if edit.get("label"):
        wanted["label"] = str(edit["label"]).strip()
    if "status" in edit:
        wanted["status"] = next(name for name in STATUSES if words(f"status:{name}") == edit["status"])
    if edit.get("type"):
        wanted["type"] = next(one for one in types(words, row["type"]) if type_name(one, words) == edit["type"])
    if "actors" in edit:
        wanted["actors"] = values.actors(_participants(about, edit["actors"] or [], known))
    return wanted


def _date(typed: str, row: Mapping[str, Any], words: Words) -> str:
    if not typed.strip():
        return ""
    published = None if isna(row["published"]) else row["published"].date()
    found = corrections_dates.read(typed, published, words)
    if found is None:
        raise ValueError(f"«{typed}» – {words('That is not understood as a date.')}")
    return found.edtf


def _participants(about: Event, names: list[str], known: Mapping[str, Actor]) -> Any:
    mine = {part.actor.name: part.actor for part in about.actors}
    ids = {actor.id: actor for actor in (*known.values(), *mine.values())}
    chosen = [(mine.get(name) or known[name]).id if name in mine or name in known else name for name in names]
    return corrections_write.participants(chosen, about.actors, ids, "person")
