"""Fills a store with one of everything that people leave in it, and tells what is in there.

Run in a checkout of the version to be kept, with this file copied into it, to make the next kept database:
`python -m tests.store.kept.fill URL told.json`.  What it tells must be the same in every later version.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from timeline import paths
from timeline.ingest import ingest
from timeline.model import Actor, Correction, Participant
from timeline.store import Filter, Store, audit, values
from timeline.store.audit import Verdict
from timeline.stories import refresh

WHEN = "2026-11-2{}T10:14:00+07:00"
ALL = Filter(implicit=True, undated=True)
SAMPLES = ("ibu_kota_negara.jsonl", "lion_air_jt610.jsonl", "uu_kpk_2019_2021.jsonl")
OWN = """Menteri Sari Dewi bertemu Presiden Joko Widodo di Bandung pada 3 Maret 2021.
Pemerintah menunda rapat itu pada Senin. Pada 2014 KPK memeriksa gubernur."""


def fill(store: Store) -> None:
    """Samples, two collections, corrections of every kind, undone and restored ones, an orphan, merges, verdicts."""
    store.create_collection("Contoh", sample=True)
    files = [(name, (paths.SAMPLES / name).read_bytes()) for name in SAMPLES]
    list(ingest(files, store, "Contoh"))
    own = [{"id": f"own-{n}", "published": "2021-03-05", "title": f"Own {n}", "text": f"{OWN} Ke-{n}."} for n in (1, 2)]
    list(ingest([("own.jsonl", "\n".join(map(json.dumps, own)).encode())], store, "Draf"))
    store.rename_collection("Draf", "Artikel saya")
    store.link(store.articles(Filter(collections=("Contoh",)))["id"][0], "Artikel saya")
    refresh(store)
    _correct(store)
    _judge(store)


def _correct(store: Store) -> None:
    rows = store.events(Filter(collections=("Contoh",))).drop_duplicates("article").to_dict("records")
    lines = [
        store.correct(_line(row, field, new, n))
        for n, (row, (field, new)) in enumerate(zip(rows, _CHANGES.items(), strict=False))
    ]
    again = store.undo(lines[1], "Budi", WHEN.format(8))
    store.undo(lines[2], "Budi", WHEN.format(8))
    store.undo(again, "Ani", WHEN.format(9))
    article = store.articles(Filter(collections=("Artikel saya",), sources=("",)))["id"]
    made = values.added("2021-03", "rapat", parts=[Participant(Actor("org:kpk", "KPK", "organisation"), "agent")])
    store.correct(Correction(article[0], 5, 10, "added", "", made, "Ani", WHEN.format(1)))
    gone = store.events(Filter(articles=(article[1],), implicit=True)).to_dict("records")[0]
    store.correct(_line(gone, "label", "yatim", 2))
    store.delete_article(article[1])
    known = store.actor_counts(ALL)["id"]
    merged = [store.correct(Correction("", 0, 0, "merge", known[n], known[0], "Ani", WHEN.format(3))) for n in (7, 9)]
    store.undo(merged[1], "Ani", WHEN.format(4))


_CHANGES = {
    "date": "2014-03",
    "status": "denied",
    "label": "ditulis ulang",
    "type": "visit",
    "actors": values.actors([Participant(Actor("person:ani", "Ani", "person"), "speaker")]),
    "deleted": "true",
}


def _line(row: dict[str, Any], field: str, new: str, n: int) -> Correction:
    start = row["trigger_start"]
    return Correction(row["article"], start, start + len(row["trigger"]), field, "", new, "Ani", WHEN.format(n))


def _judge(store: Store) -> None:
    rows = store.events(ALL).to_dict("records")[:4]
    said = [("date", True), ("actors", False), ("date", None), ("status", True)]
    for row, (part, right) in zip(rows, said, strict=True):
        start, end = row["trigger_start"], row["trigger_start"] + len(row["trigger"])
        one = Verdict(row["id"], row["article"], start, end, part, row["trigger"], right, "Citra")
        audit.judge(store, [one], datetime(2026, 11, 23, 9, 17))


def told(store: Store) -> dict[str, Any]:
    """All that a later version must find again, as JSON has it."""
    events = store.events(ALL)[["id", "trigger", "label", "type", "status", "start", "end", "actors", "corrected"]]
    line = ["id", "article", "title", "start", "end", "field", "old", "new", "who", "when", "state", "event"]
    verdict = ["event", "article", "start", "end", "part", "said", "right", "who", "when"]
    return {
        "collections": _rows(store.collections()[["name", "articles", "events", "sample"]]),
        "articles": _rows(store.articles()[["id", "key", "title", "source", "published", "events"]]),
        "corrections": _rows(store.corrections()[line]),
        "verdicts": _rows(audit.verdicts(store, ["date", "actors", "status"])[verdict]),
        "events": sorted(_rows(events), key=str),
        "actors": sorted(_rows(store.actor_counts(ALL)[["id", "name", "kind", "events"]])),
        "density": _rows(store.density(Filter(), [date(y, 1, 1) for y in range(2004, 2024)])),
    }


def _rows(found: Any) -> list[list[Any]]:
    return json.loads(found.to_json(orient="values", date_format="iso"))


if __name__ == "__main__":
    opened = Store.open(sys.argv[1])
    fill(opened)
    Path(sys.argv[2]).write_text(json.dumps(told(opened), ensure_ascii=False), encoding="utf-8")
    opened.close()
