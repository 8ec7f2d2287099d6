"""Measures what is packed before anything unpacks it: ZIP files, and the office documents that are some."""

from __future__ import annotations

import io
import zipfile

from timeline import limits
from timeline.errors import ImportFailed

SIGNATURE = b"PK\x03\x04"
_DOCUMENT = frozenset({"[Content_Types].xml", "mimetype"})


def is_document(archive: zipfile.ZipFile) -> bool:
    """Whether this is a document of an office program, and no archive of files."""
    return not _DOCUMENT.isdisjoint(archive.namelist())


def measure(name: str, content: bytes) -> None:
    """ImportFailed (too-large) where `content` is packed and would unpack to more than is taken.

    A member that says less than it holds is cut by `zipfile` at what it says.  What is no sound ZIP file is left
    to whoever reads it.
    """
    if not content.startswith(SIGNATURE):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members, document = archive.infolist(), is_document(archive)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return
    most = limits.DOCUMENT if document else limits.ARCHIVE
    size = sum(one.file_size for one in members)
    if size > most:
        reason = f"it has {size / 2**20:.0f} MB unpacked, {most / 2**20:.0f} MB are taken."
        advice = "Save it as .csv or .jsonl." if document else "Unpack it first, or split it."
        raise ImportFailed(name, reason, advice=advice, code="too-large")
    if len(members) > limits.MEMBERS:
        reason = f"there are {len(members)} files in it, {limits.MEMBERS} are taken."
        raise ImportFailed(name, reason, advice="Unpack it first, or split it.", code="too-large")
