"""From the store to a chronology: events of one happening folded, key dates chosen, and what people said of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from timeline import stories
from timeline.exporters.attribution.attribute import attribute
from timeline.exporters.base import Chronology, Options
from timeline.exporters.by_hand import sign
from timeline.exporters.entry import Entry, Row
from timeline.exporters.folding import folded
from timeline.exporters.manifest import manifest
from timeline.exporters.plain import rows
from timeline.exporters.trace import marks
from timeline.store import Filter, Store, audit
from timeline.words import words

if TYPE_CHECKING:
    from datetime import datetime

    import pandas as pd

EVERYTHING = Filter()
Checked = Mapping[str, str]


def gather(
    store: Store,
    chosen: Filter = EVERYTHING,
    options: Options | None = None,
    when: datetime | None = None,
    folds: bool = True,
    items: bool = True,
) -> Chronology:
    """The chronology of the chosen events.

    `when` is the time that the manifest tells, given by whoever asks.  With `folds`, and unless `options.every`, what
    several articles tell of one happening is one entry; else with `items` each event's entry knows its happening.  The
    store must then be open for writing where `stories.waiting` has articles left: what is worked out is kept.
    """
    wished = options or Options()
    frame = store.events(chosen)
    told = {row["id"]: row for row in rows(frame)}
    attribute(store, chosen, told.values())
    sign(store, told.values(), words(wished.language))
    checked = _checked(store, told)
    if (folds and not wished.every) or wished.key is not None:
        entries = folded(stories.items(store, chosen), told, checked)
    else:
        homes = _homes(store, chosen) if items and not folds else {}
        entries = [_alone(row, told, homes.get(id_), checked) for id_, row in told.items()]
    if wished.key is not None:
        entries = _key(store, chosen, wished.key, entries)
        kept = {row["id"] for one in entries for row in one.told}
        frame = frame[frame["id"].isin(kept)].reset_index(drop=True)
    articles = partial(_articles, store, chosen, wished, frame)
    about = _told(chosen, wished, when, frame, len(entries)) | _names(store, chosen)
    return Chronology(tuple(sorted(entries, key=_order)), frame, about,
                      store.corrected, store.corrections, articles, wished, marks)  # fmt: skip


def _articles(store: Store, chosen: Filter, wished: Options, frame: pd.DataFrame) -> list[str]:
    """The articles of the chosen events, then those that are chosen themselves, of which no event is."""
    own = [] if wished.key is not None else store.articles(chosen)["id"]
    return list(dict.fromkeys((*frame["article"], *own)))


def _told(chosen: Filter, wished: Options, when: datetime | None, frame: pd.DataFrame, entries: int) -> dict[str, Any]:
    made = manifest(chosen, when, frame)
    made["entries"] = entries
    if wished.key is not None:
        made["key dates"] = wished.key
    return made


def _names(store: Store, chosen: Filter) -> dict[str, Any]:
    """The names of the actors that were chosen, by id, for the manifest."""
    if not chosen.actors:
        return {}
    rows = store.actor_counts(chosen).to_dict("records")
    return {"names": {row["id"]: row["name"] for row in rows if row["id"] in chosen.actors}}


def _homes(store: Store, chosen: Filter) -> dict[str, Row]:
    """Of each event the happening that it tells."""
    found = stories.items(store, chosen).to_dict("records")
    return {id_: item for item in found for id_ in item["events"]}


def _alone(row: Row, told: Mapping[str, Row], home: Row | None, checked: Checked) -> Entry:
    """An entry of one event; where its happening is known, it names those that tell the same."""
    if home is None:
        return Entry(row["id"], (row,), 1, (), checked[row["id"]])
    mates = (told[id_] for id_ in home["events"] if id_ in told and id_ != row["id"])
    return Entry(home["item"], (row,), home["independent"], (), checked[row["id"]], tuple(mates))


def _key(store: Store, chosen: Filter, top: int, entries: Iterable[Entry]) -> list[Entry]:
    """Of each of the `top` days that matter most the happening told most, with who says the contrary."""
    known: dict[str, list[Entry]] = {}
    for one in entries:
        for name in {one.item or one.id, *(row["id"] for row in one.told)}:
            known.setdefault(name, []).append(one)
    days = stories.key_dates(store, chosen, top).to_dict("records")
    found = (next((known[item] for item in day["items"] if item in known), []) for day in days)
    return list({one.id: one for many in found for one in many}.values())


def _order(one: Entry) -> tuple[Any, ...]:
    row = one.best
    return row["start"] is None, row["start"] or "", row["end"] or "", row["published"] or "", row["trigger_start"]


def _checked(store: Store, told: Mapping[str, Row]) -> Checked:
    """What people said of each event: a verdict outweighs a correction, which tells of some parts only."""
    said = {id_: "corrected" if row["corrected"] else "" for id_, row in told.items()}
    verdicts = audit.verdicts(store, audit.PARTS)
    for id_, right in verdicts.groupby("event")["right"].all().items():
        if id_ in said:
            said[str(id_)] = "confirmed" if right else "doubted"
    return said
