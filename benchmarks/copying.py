"""PostgreSQL: readings and rows a second by COPY and by a statement for each row, in turns in one run.

    .ci/with-postgres .venv/bin/python benchmarks/copying.py [--articles 2000] [--turns 3]

The database is TIMELINE_TEST_POSTGRES, each filling has a schema of its own there.  "this" is the time of the processor
in this program, the rest of the clock is the server and waiting for it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.synthetic import readings
from timeline.bulk import fill
from timeline.packing import Packed, packed
from timeline.store import Store, inserting

PER_ARTICLE = 5
TABLES = ("article", "content", "event", "participant", "event_words", "article_words", "tally_day", "tally_month")
HOW = {"COPY": inserting.FEW, "executemany": sys.maxsize}
"""From how many rows on COPY is taken."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=2_000)
    options.add_argument("--turns", type=int, default=3)
    told = options.parse_args()
    some = [packed(one) for one in readings(told.articles * PER_ARTICLE, per_article=PER_ARTICLE)]
    taken: dict[str, list[tuple[float, float]]] = {how: [] for how in HOW}
    for _ in range(told.turns):
        for how, few in HOW.items():
            inserting.FEW = few
            *times, rows = filled(some)
            taken[how].append((times[0], times[1]))
    for how, found in taken.items():
        clock, own = (statistics.median(column) for column in zip(*found, strict=True))
        speed = f"{len(some) / clock:7,.0f} readings/s {rows / clock:9,.0f} rows/s"
        print(f"{how:<12} {speed}   {clock:.2f} s on the clock, {own:.2f} s of this processor")
    clocks = [statistics.median(one[0] for one in taken[how]) for how in HOW]
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    print(f"COPY is {clocks[1] / clocks[0]:.2f} times as fast; {load}")


def filled(some: list[Packed]) -> tuple[float, float, int]:
    """Seconds of the clock and of this processor that it takes to keep `some` in an empty database, and its rows."""
    with schema() as url, Store.open(url) as store:
        begin, worked = time.perf_counter(), time.process_time()
        fill(some, store, "bench")
        times = time.perf_counter() - begin, time.process_time() - worked
        with create_engine(url).connect() as connection:
            rows = sum(connection.scalar(text(f"SELECT count(*) FROM {name}")) or 0 for name in TABLES)
        return *times, rows


@contextmanager
def schema() -> Iterator[str]:
    """The address of a new schema, gone afterwards."""
    server, name = os.environ["TIMELINE_TEST_POSTGRES"], f"bench_{time.time_ns()}"
    engine = create_engine(server)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield f"{server}?options=-csearch_path%3D{name}"
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))


if __name__ == "__main__":
    main()
