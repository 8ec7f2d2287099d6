"""Downloads of news databases, many articles in a text: Factiva, Nexis Uni, LexisNexis Academic.

Built after downloads that public projects keep as examples; `data/importers/databases.toml` holds their words.
"""

from __future__ import annotations

from timeline.importers.databases.factiva import factiva
from timeline.importers.databases.lexisnexis import lexisnexis
from timeline.importers.databases.nexis import nexis
from timeline.importers.databases.words import signs
from timeline.importers.parting import Part

__all__ = ["downloads", "signs"]


def downloads(text: str) -> tuple[Part, ...]:
    """The documents of a download; () where `text` is none."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1)]
    for layout in (factiva, nexis, lexisnexis):
        if found := [part for part in layout(lines) if part.text.strip()]:
            return tuple(found)
    return ()
