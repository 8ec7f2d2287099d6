"""Hold the sample that is being judged, what was judged of it, and the file of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from pandas import DataFrame

from timeline import exporters
from timeline.charts.table import when
from timeline.editing.write import Row, row
from timeline.exporters.formats.csv_file import cell
from timeline.pages import downloads
from timeline.store import Filter, Store, audit
from timeline.words import DEFAULT, words


@dataclass(frozen=True, slots=True)
class Sample:
    """Which events are judged: those of a filter, how many, and which of the possible samples."""

    chosen: Filter
    size: int
    number: int


def drawn(store: Store, sample: Sample) -> DataFrame:
    """The events of the sample: event, article, status, band; drawn again when the database changes."""
    return _drawn(store, store.version(), sample)


@lru_cache(maxsize=16)
def _drawn(store: Store, version: str, sample: Sample) -> DataFrame:
    return audit.draw(store, sample.chosen, sample.size, sample.number)


def said(one: Row, part: str) -> str:
    """What there is to judge in one part of an event, in a form that does not follow the page's language."""
    values = {
        "date": when(one, words(DEFAULT)) if one["start"] == one["start"] else str(one["value"]),
        "verb": str(one["trigger"]),
        "actors": "; ".join(f"{name}: {role}" for name, role in one["roles"].items()),
        "status": str(one["status"]),
    }
    return values[part]


def judge(store: Store, one: Row, rights: Mapping[str, bool | None], who: str) -> None:
    """Keep a person's word on the parts of an event."""
    start = int(one["trigger_start"])
    span = start, start + len(str(one["trigger"]))
    told = (
        audit.Verdict(str(one["id"]), str(one["article"]), *span, part, said(one, part), right, who)
        for part, right in rights.items()
    )
    audit.judge(store, told, datetime.now())


def judged(store: Store, sample: DataFrame) -> DataFrame:
    """The verdicts on the sample's events as they are read now, with title, sentence, status, band, confidence.

    A verdict on what an earlier reading said is left out: it judged something else.
    """
    told = audit.verdicts(store, audit.PARTS)
    told = told[told["event"].isin(set(sample["event"]))]
    rows = {
        event: row(store, article, event)
        for article, event in dict.fromkeys(zip(told["article"], told["event"], strict=True))
    }
    kept = [
        {**verdict, **{name: now[name] for name in ("title", "sentence", "status", "confidence")}}
        for verdict in told.to_dict("records")
        if (now := rows[verdict["event"]]) and said(now, verdict["part"]) == verdict["said"]
    ]
    columns = [*told.columns, "title", "sentence", "status", "confidence"]
    found = DataFrame(kept, columns=columns)
    found["right"] = found["right"].astype(bool)
    return found.merge(sample[["event", "band"]], on="event", how="left")


def file(verdicts: DataFrame, sample: Sample) -> bytes:
    """The verdicts as CSV, a row each, with what a reader needs to draw the same sample again."""
    manifest = exporters.manifest(sample.chosen, downloads.now())
    same = {
        "sample": f"{sample.number} ({sample.size})",
        **{name: manifest[name] for name in ("version", "made", "lexicon", "actors", "models")},
        "filters": json.dumps(manifest["filters"], ensure_ascii=False),
    }
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([*verdicts.columns, *same])
    for one in verdicts.to_dict("records"):
        writer.writerow([cell(value) for value in (*one.values(), *same.values())])
    return out.getvalue().encode("utf-8-sig")
