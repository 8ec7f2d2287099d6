"""Days of publication from a column that somebody points at, where the reading of names and cells chose another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby, islice

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.build import identity
from timeline.importers.days import Cell, Days, look
from timeline.importers.row_day import NO_COLUMN, ORDER
from timeline.model import OTHER_DAY, Article

HEAD = 5000
"""Articles that are looked at before the first is given on."""


def order(articles: Sequence[Article], column: str) -> Days:
    """How the days in a column are written, by the whole of it."""
    return look([Cell(cell(one, column), one.url, one.text) for one in articles])


def cell(article: Article, column: str) -> str:
    """What stands in a column beside the article."""
    return dict(article.extra).get(column, "")


def pointed(found: Iterable[Imported], column: str) -> Iterator[Imported]:
    """The same with the days that stand in `column`, file by file; a file without such a column says which it has."""
    for file, those in groupby(found, key=lambda one: one.file):
        head = list(islice(those, HEAD))
        articles = [one.article for one in head if one.article]
        given = any(one.day_column == column for one in head)
        if articles and not given and not any(cell(one, column) for one in articles):
            yield Imported(file, error=_missing(file, column, articles))
        days = order(articles, column)
        yield from (one if given else _dated(one, column, days) for one in chain(head, those))


def _dated(found: Imported, column: str, days: Days) -> Imported:
    """An article with the day in the column; where none can be read it stays as it was, and says so."""
    article = found.article
    written = cell(article, column) if article else ""
    if article is None or not written:
        return found
    day, other = days.read(written)
    if day is None:
        return replace(found, given=written, warnings=("bad-date", *_others(found)))
    doubt = (f"{ORDER}{other}",) if other else ()
    kept = tuple(one for one in article.extra if one[0] != OTHER_DAY) + (((OTHER_DAY, str(other)),) if other else ())
    dated = replace(article, id=identity(article.text, day), published=day, published_from="metadata", extra=kept)
    return replace(found, article=dated, day_column=column, given="", warnings=(*doubt, *_others(found)))


def _others(found: Imported) -> Iterator[str]:
    return (code for code in found.warnings if not code.startswith((NO_COLUMN, ORDER, "bad-date")))


def _missing(file: str, column: str, articles: Sequence[Article]) -> ImportFailed:
    names = dict.fromkeys(name for one in articles for name, _ in one.extra)
    reason = f"there is no column «{column}»; beside the article's own parts there are: {', '.join(names) or '-'}."
    return ImportFailed(file, reason, advice="Name one of them.", code="no-column")
