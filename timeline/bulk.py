"""Many readings into the store, a transaction for each batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from timeline.model import Reading
from timeline.store import Store

BATCH = 2_000
"""Articles in one transaction: fewer cost more in counts that change over and over, more keep other writers waiting."""


def fill(
    readings: Iterable[Reading],
    store: Store,
    collection: str,
    batch: int = BATCH,
    on_progress: Callable[[int], None] | None = None,
) -> int:
    """Store `readings`, `batch` at a time, and return how many articles were new.

    What a batch wrote stays when a later one fails.  `on_progress` is called after each with the number of
    readings done.
    """
    left = iter(readings)
    done = new = 0
    while some := list(islice(left, batch)):
        new += sum(saved.new for saved in store.save_all(some, collection))
        done += len(some)
        if on_progress:
            on_progress(done)
    return new
