"""What a Python program calls; `linimasa` hands it on, documented in docs/en/api.md.

Every function takes a plain text or an `Article`, a day as a `date` or as written («2022-01-28», «28/1/2022»), and
gives nouns of `timeline.model`.  What needs a database, or other processes, is loaded only when it is called.
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from timeline import dates as dating
from timeline import importers, pipeline
from timeline.importers import files
from timeline.lexicon import DEFAULT
from timeline.model import Article, Reading, Resolution

if TYPE_CHECKING:
    from timeline.store import Store

Day = date | str
OnError = Literal["raise", "warn", "skip"]
_BATCH = 200
_AHEAD = 4


def read(text: str | Article, *, published: Day | None = None, language: str | None = None, title: str = "") -> Reading:
    """All that is read out of one article: its sentences, dates, mentions and events.

    `published` is the day that relative dates are counted from; without it, it is looked for in the text.
    `language` is a folder of data/lexicon, "id" for a plain text that names none.  ValueError for a day that is none.
    """
    return pipeline.read(_article(text, published, language, title))


def read_many(articles: Iterable[str | Article], *, workers: int = 1) -> Iterator[Reading]:
    """The reading of each article, in the same order, as they are needed; with `workers` by so many processes.

    TimelineError when the lexicon is at fault, or a worker is ended from outside.  An article that the extraction
    stumbles over gives a reading without events and with the warning "unreadable: ...".
    """
    given = (_article(one, None, None, "") for one in articles)
    if workers <= 1:
        for some in _batches(given):
            yield from _readings(some, pipeline.read_all(some))
        return
    from timeline.workers import Pool

    with closing(Pool(workers)) as pool:
        waiting = deque[tuple[Sequence[Article], Callable[[], list[Reading | str]]]]()
        for some in _batches(given):
            waiting.append((some, pool.submit(some)))
            if len(waiting) > _AHEAD:
                first, wait = waiting.popleft()
                yield from _readings(first, wait())
        for first, wait in waiting:
            yield from _readings(first, wait())


def dates(text: str | Article, *, published: Day | None = None, language: str | None = None) -> tuple[Resolution, ...]:
    """The time expressions of a text in their order, each placed on the calendar with its rule and reason."""
    return dating.tag(_article(text, published, language, ""))


def resolve(expression: str, *, published: Day | None = None, language: str = DEFAULT) -> Resolution | None:
    """Where one expression lies on the calendar; None when there is no time in it.

    Without `published`, one that must be counted from a day («Rabu») keeps `interval` None.
    """
    return dating.resolve(expression, _day(published, language), language)


def load(path: str | Path, *, on_error: OnError = "raise") -> Iterator[Article]:
    """The articles of a file of any format that `ingest` takes, as they are needed: JSON lines may go on for ever.

    What is no article, or no file, raises its ImportFailed, is told as a warning, or is passed over: as `on_error`
    says.
    """
    for found in files.read(Path(path)):
        if found.article:
            yield found.article
        elif found.error and on_error == "raise":
            raise found.error
        elif on_error == "warn":
            warnings.warn(str(found.error), stacklevel=2)


def open(url: str | None = None, *, writing: bool = True) -> Store:
    """The store at `url`: an SQLAlchemy address or a path of an SQLite file, made if it is not there.

    Without `url` it is the database that the command line uses.  StoreError when it cannot be opened.
    """
    from timeline.store import Store

    return Store.open(url, writing)


def _article(given: str | Article, published: Day | None, language: str | None, title: str) -> Article:
    day = _day(published, language or DEFAULT)
    if isinstance(given, Article):
        dated = replace(given, published=day, published_from="user") if day else given
        return replace(dated, language=language or given.language, title=title or given.title)
    return importers.article(
        given, key="text", title=title, published=day, published_from="user", language=language or DEFAULT
    )


def _day(given: Day | None, language: str) -> date | None:
    if given is None or isinstance(given, date):
        return given
    if found := dating.day(given, language):
        return found
    raise ValueError(f"{given!r} is no day such as 2022-01-28 or 28/1/2022")


def _batches(articles: Iterator[Article]) -> Iterator[Sequence[Article]]:
    while some := tuple(islice(articles, _BATCH)):
        yield some


def _readings(articles: Sequence[Article], told: Sequence[Reading | str]) -> Iterator[Reading]:
    for article, reading in zip(articles, told, strict=True):
        yield reading if isinstance(reading, Reading) else Reading(article, warnings=(f"unreadable: {reading}",))
