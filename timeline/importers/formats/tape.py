"""TAR: a folder of files in one, each read as if it lay beside; mostly packed again, as «artikel.tar.gz»."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from functools import partial

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers.base import LIMIT, Imported
from timeline.importers.formats.archive import members

SUFFIXES = (".tar",)
_MAGIC, _AT = b"ustar", 257


def sniff(content: bytes) -> float:
    """Sure when it is one."""
    return float(content[_AT : _AT + len(_MAGIC)] == _MAGIC)


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The articles of all files; nothing is written to the disk, links are followed nowhere."""
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as archive:
            listed = sorted((one for one in archive if one.isfile()), key=lambda one: one.name)
            if len(listed) > limits.MEMBERS:
                reason = f"there are {len(listed)} files in it, {limits.MEMBERS} are taken."
                raise ImportFailed(name, reason, advice="Unpack it first, or split it.", code="too-large")
            yield from members(name, ((one.name, partial(_content, archive, one)) for one in listed))
    except tarfile.TarError as error:
        advice = "Pack it again, or unpack it first."
        raise ImportFailed(name, f"the archive cannot be read: {error}.", advice=advice, code="unreadable") from error


def _content(archive: tarfile.TarFile, one: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(one)
    return file.read(LIMIT + 1) if file else b""
