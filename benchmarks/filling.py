"""A database of made-up articles for the benchmarks: filled when it is not there yet, with what that took."""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path

from benchmarks.synthetic import PER_ARTICLE, readings
from timeline.bulk import fill
from timeline.model import Filter
from timeline.store import Store

AT_ONCE = 10_000
"""Articles in a transaction: nobody else writes."""


def options(description: str, events: int, database: str) -> argparse.ArgumentParser:
    """How large the database is, and where."""
    made = argparse.ArgumentParser(description=description)
    made.add_argument("--events", type=int, default=events)
    made.add_argument("--articles", type=int, help=f"default: one for {PER_ARTICLE} events")
    made.add_argument("--database", default=database)
    return made


def filled(told: argparse.Namespace) -> Store:
    """The database that the options name; one that is there already stays as it is."""
    fresh = not Path(told.database).exists()
    store = Store.open(told.database)
    if fresh:
        gc.freeze()
        begin, worked = time.perf_counter(), time.process_time()
        per_article = told.events // told.articles if told.articles else PER_ARTICLE
        fill(readings(told.events, per_article=per_article), store, "bench", AT_ONCE)
        seconds, processor = time.perf_counter() - begin, time.process_time() - worked
        print(f"filled in {seconds:,.0f} s ({processor:,.0f} s of the processor), making them up included", flush=True)
    size = sum(p.stat().st_size for p in Path(told.database).parent.glob(Path(told.database).name + "*"))
    print(f"{store.count(Filter(implicit=True)):,} events, {size / 2**20:,.0f} MB", flush=True)
    return store
