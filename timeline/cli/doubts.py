"""Tells on standard error what is doubtful about an input that was read: once a file where all its rows share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from timeline.cli import speech
from timeline.importers import Imported
from timeline.importers.base import PASSED, SEVERAL, SUMMARY
from timeline.importers.row_day import BETWEEN, NO_COLUMN, ORDER, WEEKDAY

_LONGEST = 60


class Doubts:
    """What was told of the file that is read now."""

    def __init__(self) -> None:
        self._file, self._told = "", set[str]()

    def tell(self, found: Imported) -> None:
        """Tell what is doubtful about one article."""
        if found.file != self._file:
            self._file, self._told = found.file, set()
        if found.article and found.given:
            _bad_date(found, found.article.published)
        for code in found.warnings:
            kind, _, rest = code.partition(":")
            if kind not in self._told and (tell := _TELLERS.get(kind)):
                self._told.add(kind)
                tell(found, rest)


def told(found: Iterable[Imported]) -> Iterator[Imported]:
    """The same, told where it is doubtful."""
    doubts = Doubts()
    for one in found:
        doubts.tell(one)
        yield one


def where(found: Imported) -> str:
    """The file and line that something was found in."""
    return f"{found.file}:{found.line}" if found.line else found.file


def _bad_date(found: Imported, day: date | None) -> None:
    given = repr(found.given if len(found.given) <= _LONGEST else found.given[:_LONGEST] + "…")
    words = speech.words()
    kept = words("the day its text gives, {day}", day=day) if day else words("no day of publication")
    speech.tell(
        "{where}: warning: the publication date {given} cannot be read; the article is kept, with {kept}. "
        "Write it as 2022-01-28.",
        where=where(found), given=given, kept=kept,
    )  # fmt: skip


def _no_column(found: Imported, columns: str) -> None:
    speech.tell(
        "{where}: warning: no column holds days of publication; the columns are: {columns}. "
        "Name the one with --day-column.",
        where=found.file, columns=", ".join(columns.split(BETWEEN)),
    )  # fmt: skip


def _order(found: Imported, other: str) -> None:
    speech.tell(
        "{where}: warning: {day} may also be {other}: nothing in the column says whether the day stands first. "
        "Write days as 2022-01-28.",
        where=where(found), day=found.article.published if found.article else "", other=other,
    )  # fmt: skip


def _weekday(found: Imported, _: str) -> None:
    speech.tell(
        "{where}: warning: {day} is given with another weekday than its own; one of the two is wrong. Check it.",
        where=where(found), day=found.article.published if found.article else "",
    )  # fmt: skip


def _passed(found: Imported, n: str) -> None:
    speech.tell("{file}: {n} short messages of this chat are no articles and were passed over.", file=found.file, n=n)


def _several(found: Imported, n: str) -> None:
    speech.tell(
        "{file}: warning: this seems to hold {n} articles of different days, read as one. Part them by a line =====.",
        file=found.file, n=n,
    )  # fmt: skip


def _summary(found: Imported, _: str) -> None:
    speech.tell(
        "{file}: warning: its entries only sum up their pages. --pages fetches those, with `fetch` and `watch`.",
        file=found.file,
    )  # fmt: skip


_TELLERS = {
    NO_COLUMN.rstrip(":"): _no_column,
    ORDER.rstrip(":"): _order,
    PASSED.rstrip(":"): _passed,
    SEVERAL.rstrip(":"): _several,
    SUMMARY: _summary,
    WEEKDAY: _weekday,
}
