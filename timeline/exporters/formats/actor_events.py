"""A tidy table of who takes part in what: a row for each actor of each event (Wickham 2014, «Tidy Data»)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.formats.csv_file import put
from timeline.exporters.standing import standing

COLUMNS = ("event", "item", "actor", "role", "label", "type", "status", "standing", "condition",
           "according_to", "denied_by", "hedge", "edtf", "start", "end",
           "granularity", "reported", "explicit", "confidence", "warning", "article", "source", "published",
           "url")  # fmt: skip


def write(what: Chronology, out: BinaryIO) -> None:
    """Events without actors have a row as well, with an empty actor, so that nothing is lost in a count."""
    put(out, COLUMNS, _rows(what), what.options.excel)


def _rows(what: Chronology) -> Iterator[dict[str, Any]]:
    for one in what.entries:
        row, said = one.best, (saying.according(one, what.words), saying.denied(one, what.words))
        for actor, role in row["roles"].items() or (("", ""),):
            told = {**row, "event": row["id"], "item": one.id, "actor": actor, "role": role, "edtf": one.edtf,
                    "standing": standing(row), "according_to": said[0], "denied_by": said[1]}  # fmt: skip
            yield {name: told[name] for name in COLUMNS}


FORMAT = Format("actor-events", ".actor-events.csv", "research", write, carries=False, folds=False)
