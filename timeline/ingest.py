"""Files into the store, with a row of result for each article or error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline import pipeline
from timeline.errors import ImportFailed, StoreError
from timeline.importers import Imported, load
from timeline.model import Article, PublishedFrom, Reading
from timeline.store import Store


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article, or of a file or line that holds none.

    `warnings` are the codes of `Imported` and of `pipeline.read`.  `events` counts what the article now has
    in the store.
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


def ingest(
    files: Iterable[tuple[str, bytes]],
    store: Store,
    collection: str,
    on_progress: Callable[[int, str], None] | None = None,
) -> Iterator[Outcome]:
    """Read and store the articles of `files` (name, content) one by one.

    Each article is a transaction of its own, so that what was done stays done; a bad file never stops the
    rest.  `on_progress` is called after each file with the number of files done and its name.
    """
    for done, (name, content) in enumerate(files, 1):
        yield from keep(load(name, content), store, collection)
        if on_progress:
            on_progress(done, name)


def keep(found: Iterable[Imported], store: Store, collection: str) -> Iterator[Outcome]:
    """The same for what importers hand over."""
    for imported in found:
        if imported.article is None:
            yield Outcome(imported.file, imported.line, "", "", "", "error", error=imported.error)
            continue
        try:
            yield _keep(imported, imported.article, store, collection)
        except StoreError:
            raise  # the next article would fare no better
        except Exception as error:  # one article that the extraction stumbles over must not stop the others
            yield _unreadable(imported, imported.article, error)


def _keep(imported: Imported, article: Article, store: Store, collection: str) -> Outcome:
    if store.link(article.id, collection):
        return _outcome(imported, store.corrected(article.id), "duplicate")
    reading = pipeline.read(article)
    saved = store.save(reading, collection)
    return _outcome(imported, reading, "new" if saved.new else "duplicate")


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
    )


def _unreadable(imported: Imported, article: Article, error: Exception) -> Outcome:
    reason = f"nothing could be read out of the text ({type(error).__name__}: {error})."
    failed = ImportFailed(imported.file, reason, line=imported.line, code="unreadable")
    return Outcome(imported.file, imported.line, article.key, article.title, "", "error", error=failed)
