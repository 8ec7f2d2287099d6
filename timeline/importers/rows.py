"""Rows of JSON and of tables: the article that a row is, once it is known what its columns are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args

from timeline.dates import MODIFIED
from timeline.errors import ImportFailed
from timeline.importers import languages, naming, pieces, reasons
from timeline.importers.base import SUMMARY, Imported
from timeline.importers.build import article
from timeline.importers.columns import changed, stub
from timeline.importers.days import Days
from timeline.importers.decoding import clean
from timeline.importers.markup import readable
from timeline.model import PublishedFrom

_EXPORTED = {"trigger_start", "sentence_start", "time_text"}
EXAMPLE = 'It must give a text, as in {"text": "...", "published": "2022-01-28"}.'
NO_COLUMN = "no-day-column:"
"""The warning before the columns of a file of which none holds days of publication, parted by `BETWEEN`."""
NO_TEXT_COLUMN = "no-text-column:"
"""The code of a failure before the columns of a file of which none holds texts."""
ORDER = "day-order:"
"""The warning before the other day that «9/10/2019» may be."""
BETWEEN = "\t"
_ORIGIN = "published_from"
"""The column in which our own export of articles says how their day is known."""
_CUT = 40
_NOTHING: tuple[object, ...] = (None, "", [], {})


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns hold which part, the best first, how days are written, and the names of all columns.

    `parted` are the columns of day, month and year where each has its own.
    """

    columns: Mapping[str, tuple[str, ...]]
    days: Days = field(default_factory=Days)
    names: tuple[str, ...] = ()
    parted: tuple[str, ...] = ()

    def column(self, part: str, row: Mapping[str, Any]) -> str | None:
        """The first of a part's columns that is not empty in a row."""
        return next((name for name in self.columns.get(part, ()) if row.get(name) not in _NOTHING), None)

    def value(self, part: str, row: Mapping[str, Any]) -> Any:
        """What a row gives for a part, or None."""
        name = self.column(part, row)
        return None if name is None else row[name]

    def day(self, row: Mapping[str, Any]) -> str:
        """The day of publication as it is written, from several columns where they hold it in parts."""
        if not self.parted:
            return written(self.value("published", row))
        parts = [written(row.get(name)) for name in self.parted]
        return ("/" if all(part.isdigit() for part in parts) else " ").join(filter(None, parts))

    def rest(self, row: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        """What a row says beside the parts of an article, by column: kept, and given back by exports."""
        if not self.names:
            return ()
        used = {*(self.column(part, row) for part in self.columns), *self.parted, _ORIGIN}
        return tuple(
            (name, clean(written(value))) for name, value in row.items() if name not in used and value not in _NOTHING
        )


PLAIN = Layout({part: (part,) for part in ("text", "published", "title", "source", "url", "id", "language")})
"""The layout of our own rows, in which every column is called as its part."""


def refuse_export(name: str, columns: Iterable[object], line: int | None = None) -> None:
    """ImportFailed where the columns are those of our own exports: their sentences are no articles."""
    if set(columns) >= _EXPORTED:
        reason = "these are events that Linimasa exported, not articles."
        advice = "Take changes in with `revise`; move the articles themselves with `export --format articles`."
        raise ImportFailed(name, reason, line=line, advice=advice, code="own-export")


def from_row(
    row: Mapping[str, Any], name: str, line: int | None, place: int | None = None, layout: Layout = PLAIN
) -> Imported:
    """The article in one row; a row that holds none is reported with its line.

    `place` is the row's place, from 1, in a file where several rows may stand on one line.
    """
    try:
        return _article(row, name, line, place, layout)
    except ImportFailed as error:
        placed = ImportFailed(name, error.reason, line=line, advice=error.advice, code=error.code)
    except MemoryError:
        raise
    except Exception as error:  # whatever one row makes a reader stumble over must not stop those behind it
        reason = f"the row cannot be read ({type(error).__name__}: {error})."
        placed = ImportFailed(name, reason, line=line, advice="The others go on.", code="bad-row")
    return Imported(name, line=line, error=placed)


def _article(row: Mapping[str, Any], name: str, line: int | None, place: int | None, layout: Layout) -> Imported:
    where = f"row {place}" if place else "the row"
    text = pieces.whole(layout.value("text", row))
    if text is not None and not isinstance(text, str):
        reason = f"the text of {where} must be a string, not {reasons.kind(text)}."
        raise ImportFailed(name, reason, line=line, advice="Put it between double quotes.", code="no-text")
    if not text or not has_words(text):
        raise ImportFailed(name, f"{where} has no text.", line=line, advice=EXAMPLE, code="no-text")
    if stub("removed").match(text.strip()):
        reason, advice = f"the text of {where} was taken back by its source.", "Fetch it anew, or leave it out."
        raise ImportFailed(name, reason, line=line, advice=advice, code="no-text")
    text = readable(text)
    given = layout.day(row)
    day, other = layout.days.read(given)
    url, paper = (
        written(layout.value("url", row)),
        naming.source(written(layout.value("source", row)), written(layout.value("url", row))),
    )
    column = layout.column("published", row) or ""
    late = not layout.parted and day is not None and changed(column)
    made = article(
        text,
        key=written(layout.value("id", row)) or f"{name}:{place or line}",
        title=naming.title(readable(written(layout.value("title", row))), paper, url),
        source=paper,
        url=url,
        published=None if late else day,
        published_from=_origin(row),
        metadata={MODIFIED: day.isoformat()} if late and day else None,
        language=languages.code(written(layout.value("language", row))),
        extra=layout.rest(row),
    )
    unread = bool(given) and not day and made.published_from != "metadata"
    warnings = _warnings(made.published_from, unread, other, layout)
    cut = stub("cut").search(text[-_CUT:]) is not None
    warnings = (*warnings, SUMMARY) if cut else warnings
    column = column if day and day == made.published else ""
    return Imported(name, made, line, warnings=warnings, given=given if unread else "",
                    page=made.url if cut else "", day_column=column)  # fmt: skip


def _origin(row: Mapping[str, Any]) -> PublishedFrom:
    """How the day of a row is known; a row that says nothing of it is metadata itself."""
    said = written(row.get(_ORIGIN))
    return next((one for one in get_args(PublishedFrom) if one == said != "unknown"), "metadata")


def _warnings(origin: str, unread: bool, other: date | None, layout: Layout) -> tuple[str, ...]:
    if unread:
        return ("bad-date",)
    if other:
        return (f"{ORDER}{other}",)
    if origin == "metadata" or "published" in layout.columns:
        return ()
    told = {*layout.columns.get("text", ()), *layout.columns.get("id", ())}.issuperset(layout.names)
    return () if told else (NO_COLUMN + BETWEEN.join(layout.names),)


def written(value: Any) -> str:
    """A cell as text: whole numbers without a fraction, lists and objects as JSON, nothing as ""."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else str(value).strip()


def has_words(text: str) -> bool:
    """Whether there is a letter anywhere."""
    return any(character.isalpha() for character in text)
