"""Rows that an edited chronology has and no export had: each becomes an event by hand, in an article or as one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from timeline.editing import actor_cells
from timeline.editing import cells as edited_cells
from timeline.editing.edited import Cells, Edited
from timeline.errors import StoreError
from timeline.importers import article
from timeline.model import Article, Correction, Reading, Sentence
from timeline.store import Filter, Store, values
from timeline.words import Words

_WORD = re.compile(r"\w{3,}")


def add(store: Store, row: Edited, known: Mapping[str, Any], who: str, when: str, words: Words) -> None:
    """An event at words of the article that the row names, or of a short one that the row itself becomes."""
    new = told(row, known, words)
    found = _article(store, row.cells)
    reading = store.corrected(found) if found else _made(store, row, words)
    span = _place(reading, row.cells)
    if span is None:
        raise StoreError(words("The article has no free words that tell this event."))
    store.correct(Correction(reading.article.id, *span, "added", "", new, who, when))


def told(row: Edited, known: Mapping[str, Any], words: Words) -> str:
    """The event of a row as the log writes it; StoreError for a row without a headline, ValueError for a wrong cell."""
    cells = row.cells
    marked, label = edited_cells.headline_parts(cells.get("headline") or cells.get("label") or "", words)
    label = (cells.get("label") or label).strip()
    if not label:
        raise StoreError(words("A new row needs a headline."))
    said, code = cells.get("status_text", "").strip(), cells.get("status", "").strip()
    status = code or (edited_cells.status_named(said, words) if said else "") or marked or "happened"
    parts = actor_cells.of_row(cells, known, words)
    day = cells.get("edtf", "").replace("?", "") or edited_cells.read_date(cells.get("date", ""), None, words)
    day = day or edited_cells.read_days(cells, words)
    label += _behind(label, cells, words)
    return values.added(day, label, status=status, type_=cells.get("type", "").strip() or "other", parts=parts)


def _behind(label: str, cells: Cells, words: Words) -> str:
    """What the row says of its event in columns of their own, as its headline ends: «, menurut jaksa (belum pasti)»."""
    said = {name: cells.get(name, "").strip() for name in ("condition", "according_to", "denied_by", "doubt")}
    for name, text in (("according_to", "according to {names}"), ("denied_by", "denied by {name}")):
        opener = words(text).partition("{")[0]
        if said[name] and not said[name].casefold().startswith(opener.strip().casefold()):
            said[name] = opener + said[name]
    new = {name: value for name, value in said.items() if value and value.casefold() not in label.casefold()}
    return "".join(f" ({value})" if name == "doubt" else f", {value}" for name, value in new.items())


def meaning(new: str) -> tuple[Any, ...]:
    """What makes two events by hand the same: all but what is known of their actors besides the names."""
    one = json.loads(new)
    actors = tuple((part["name"].casefold(), part.get("role", "none")) for part in one["actors"])
    return one["date"], one["label"], one["status"], one["type"], actors


def _article(store: Store, cells: Cells) -> str:
    """The id of the article that a row names by id, or by the key, address or title of just one."""
    if (id_ := cells.get("article", "").strip()) and store.has(id_):
        return id_
    wanted = {name: cells.get(name, "").strip() for name in ("key", "url", "title")}
    if not any(wanted.values()):
        return ""
    rows = store.articles(Filter()).to_dict("records")
    for name, value in wanted.items():
        same = [str(row["id"]) for row in rows if value and row[name] == value]
        if len(same) == 1:
            return same[0]
    return ""


def _made(store: Store, row: Edited, words: Words) -> Reading:
    """An article that consists of the row's own words, in a collection of its own; it is read as nothing else."""
    cells = row.cells
    text = cells.get("sentence", "").strip() or cells.get("headline") or cells.get("label") or ""
    made = article(text, key=f"{words('Added by hand')} {row.line}", title=cells.get("title", "").strip() or text,
                   source=cells.get("source", "").strip(), url=cells.get("url", "").strip())  # fmt: skip
    reading = Reading(_undated(made), (Sentence(0, len(made.text)),))
    if not store.has(made.id):
        store.save(reading, words("Added by hand"))
    return store.corrected(made.id)


def _undated(made: Article) -> Article:
    """No day of publication is read out of the words of a person."""
    return replace(made, published=None, published_from="unknown")


def _place(reading: Reading, cells: Cells) -> tuple[int, int] | None:
    """The words of the article that name the event: those of the row, longest first, where no other event stands."""
    text = reading.article.text
    taken = [(one.trigger.start, one.trigger.end) for one in reading.events]
    label = cells.get("label") or cells.get("headline") or ""
    wanted = [cells.get("trigger", ""), label, *sorted(_WORD.findall(label), key=len, reverse=True)]
    for words_ in filter(None, (one.strip() for one in wanted)):
        for found in re.finditer(rf"(?<!\w){re.escape(words_)}(?!\w)", text, re.IGNORECASE):
            if _free(*found.span(), taken):
                return found.span()
    free = (found.span() for found in _WORD.finditer(text) if _free(*found.span(), taken))
    return next(free, None)


def _free(start: int, end: int, taken: Iterable[tuple[int, int]]) -> bool:
    return all(end <= first or last <= start for first, last in taken)
