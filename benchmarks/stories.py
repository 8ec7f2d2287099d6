"""Measures stories: agreement with judged pairs, and seconds for one more article and for what a page asks.

    python benchmarks/stories.py DATABASE [--judged PAIRS.jsonl] [--article FILE]

DATABASE is one that `ingest` filled (it is brought up to date first); a row of PAIRS is
{"one": event id, "other": event id, "judged": "same" | "related" | "different", "half": …, "weight": …};
FILE is any importable file whose first article is added and taken out again.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).parent.parent))

from timeline import stories
from timeline.importers import load
from timeline.pipeline import read
from timeline.store import Filter, Store

T = TypeVar("T")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("database")
    options.add_argument("--judged", type=Path)
    options.add_argument("--article", type=Path)
    arguments = options.parse_args()
    store = Store.open(arguments.database)
    waiting = stories.waiting(store)
    timed(f"look at {waiting} new articles", lambda: stories.refresh(store))
    found = timed("items, all", lambda: stories.items(store))
    print(f"{len(found)} items, {int((found.independent > 1).sum())} told by several articles")
    print(
        f"{int(found.conflicts.map(bool).sum())} with conflicting dates, {len(stories.copies(store))} groups of copies"
    )
    timed("key dates, all", lambda: stories.key_dates(store))
    timed("items that two articles tell", lambda: stories.items(store, least=2))
    timed("the 50 items told most", lambda: stories.items(store, least=2, top=50))
    actor = store.actor_counts().id.iloc[:1]
    timed("items, one actor", lambda: stories.items(store, Filter(actors=tuple(actor))))
    timed("key dates, one actor", lambda: stories.key_dates(store, Filter(actors=tuple(actor))))
    if arguments.judged:
        agreement(found, map(json.loads, arguments.judged.read_text(encoding="utf-8").splitlines()))
    if arguments.article:
        one_more(store, arguments.article)


def timed(what: str, question: Callable[[], T]) -> T:
    """Print wall and processor seconds."""
    wall, processor = time.perf_counter(), time.process_time()
    answer = question()
    print(f"{what}: {time.perf_counter() - wall:.2f} s ({time.process_time() - processor:.2f} s of processor)")
    return answer


def agreement(found: Any, judged: Iterable[dict[str, Any]]) -> None:
    """Pairwise precision, recall and F1, plain and weighted back to all pairs that meet."""
    item = {event: row.item for row in found.itertuples() for event in row.events}
    cells: dict[tuple[str, str, bool, bool], float] = defaultdict(float)
    for row in judged:
        if row["one"] in item and row["other"] in item:
            told, meant = item[row["one"]] == item[row["other"]], row["judged"] == "same"
            cells[row["half"], "plain", told, meant] += 1
            cells[row["half"], "weighted", told, meant] += row["weight"]
    for half, kind in sorted({key[:2] for key in cells}):
        both, extra, missed = (cells[half, kind, *pair] for pair in ((True, True), (True, False), (False, True)))
        precision, recall = both / (both + extra), both / (both + missed)
        print(f"{half} {kind}: P {precision:.3f} R {recall:.3f} F1 {2 * both / (2 * both + extra + missed):.3f}")


def one_more(store: Store, path: Path) -> None:
    """Add one article and take it out again."""
    article = next(one.article for one in load(path.name, path.read_bytes()) if one.article)
    assert not store.has(article.id), "choose an article that is not in the store"
    store.save(read(article), "bench")
    timed(f"one more article beside {int(store.collections().articles.sum()) - 1}", lambda: stories.refresh(store))
    store.delete_collection("bench")


if __name__ == "__main__":
    main()
