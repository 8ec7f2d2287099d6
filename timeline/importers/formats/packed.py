"""GZIP: one file, packed, as large collections are handed on: «artikel.jsonl.gz»."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import PurePath

from timeline.errors import ImportFailed
from timeline.importers.base import LIMIT, Imported

SUFFIXES = (".gz",)
_SIGNATURE = b"\x1f\x8b"
DAMAGED = (gzip.BadGzipFile, EOFError, zlib.error)
"""What unpacking stumbles over."""


def sniff(content: bytes) -> float:
    """Sure when it is one."""
    return float(content.startswith(_SIGNATURE))


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The articles of the file inside, whose name is this one's without its ending."""
    from timeline.importers import load

    try:
        inside = gzip.GzipFile(fileobj=io.BytesIO(content)).read(LIMIT + 1)
    except DAMAGED as error:
        raise damaged(name, error) from error
    if inside.startswith(_SIGNATURE):  # packed twice and more: a small file could unpack without end
        raise ImportFailed(name, "there is another GZIP file in it.", advice="Unpack it first.", code="unreadable")
    for found in load(PurePath(name).stem, inside):
        yield found.placed(name)


def damaged(name: str, error: Exception) -> ImportFailed:
    """A GZIP file that cannot be unpacked."""
    reason = f"the GZIP file cannot be read: {error}."
    return ImportFailed(name, reason, advice="Pack it again, or unpack it first.", code="unreadable")
