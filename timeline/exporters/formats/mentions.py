"""A table of mentions: every place in a text of the chosen articles that names somebody, with offsets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from timeline.exporters.base import Chronology, Format
from timeline.exporters.formats.csv_file import put

COLUMNS = ("article", "key", "start", "end", "text", "kind", "actor_id", "actor", "country", "confidence")


def write(what: Chronology, out: BinaryIO) -> None:
    """A row a mention, in the order of the texts; an actor that is only a place has no name of its own."""
    put(out, COLUMNS, _rows(what), what.options.excel)


def _rows(what: Chronology) -> Iterator[dict[str, Any]]:
    for id_ in what.frame["article"].drop_duplicates():
        reading = what.readings(id_)
        for one in sorted(reading.mentions, key=lambda mention: mention.start):
            actor = one.actor
            named = (actor.id, actor.name, actor.country) if actor else ("", "", "")
            place = (id_, reading.article.key, one.start, one.end, one.text, one.kind)
            yield dict(zip(COLUMNS, (*place, *named, one.confidence), strict=True))


FORMAT = Format("mentions", ".mentions.csv", "research", write, carries=False, folds=False, items=False)
