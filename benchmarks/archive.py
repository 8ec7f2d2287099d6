"""What a large archive answers, each question beside plain SQL over the same tables in the same run, and a cold start.

    python benchmarks/archive.py [--events 5000000 --articles 1000000] [--database /tmp/linimasa-archive.db] [--cold]

A database that is there already is asked, not made anew.  Every question is asked `--asked` times, each time about
other actors and years, ours and plain SQL in turns; the first of all warms up and does not count.  The processor's time
is told beside that of the clock, because it hardly changes when the machine has other work.  `--cold` starts the
dashboard, too, and waits until Chromium has drawn its chart.
"""

from __future__ import annotations

import os
import random
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import filling
from benchmarks.browsing import SERVERS, Visit, chromium, free_port, processor, serving
from benchmarks.plain_sql import BY_YEAR, HISTOGRAM, PAGE, WORDS, days, matching
from timeline.model import Filter
from timeline.store import Store, by_months

PAGE_ROWS = 50
ACTORS = slice(20, 200)
"""Ranks of the actors asked for: of some thousand events each where there are five million."""
COLD = 3.0
LANES = ".st-key-lanes .js-plotly-plot .main-svg"
Ask = Callable[[], Any]


class Question(NamedTuple):
    """What is asked, its limit in milliseconds, and how: by us and by plain SQL."""

    name: str
    limit: float
    ours: Ask
    plain: Ask


def main() -> None:
    options = filling.options(__doc__.splitlines()[0], events=5_000_000, database="/tmp/linimasa-archive.db")
    options.add_argument("--asked", type=int, default=30)
    options.add_argument("--cold", action="store_true", help="start the dashboard over it, too")
    told = options.parse_args()
    store = filling.filled(told)
    load()
    actors = list(store.actor_counts().id[ACTORS])
    taken: dict[tuple[str, float], list[tuple[float, ...]]] = {}
    with sqlite3.connect(f"file:{told.database}?mode=ro", uri=True) as plain:
        for asked in range(told.asked + 1):
            for one in questions(store, plain, actors, random.Random(asked)):
                times = (*timed(one.ours), *timed(one.plain))
                taken.setdefault((one.name, one.limit), []).extend([times] * bool(asked))
    for (name, limit), found in taken.items():
        print(line(name, limit, np.array(found)), flush=True)
    store.close()
    if told.cold:
        cold_start(told.database)
    load()


def questions(
    store: Store, plain: sqlite3.Connection, actors: Sequence[str], chance: random.Random
) -> Iterator[Question]:
    """One of each kind, about something else each time."""
    actor, year = chance.choice(actors), chance.randrange(2012, 2021)
    word = chance.choice(matching(plain, actor))
    ours = Filter(actors=(actor,), start=date(year, 1, 1), end=date(year, 12, 31))
    found = replace(ours, words=word)
    months, years = by_months(ours.start, ours.end, 1), by_months(date(2000, 1, 1), date(2021, 12, 31), 12)
    here = {"actor": actor, "rows": PAGE_ROWS, "word": f'"{word}"*', **days(ours.start, ours.end)}

    def asked(statement: str) -> Ask:
        return lambda: plain.execute(statement, here).fetchall()

    yield Question("a page: an actor's year", 3, lambda: store.events(ours, PAGE_ROWS), asked(PAGE))
    yield Question("histogram by month: the same", 3, lambda: store.density(ours, months), asked(HISTOGRAM))
    yield Question("all events by year", 20, lambda: store.density(Filter(), years), asked(BY_YEAR))
    yield Question("a page: the same with a word", 20, lambda: store.events(found, PAGE_ROWS), asked(WORDS))


def timed(ask: Ask) -> tuple[float, float]:
    """Milliseconds of the clock and of the processor."""
    begin, worked = time.perf_counter(), time.thread_time()
    ask()
    return 1000 * (time.perf_counter() - begin), 1000 * (time.thread_time() - worked)


def line(name: str, limit: float, found: Any) -> str:
    """p50 and p95 of ours and of plain SQL."""
    (clock, work, plain, plain_work), (late, _, plain_late, _) = np.percentile(found, (50, 95), axis=0)
    verdict = "kept" if clock <= limit else f"missed by {clock - limit:.1f}"
    return (
        f"{name:<30} p50 {clock:7.1f} ms (processor {work:7.1f})  p95 {late:7.1f}   limit {limit:.0f}: {verdict}\n"
        f"{'  plain SQL':<30} p50 {plain:7.1f} ms (processor {plain_work:7.1f})  p95 {plain_late:7.1f}"
    )


def cold_start(database: str) -> None:
    """From the command to the first chart in a browser that is open already."""
    port, url = free_port(), f"sqlite:///{Path(database).absolute()}"
    command = [sys.executable, "-m", "linimasa", "dashboard", "--port", str(port), "--database", url]
    with chromium() as browser:
        begin = time.perf_counter()
        with serving(command, port, Path.cwd()) as address:
            served = time.perf_counter() - begin
            visit = Visit(browser, address, LANES)
            seen, work = served + visit.first_paint, processor(SERVERS[address])
    verdict = "kept" if seen <= COLD else f"missed by {seen - COLD:.1f} s"
    print(f"cold start: served after {served:.1f} s, chart after {seen:.1f} s; limit {COLD:.0f} s: {verdict}")
    print(f"  of which work: server {work:.1f} s, the page's thread {visit.work:.1f} s")


def load() -> None:
    """Print how busy the machine is: a time on the clock says little where others work too."""
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors", flush=True)


if __name__ == "__main__":
    main()
