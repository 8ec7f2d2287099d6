"""By which choice a file was made, in its reader's words: «Koleksi: banjir · Aktor: NATO · Status: Terjadi»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from timeline.model import FIELDS
from timeline.words import Words


def chosen(manifest: Mapping[str, Any], words: Words) -> Iterator[str]:
    """A part for each filter that was set; actors by name, days and codes in words, of articles their number."""
    for name, value in manifest.get("filters", {}).items():
        if isinstance(value, bool):
            continue
        values = list(value) if isinstance(value, tuple | list) else [value]
        if name == "articles":
            told = words.number(len(values))
        elif name in ("start", "end"):
            told = words.day(date.fromisoformat(str(value)))
        else:
            names = manifest.get("names", {}) if name == "actors" else {}
            told = ", ".join(names.get(one) or words.keyword(f"{FIELDS[name].parameter}:", one) for one in values)
        yield f"{words(FIELDS[name].heading)}: {told}"
