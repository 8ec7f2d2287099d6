"""Of a file with thousands of rows that cannot be read, the first hundred one by one, and a word on the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.errors import ImportFailed
from timeline.importers.base import Imported

MOST = 100
"""Rows of one file that are told one by one."""


def abridged(name: str, found: Iterable[Imported]) -> Iterator[Imported]:
    """What was found in the file `name`; its last error says how many there are behind the first `MOST`."""
    told = 0
    for one in found:
        told += one.article is None
        if one.article is not None or told <= MOST:
            yield one
    more = told - MOST
    if more > 0:
        failed = ImportFailed(name, f"and {more:,} more rows that cannot be read.", code="more")
        yield Imported(name, error=failed, more=more)
