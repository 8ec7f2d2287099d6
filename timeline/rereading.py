"""Stored articles read again."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from timeline import pipeline
from timeline.fingerprint import reader
from timeline.model import Article, Reading
from timeline.packing import Packed
from timeline.store import Store, activity, changes

BATCH = 100
"""Articles that are read and stored together."""
AHEAD = 3
"""Batches that are being read while one is stored."""
Submit = Callable[[Sequence[Article]], Callable[[], Sequence[Packed | str]]]


def republish(store: Store, article_id: str, published: date) -> Reading:
    """Set the publication date that a user gave for a stored article, and read the article again."""
    before = store.reading(article_id).article
    again = pipeline.read(replace(before, published=published, published_from="user"))
    store.update(again)
    return again


def reread(
    store: Store,
    collection: str | None = None,
    submit: Submit | None = None,
    who: str = "",
    on_progress: Callable[[int, int], None] | None = None,
    on_failure: Callable[[Article, str], None] | None = None,
) -> Counter[str]:
    """Read again what another state of the program read, and count articles, failed, added, gone and moved.

    What is up to date is passed over, so that a run which was killed is gone on with by the next.  Corrections stay.
    What changed is written down (see `store.changes`).  `submit` has articles read elsewhere (see `bulk.readers`).
    StoreError when there is no such collection; `on_progress` is called with how many are done, of how many,
    `on_failure` with each article that could not be read, and why: it stays as it was read before.
    """
    ids = changes.outdated(store, reader(), collection)
    counted: Counter[str] = Counter()
    if not ids:
        return counted
    run = activity.note(store, "reread", collection or "", who, {"outdated": len(ids)})
    under_way: deque[Callable[[], list[tuple[Article, Packed | str]]]] = deque()
    done = 0
    try:
        for at in range(0, len(ids) + AHEAD * BATCH, BATCH):
            if some := ids[at : at + BATCH]:
                under_way.append(_begin(store, some, submit or _here))
            if under_way and (len(under_way) > AHEAD or not some):
                told = under_way.popleft()()
                counted += changes.replace(store, [one for _, one in told if isinstance(one, Packed)], run)
                failed = [(one, why) for one, why in told if isinstance(why, str)]
                counted["failed"] += len(failed)
                if on_failure:
                    for one, why in failed:
                        on_failure(one, why)
                done = min(done + BATCH, len(ids))
                if on_progress:
                    on_progress(done, len(ids))
    finally:
        activity.complete(store, run, counted)
    return counted


def _begin(store: Store, ids: Sequence[str], submit: Submit) -> Callable[[], list[tuple[Article, Packed | str]]]:
    articles = [one.article for one in changes.stored(store, ids)]
    wait = submit(articles)
    return lambda: list(zip(articles, wait(), strict=True))


def _here(articles: Sequence[Article]) -> Callable[[], Sequence[Packed | str]]:
    return lambda: pipeline.pack_all(articles)
