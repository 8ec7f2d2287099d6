"""What `tag` and `extract` find, as CSV: a row for each time expression, or for each event."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Mapping
from typing import Any

ARTICLE = ("article", "published")
PARTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "tag": (
        "timexes",
        ("start", "end", "text", "type", "value", "start_date", "end_date", "granularity", "time", "rule", "warning"),
    ),
    "extract": (
        "events",
        ("id", "label", "trigger", "start_date", "end_date", "granularity", "time", "time_text", "status", "type",
         "actors", "roles", "reported", "explicit", "confidence", "rule", "anchor", "warning", "sentence_start",
         "sentence_end", "trigger_start"),
    ),
}  # fmt: skip
"""Which part of an article's row has rows of its own, and its columns in the order in which people read them."""


class Flat:
    """Prints the header at once, then the rows of each article."""

    def __init__(self, kind: str) -> None:
        self._part, columns = PARTS[kind]
        self._table = csv.DictWriter(sys.stdout, (*ARTICLE, *columns), extrasaction="ignore", lineterminator="\n")
        self._table.writeheader()

    def write(self, line: str) -> None:
        """Print what stands in an article's line of JSON."""
        row = json.loads(line)
        about = {"article": row["id"], "published": row["published"]}
        self._table.writerows(about | {name: _cell(value) for name, value in one.items()} for one in row[self._part])


def _cell(value: Any) -> Any:
    if isinstance(value, dict):
        return "; ".join(f"{name}: {told}" for name, told in value.items())
    return "; ".join(value) if isinstance(value, list) else value
