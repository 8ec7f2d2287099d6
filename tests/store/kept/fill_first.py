"""Fills a store of version 1 or 2, which knew no corrections, and tells what is in there as `fill.told` does.

Run in a checkout of the version to be kept (2 is commit f66c22e, 1 is 42dbd6c), with this file copied into it:
`python fill_first.py URL told.json`.  Version 1 could store and not yet read: it takes the readings of the kept
database of version 2, named after the others.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from timeline import packing, paths
from timeline.model import Reading
from timeline.store import Filter, Store

ALL = Filter(implicit=True, undated=True)
SAMPLES = ("ibu_kota_negara.jsonl", "lion_air_jt610.jsonl", "uu_kpk_2019_2021.jsonl")
OWN = "Menteri Sari Dewi bertemu Presiden Joko Widodo di Bandung pada 3 Maret 2021. Pada 2014 KPK memeriksa gubernur."


def fill(store: Store, readings: str | None) -> None:
    """Samples, an article of one's own, one that is in two collections, a collection renamed, an empty one."""
    store.create_collection("Contoh", sample=True)
    if readings:
        for one in kept(readings):
            store.save(one, "Draf" if one.article.key.startswith("own") else "Contoh")
    else:
        read(store)
    store.rename_collection("Draf", "Artikel saya")
    store.link(store.articles(Filter(collections=("Contoh",)))["id"][0], "Artikel saya")
    store.create_collection("Kosong")


def kept(path: str) -> Iterator[Reading]:
    """What was read in the articles of the database at `path`."""
    with sqlite3.connect(path) as rows:
        for (packed,) in rows.execute("SELECT reading FROM content ORDER BY article").fetchall():
            yield packing.load(packed)


def read(store: Store) -> None:
    """Take articles in."""
    from timeline.ingest import ingest

    list(ingest([(name, (paths.SAMPLES / name).read_bytes()) for name in SAMPLES], store, "Contoh"))
    own = {"id": "own-1", "published": "2021-03-05", "title": "Own 1", "text": OWN}
    list(ingest([("own.jsonl", json.dumps(own).encode())], store, "Draf"))


def told(store: Store) -> dict[str, Any]:
    """All that a later version must find again, as JSON has it."""
    events = store.events(ALL)[["id", "trigger", "label", "type", "status", "start", "end", "actors"]]
    years = store.histogram(Filter(), [date(y, 1, 1) for y in range(2004, 2024)])
    return {
        "collections": rows(store.collections()[["name", "articles", "events", "sample"]]),
        "articles": rows(store.articles()[["id", "key", "title", "source", "published", "events"]]),
        "corrections": [],
        "verdicts": [],
        "events": sorted(([*row, ""] for row in rows(events)), key=str),
        "actors": sorted(rows(store.actor_counts(ALL)[["id", "name", "kind", "events"]])),
        "density": rows(years.groupby(["start", "end"], as_index=False)["weight"].sum()),
    }


def rows(found: Any) -> list[list[Any]]:
    """The rows of a frame."""
    return json.loads(found.to_json(orient="values", date_format="iso"))


if __name__ == "__main__":
    opened = Store.open(sys.argv[1])
    fill(opened, sys.argv[3] if len(sys.argv) > 3 else None)
    Path(sys.argv[2]).write_text(json.dumps(told(opened), ensure_ascii=False), encoding="utf-8")
    opened.close()
