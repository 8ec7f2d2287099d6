"""GZIP, BZIP2 and XZ: one file, packed, as large collections are handed on: «artikel.jsonl.gz»."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import BinaryIO

from timeline.errors import ImportFailed
from timeline.importers.base import LIMIT, Imported

SUFFIXES = (".gz", ".tgz", ".bz2", ".xz")
Stream = gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile
_OPEN: dict[bytes, Callable[[BinaryIO], Stream]] = {
    b"\x1f\x8b": lambda file: gzip.GzipFile(fileobj=file),
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\x00": lzma.LZMAFile,
}
DAMAGED = (gzip.BadGzipFile, EOFError, zlib.error, lzma.LZMAError)
"""What unpacking stumbles over."""


def sniff(content: bytes) -> float:
    """Sure when it is one."""
    return float(_opener(content) is not None)


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The articles of the file inside, whose name is this one's without its ending."""
    from timeline.importers import load

    try:
        inside = opened(io.BytesIO(content)).read(LIMIT + 1)
    except (*DAMAGED, OSError) as error:
        raise damaged(name, error) from error
    if _opener(inside):  # packed twice and more: a small file could unpack without end
        raise ImportFailed(name, "there is another packed file in it.", advice="Unpack it first.", code="nested")
    path = PurePath(name)
    inner = path.stem + ".tar" * (path.suffix.lower() == ".tgz")
    for found in load(inner, inside):
        yield found.placed(name + found.file.removeprefix(inner))


def opened(file: BinaryIO) -> Stream:
    """What a packed file holds, to be read bit by bit; gzip.BadGzipFile where it is none."""
    head = file.read(6)
    file.seek(0)
    opener = _opener(head)
    if opener is None:
        raise gzip.BadGzipFile("it opens like no packed file")
    return opener(file)


def _opener(head: bytes) -> Callable[[BinaryIO], Stream] | None:
    return next((opener for signature, opener in _OPEN.items() if head.startswith(signature)), None)


def damaged(name: str, error: Exception) -> ImportFailed:
    """A packed file that cannot be unpacked."""
    reason = f"the packed file cannot be read: {error}."
    return ImportFailed(name, reason, advice="Pack it again, or unpack it first.", code="unreadable")
