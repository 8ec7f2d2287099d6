"""What an archive waits for: processor time of each stage with one worker and with two, and the store's writer alone.

    python benchmarks/reading.py ARTICLES.jsonl [--number 1000]

Stages run in processes of their own, so that what each costs is the same however busy the machine is: opening the file,
reading and packing (the workers), taking in what they send, keeping it (the process that writes).  From these comes the
most that two workers can gain over one where two cores are idle; the gain on the clock is told beside, with the load.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.browsing import processor
from timeline.importers import article
from timeline.ingest import keep_many
from timeline.model import Article
from timeline.packing import Packed
from timeline.store import Store
from timeline.workers import Pool

CORES = 2
WARM = "Pada Rabu (26/1/2022) Menteri menolak tuntutan itu."


class Account(NamedTuple):
    """Milliseconds an article: of the clock, and of the processor by stage."""

    clock: float
    opening: float
    reading: float
    taking: float
    keeping: float

    @property
    def beside(self) -> float:
        """What all but the readers work."""
        return self.opening + self.taking + self.keeping


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("articles", type=Path, help="JSON lines, may be packed")
    options.add_argument("--number", type=int, default=1_000)
    told = options.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; milliseconds an article")
    print("workers   clock   opening  reading, packing  taking in  keeping")
    one, two = (ingested(told.articles, told.number, workers) for workers in (1, 2))
    for workers, it in ((1, one), (2, two)):
        stages = f"{it.opening:7.2f}  {it.reading:16.2f}  {it.taking:9.2f}  {it.keeping:7.2f}"
        print(f"{workers:7} {it.clock:7.2f}   {stages}")
    bound = two.reading / max(two.reading / CORES, (two.reading + two.beside) / CORES, two.beside)
    print(f"two workers gain {one.clock / two.clock:.2f} on the clock; {bound:.2f} at most on {CORES} idle cores")
    writer(told.articles, told.number)


def ingested(path: Path, number: int, workers: int) -> Account:
    """What it takes to keep a number of articles."""
    opener, readers = Pool(), Pool(workers)
    with tempfile.TemporaryDirectory() as folder, Store.open(f"{folder}/a.db") as store:
        readers.packed([_warm(n) for n in range(workers * 20)])()  # models are loaded once
        next(iter(found := opener.open(path)))
        before = _worked(opener), _worked(readers), time.process_time(), time.thread_time(), time.perf_counter()
        done = sum(one.status == "new" for one in keep_many(islice(found, number), store, "a", readers.packed))
        after = _worked(opener), _worked(readers), time.process_time(), time.thread_time(), time.perf_counter()
    opening, reading, own, keeping, clock = (1000 * (b - a) / done for a, b in zip(before, after, strict=True))
    opener.close()
    readers.close()
    return Account(clock, opening, reading, own - keeping, keeping)


def _warm(number: int) -> Article:
    return article(f"{WARM} {number}", key=str(number))


def _worked(pool: Pool) -> float:
    """Seconds that the processes of a pool had a processor."""
    return sum(processor(one.pid) for one in (*pool._free, *pool._busy))


def writer(path: Path, number: int) -> None:
    """The store's writer alone, beside plain SQL that puts the same texts and events into tables without an index."""
    pool = Pool(2)
    articles = [one.article for one in islice(pool.open(path), number) if one.article]
    packed = [one for one in pool.packed(articles)() if isinstance(one, Packed)]
    pool.close()
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(f"{folder}/a.db") as store:
            worked = time.process_time()
            for at in range(0, len(packed), 200):
                store.save_all(packed[at : at + 200], "a")
            ours = len(packed) / (time.process_time() - worked)
        worked = time.process_time()
        _plain(f"{folder}/plain.db", packed)
        plain = len(packed) / (time.process_time() - worked)
    print(f"writer alone: {ours:,.0f} readings/s of its processor; plain SQL without index or search {plain:,.0f}")


def _plain(path: str, packed: list[Packed]) -> None:
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE article (id, title, text, reading)")
        plain.execute("CREATE TABLE event (article, day, label, type, status)")
        for at in range(0, len(packed), 200):
            some = packed[at : at + 200]
            rows = [(it.id, it.title, it.text, one.whole) for one in some for it in [one.reading.article]]
            plain.executemany("INSERT INTO article VALUES (?, ?, ?, ?)", rows)
            events = [(e.article, e.when.value, e.label, e.type, e.status) for one in some for e in one.reading.events]
            plain.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?)", events)
            plain.commit()


if __name__ == "__main__":
    main()
