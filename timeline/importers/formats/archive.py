"""ZIP: a folder of files in one, each read as if it lay beside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from timeline.errors import ImportFailed
from timeline.importers.base import LIMIT, Imported
from timeline.importers.packing import SIGNATURE, is_document

SUFFIXES = (".zip",)


def sniff(content: bytes) -> float:
    """Sure when it is one, and no document of an office program."""
    if not content.startswith(SIGNATURE):
        return 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return not is_document(archive)
    except (zipfile.BadZipFile, ValueError):
        return 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The articles of all files of known formats; others are passed over, and so are archives inside."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from _entries(name, archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        advice = "Pack it again, without a password, or unpack it first."
        raise ImportFailed(name, f"the ZIP file cannot be read: {error}.", advice=advice, code="unreadable") from error


def _entries(name: str, archive: zipfile.ZipFile) -> Iterator[Imported]:
    from timeline.importers import load, suffixes

    known = [one for one in sorted(archive.infolist(), key=lambda one: one.filename) if _is_article(one, suffixes())]
    if not known:
        advice = f"Put files in it that end in {' '.join(suffixes())}."
        raise ImportFailed(name, "there is no article in this ZIP file.", advice=advice, code="empty")
    for one in known:
        with archive.open(one) as file:
            content = file.read(LIMIT + 1)
        for found in load(PurePosixPath(one.filename).name, content):
            yield found.placed(f"{name}/{one.filename}")


def _is_article(one: zipfile.ZipInfo, known: tuple[str, ...]) -> bool:
    path = PurePosixPath(one.filename)
    hidden = any(part.startswith((".", "__")) for part in path.parts)
    return not one.is_dir() and not hidden and path.suffix.lower() in known and path.suffix.lower() not in SUFFIXES
