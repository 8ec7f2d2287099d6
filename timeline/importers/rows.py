"""Rows of JSON and of tables: the article that a row is, once it is known what its columns are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.dates import MODIFIED
from timeline.errors import ImportFailed
from timeline.formulas import armed
from timeline.importers import languages, naming, pieces, reasons
from timeline.importers.base import SUMMARY, Imported
from timeline.importers.build import article
from timeline.importers.column_names import by_name, empty, stub
from timeline.importers.days import Days
from timeline.importers.decoding import clean
from timeline.importers.markup import readable
from timeline.importers.row_day import ORIGIN, row_day
from timeline.model import OTHER_DAY

_EXPORTED = {"trigger_start", "sentence_start", "time_text"}
EXAMPLE = 'It must give a text, as in {"text": "...", "published": "2022-01-28"}.'
NO_TEXT_COLUMN = "no-text-column:"
"""The code of a failure before the columns of a file of which none holds texts."""
_CUT = 40


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
        return next((name for name in self.columns.get(part, ()) if not empty(row.get(name))), None)

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
        used = {*(self.column(part, row) for part in self.columns), *self.parted, ORIGIN, OTHER_DAY}
        return tuple(
            (name, clean(written(value))) for name, value in row.items() if name not in used and not empty(value)
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
    own = ORIGIN in row  # what was exported is not to be unescaped once more, and formulas were disarmed in it
    row = {column: armed(value) if isinstance(value, str) else value for column, value in row.items()} if own else row
    text = pieces.whole(layout.value("text", row))
    if text is not None and not isinstance(text, str):
        reason = f"the text of {where} must be a string, not {reasons.kind(text)}."
        raise ImportFailed(name, reason, line=line, advice="Put it between double quotes.", code="no-text")
    if not text or not has_words(text):
        raise ImportFailed(name, f"{where} has no text.", line=line, advice=EXAMPLE, code="no-text")
    if stub("removed").match(text.strip()):
        reason, advice = f"the text of {where} was taken back by its source.", "Fetch it anew, or leave it out."
        raise ImportFailed(name, reason, line=line, advice=advice, code="no-text")
    text = text if own else readable(text)
    told, url = row_day(row, layout), written(layout.value("url", row))
    paper = naming.source(written(layout.value("source", row)), url)
    made = article(
        text,
        key=written(layout.value("id", row)) or f"{name}:{place or line}",
        title=naming.title(readable(written(layout.value("title", row))), paper, url),
        source=paper,
        url=url,
        published=None if told.late else told.day,
        published_from=told.origin,
        metadata={MODIFIED: told.day.isoformat()} if told.late and told.day else None,
        language=languages.code(written(layout.value("language", row))),
        extra=layout.rest(row) + told.kept,
    )
    unread = told.unread and made.published_from != "metadata"
    part = stub("cut").search(text[-_CUT:]) is not None or _stands_in(row, layout)
    warnings = told.warnings(made.published_from, layout) + ((SUMMARY,) if part else ())
    column = told.column if told.day and told.day == made.published else ""
    return Imported(name, made, line, warnings=warnings, given=told.given if unread else "",
                    page=made.url if part else "", day_column=column)  # fmt: skip


def _stands_in(row: Mapping[str, Any], layout: Layout) -> bool:
    """Whether a summary stands in for a text that the row leaves empty: «"content": null, "description": "…"»."""
    used, best = layout.column("text", row), layout.columns.get("text", ("",))[0]
    if used is None or used == best:
        return False
    fits = [by_name("text", name) for name in (best, used)]
    return all(fits) and [fit[0] == 2 for fit in fits if fit] == [False, True]


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
