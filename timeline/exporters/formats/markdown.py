"""Markdown: a list by year, to paste into a text."""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.exporters.plain import corrected, rows

if TYPE_CHECKING:
    import pandas as pd

NAME, EXTENSION, CARRIES = "markdown", ".md", True
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_BLANKS = re.compile(r"\s+")
_ADDRESS = {"(": "%28", ")": "%29", " ": "%20", "<": "%3C", ">": "%3E", "\n": ""}


def write(frame: pd.DataFrame, out: BinaryIO, manifest: dict[str, Any]) -> None:
    """The manifest as front matter (JSON is YAML), then a heading for each year and a line for each event."""
    out.write(f"---\nlinimasa: {json.dumps(manifest, ensure_ascii=False)}\n---\n".encode())
    for year, events in groupby(rows(frame), key=lambda row: (row["start"] or "?")[:4]):
        out.write(f"\n## {year}\n\n".encode())
        for row in events:
            out.write(_line(row).encode("utf-8", "replace"))


def _line(row: dict[str, Any]) -> str:
    days = row["start"] or "?"
    if row["start"] != row["end"]:
        days = f"{row['start']} – {row['end']}"
    told = ", ".join(filter(None, (_origin(row), escape(corrected(row)))))
    return f"- **{days}** {escape(row['label'])}: {escape(row['sentence'])} ({told})\n"


def _origin(row: dict[str, Any]) -> str:
    title = escape(row["title"] or row["key"])
    if row["url"].startswith(("http://", "https://")):
        title = f"[{title}]({row['url'].translate(str.maketrans(_ADDRESS))})"
    return ", ".join(filter(None, (title, escape(row["source"]), row["published"])))


def escape(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown reads as markup."""
    return _SPECIAL.sub(r"\\\1", _BLANKS.sub(" ", text).strip())
