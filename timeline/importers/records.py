"""Records of any XML: what a database wrote (`<row><column name="judul">…`), a corpus (`<DOC><TEXT>…`), a sitemap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from timeline.importers.tables import Row


def records(root: Any) -> Iterator[Row]:
    """A row for each of the elements that repeat most under one parent and hold elements themselves."""
    counted = Counter(
        (parent, child.tag) for parent in root.iter() for child in parent if isinstance(child.tag, str) and len(child)
    )
    if not counted:
        return
    (parent, tag), _ = max(counted.items(), key=lambda one: one[1])
    for place, record in enumerate(parent.iterchildren(tag), 1):
        yield Row(record.sourceline, _row(record), place)


def _row(record: Any) -> dict[str, str]:
    """The words of each element inside, by its name: its attribute `name`, or its tag without a namespace."""
    made: dict[str, str] = {}
    for one in record.iterdescendants():
        if not isinstance(one.tag, str) or len(one):
            continue
        name = one.get("name") or one.tag.rpartition("}")[2]
        told = "".join(one.itertext()).strip()
        made[name] = f"{made[name]}\n{told}" if name in made else told
    return made
