"""ZIP: a folder of files in one, each read as if it lay beside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import PurePath, PurePosixPath

from timeline.errors import ImportFailed
from timeline.importers.base import LIMIT, Imported
from timeline.importers.packing import SIGNATURE, is_document

SUFFIXES = (".zip",)
PACKED = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar")


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
    """The articles of all files; each file that is none of a known format is named, and so are archives inside."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            listed = sorted((one for one in archive.infolist() if not one.is_dir()), key=lambda one: one.filename)
            yield from members(name, ((one.filename, partial(_content, archive, one)) for one in listed))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        advice = "Pack it again, without a password, or unpack it first."
        raise ImportFailed(name, f"the ZIP file cannot be read: {error}.", advice=advice, code="unreadable") from error


def _content(archive: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    with archive.open(one) as file:
        return file.read(LIMIT + 1)


def members(name: str, found: Iterable[tuple[str, Callable[[], bytes]]]) -> Iterator[Imported]:
    """The articles of the files of an archive, given by their paths in it and what unpacks each."""
    from timeline.importers import load, suffixes, unknown

    none = True
    for path, unpack in found:
        if hidden(PurePosixPath(path)):
            if not _made(PurePosixPath(path)):
                yield Imported(f"{name}/{path}", error=_passed(f"{name}/{path}"))
            continue
        none = False
        suffix = PurePosixPath(path).suffix.lower()
        if suffix in PACKED:
            reason, advice = "this is another archive inside the archive.", "Unpack it first."
            yield Imported(f"{name}/{path}", error=ImportFailed(f"{name}/{path}", reason, advice=advice, code="nested"))
        elif suffix in suffixes():
            yield from (one.placed(f"{name}/{path}") for one in load(PurePosixPath(path).name, unpack()))
        else:
            yield Imported(f"{name}/{path}", error=unknown(f"{name}/{path}"))
    if none:
        advice = f"Put files in it that end in {' '.join(suffixes())}."
        raise ImportFailed(name, "there is no file in this archive.", advice=advice, code="empty")


def _made(path: PurePath) -> bool:
    """Whether a system or a browser has put a hidden file there by itself: «__MACOSX/._a.txt», «.DS_Store»."""
    own = any(part.startswith(("._", "__")) or part.endswith(("_files", "_berkas")) for part in path.parts)
    return own or (path.name.startswith(".") and not path.suffix)


def _passed(file: str) -> ImportFailed:
    reason = "its path is hidden, or leads out of the archive, so it was passed over."
    return ImportFailed(file, reason, advice="Pack it under a name without a dot in front.", code="hidden")


def hidden(path: PurePath) -> bool:
    """Whether a file is one of the system's, or belongs to a page that a browser saved («berita_files/logo.png»)."""
    system = any(part.startswith((".", "__")) for part in path.parts)
    return system or any(part.endswith(("_files", "_berkas")) for part in path.parts[:-1])
