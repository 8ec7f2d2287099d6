"""Rows of JSON and of tables: which column is what, and the article that a row is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from timeline.errors import ImportFailed
from timeline.importers import reasons
from timeline.importers.base import Imported
from timeline.importers.build import article
from timeline.paths import DATA

_CODE = re.compile(r"[A-Za-z]{2}(?![A-Za-z])")
PARTS = ("text", "published", "title", "source", "url", "id", "language")
_EXPORTED = {"trigger_start", "sentence_start", "time_text"}
_EXAMPLE = 'It must give a text, as in {"text": "...", "published": "2022-01-28"}.'


@cache
def columns() -> Mapping[str, tuple[str, ...]]:
    """The names that each part of an article may go by."""
    with (DATA / "importers" / "columns.toml").open("rb") as file:
        return {part: tuple(names) for part, names in tomllib.load(file).items()}


def parts(row: Mapping[Any, Any]) -> dict[str, Any]:
    """The values of `row` under the names of PARTS."""
    if "text" in row and "published" in row:
        lowered = row  # the form our own output has; most rows of most files
    else:
        lowered = {str(name).strip().lower(): value for name, value in row.items()}
    found = {}
    for part in PARTS:
        name = next((name for name in columns()[part] if name in lowered), None)
        if name is not None and lowered[name] is not None:
            found[part] = lowered[name]
    return found


def refuse_export(name: str, columns: Iterable[object], line: int | None = None) -> None:
    """ImportFailed where the columns are those of our own exports: their sentences are no articles."""
    if set(columns) >= _EXPORTED:
        reason = "these are events that Linimasa exported, not articles."
        advice = "Upload the articles themselves; their events are found anew."
        raise ImportFailed(name, reason, line=line, advice=advice, code="own-export")


def from_row(row: object, name: str, line: int, place: int | None = None) -> Imported:
    """The article in one row; a row that holds none is reported with its line.

    `place` is the row's place, from 1, in a file where several rows may stand on one line.
    """
    try:
        return _article(row, name, line, place)
    except ImportFailed as error:
        return Imported(name, line=line, error=error)


def _article(row: object, name: str, line: int, place: int | None) -> Imported:
    where = f"row {place}" if place else "the row"
    if not isinstance(row, Mapping):
        reason = f"{where} is no object but {reasons.kind(row)}."
        raise ImportFailed(name, reason, line=line, advice=_EXAMPLE, code="bad-row")
    events = row.get("events")  # our JSON holds its rows in one object
    refuse_export(name, events[0] if isinstance(events, list) and events and "program" in row else row, line)
    found = parts(row)
    text = found.get("text")
    if text is not None and not isinstance(text, str):
        reason = f"the text of {where} must be a string, not {reasons.kind(text)}."
        raise ImportFailed(name, reason, line=line, advice="Put it between double quotes.", code="no-text")
    if not text or not has_words(text):
        raise ImportFailed(name, f"{where} has no text.", line=line, advice=_EXAMPLE, code="no-text")
    given = str(found.get("published", "")).strip()
    made = article(
        text,
        key=str(found.get("id", f"{name}:{place or line}")),
        title=str(found.get("title", "")),
        source=str(found.get("source", "")),
        url=str(found.get("url", "")),
        metadata={"published": given} if given else None,
        language=_language(str(found.get("language", ""))),
    )
    unread = bool(given) and made.published_from != "metadata"
    return Imported(name, made, line, warnings=("bad-date",), given=given) if unread else Imported(name, made, line)


def _language(given: str) -> str:
    """The code of a language (ISO 639-1) in «id», «id-ID», «EN_us»; the program's own where there is none."""
    code = _CODE.match(given.strip())
    return code[0].lower() if code else "id"


def has_words(text: str) -> bool:
    """Whether there is a letter anywhere."""
    return any(character.isalpha() for character in text)
