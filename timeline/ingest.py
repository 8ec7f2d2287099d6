"""Files into the store, with a row of result for each article or error."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Literal

from timeline import pipeline, workers
from timeline.errors import ImportFailed
from timeline.importers import Imported
from timeline.importers.abridged import abridged
from timeline.importers.naming import Spellings
from timeline.model import Article, PublishedFrom, Reading
from timeline.packing import Packed
from timeline.store import Store

BATCH = 200
"""Articles that are read and stored together where many are."""
WEIGHT = 5_000
"""Characters an article after which a batch is full."""
AHEAD = 2
"""Batches that are being read while one is stored."""
Read = Callable[[], "Sequence[Packed | str]"]
Submit = Callable[["Sequence[Article]"], Read]
"""Has articles read somewhere, and gives a function that waits for what `pipeline.pack_all` makes of them."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article, or of a file or line that holds none.

    `warnings` are the codes of `Imported` and of `pipeline.read`, `given` is the day of publication as it was
    written where it cannot be read.  `events` counts what the article now has in the store, `more` the rows that
    an error stands for (see `importers.abridged`).
    """

    file: str
    line: int | None
    key: str
    title: str
    article_id: str
    status: Literal["new", "duplicate", "error"]
    events: int = 0
    published: date | None = None
    published_from: PublishedFrom = "unknown"
    warnings: tuple[str, ...] = ()
    error: ImportFailed | None = None
    given: str = ""
    more: int = 0


def ingest(
    files: Iterable[tuple[str, bytes]],
    store: Store,
    collection: str,
    on_progress: Callable[[int, str], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Iterator[Outcome]:
    """Read and store the articles of `files` (name, content) one by one, in processes that are kept (`workers`).

    Each file, or each `BATCH` of its articles, is a transaction of its own, so that what was done stays done; a bad
    file never stops the rest.  `on_progress` is called after each file with the number of files done and its name.
    `stop` is asked while something is read: what is not stored by then ends with an error that says so.
    """
    pool = workers.kept()
    for done, (name, content) in enumerate(files, 1):
        found = abridged(name, pool.load(name, content, stop))
        yield from keep_many(found, store, collection, lambda articles: pool.packed(articles, stop))
        if on_progress:
            on_progress(done, name)


def failed(found: Iterable[Imported]) -> Iterator[Outcome]:
    """The outcomes of those that are no article."""
    for one in found:
        if one.article is None:
            yield Outcome(one.file, one.line, "", "", "", "error", error=one.error, more=one.more)


def keep_many(
    found: Iterable[Imported], store: Store, collection: str, submit: Submit | None = None,
    ahead: int = AHEAD, batch: int = BATCH,
) -> Iterator[Outcome]:  # fmt: skip
    """Read and store what importers hand over, in its order, a transaction for each `batch`; `ahead` are being read.

    `submit` has articles read elsewhere (see `bulk.readers`); without it they are read here, as they are needed.  What
    could not be read is not tried again when it comes again: it may have taken all the time that there is.
    """
    left, ask = _spelled(found, store), submit or _here
    refused: dict[str, str] = {}
    under_way: deque[_Batch] = deque()
    while some := _some(left, batch):
        asked = {id_ for one in under_way for id_ in one.new}
        under_way.append(_begin(some, store, asked | refused.keys(), ask))
        if len(under_way) > (ahead if submit else 0):
            yield from _finish(under_way.popleft(), store, collection, refused, ask)
    while under_way:
        yield from _finish(under_way.popleft(), store, collection, refused, ask)


def _spelled(found: Iterable[Imported], store: Store) -> Iterator[Imported]:
    """The articles with their sources as the store spells them already, «Kabar.com» for «KABAR.COM»."""
    spelled: Spellings | None = None
    for one in found:
        if one.article and one.article.source:
            spelled = spelled or Spellings(store.spellings())
            if (source := spelled(one.article.source)) != one.article.source:
                one = replace(one, article=replace(one.article, source=source))
        yield one


def _some(left: Iterator[Imported], batch: int) -> list[Imported]:
    """The next that are stored together, so many that they fit in memory with all that is read out of them."""
    some: list[Imported] = []
    weight = 0
    for one in islice(left, batch):
        some.append(one)
        weight += len(one.article.text) if one.article else 0
        if weight > batch * WEIGHT:
            break
    return some


@dataclass(frozen=True, slots=True)
class _Batch:
    """What importers handed over, and the articles among it, by id, that are being read."""

    found: Sequence[Imported]
    new: dict[str, Article]
    read: Read


def _here(articles: Sequence[Article]) -> Read:
    return lambda: pipeline.pack_all(articles)


def _begin(found: Sequence[Imported], store: Store, ahead: set[str], submit: Submit) -> _Batch:
    """Have those articles read that are neither stored nor read already."""
    articles: dict[str, Article] = {}
    for one in found:
        if one.article:
            articles.setdefault(one.article.id, one.article)  # of two with the same words the first is kept
    known = store.stored(articles) | ahead
    new = {id_: article for id_, article in articles.items() if id_ not in known}
    return _Batch(found, new, submit(tuple(new.values())))


def _finish(batch: _Batch, store: Store, collection: str, refused: dict[str, str], submit: Submit) -> Iterator[Outcome]:
    """Store what was read; an outcome for all that was found.  What could not be read is added to `refused`."""
    told = dict(zip(batch.new, batch.read(), strict=True))
    refused |= {id_: why for id_, why in told.items() if isinstance(why, str)}
    readings = {id_: reading for id_, reading in told.items() if isinstance(reading, Packed)}
    saved = store.save_all(list(readings.values()), collection) if readings else []
    new = {one.article_id for one in saved if one.new}
    known = _known(batch.found, store, collection, new | refused.keys()) | {id_: readings[id_].reading for id_ in new}
    for imported in batch.found:
        article = imported.article
        if article is None:
            yield from failed([imported])
        elif article.id in refused:
            yield _unreadable(imported, article, refused[article.id])
        elif article.id in known:
            yield _outcome(imported, known[article.id], "new" if article.id in new else "duplicate")
            new.discard(article.id)
        else:  # it was stored, and somebody has deleted it meanwhile
            yield from _finish(_begin([imported], store, set(), submit), store, collection, refused, submit)


def _known(found: Iterable[Imported], store: Store, collection: str, but: Collection[str]) -> dict[str, Reading]:
    """Those that are stored already, all but some: they are in this collection too now."""
    ids = dict.fromkeys(one.article.id for one in found if one.article and one.article.id not in but)
    return {id_: store.corrected(id_) for id_ in store.link_all(ids, collection)} if ids else {}


def _outcome(imported: Imported, reading: Reading, status: Literal["new", "duplicate"]) -> Outcome:
    article = reading.article
    return Outcome(
        imported.file,
        imported.line,
        article.key,
        article.title,
        article.id,
        status,
        sum(event.explicit for event in reading.events),
        article.published,
        article.published_from,
        imported.warnings + reading.warnings,
        given=imported.given,
    )


def _unreadable(imported: Imported, article: Article, why: str) -> Outcome:
    reason = f"nothing could be read out of the text ({why})."
    failed = ImportFailed(imported.file, reason, line=imported.line, code=getattr(why, "code", "unreadable"))
    return Outcome(imported.file, imported.line, article.key, article.title, "", "error", error=failed)
