"""Articles in a file of this computer, named as its path; JSON lines and Parquet are read piece by piece."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers import Imported, load
from timeline.importers.formats import packed, parquet
from timeline.importers.formats.lines import bounded, read_lines
from timeline.importers.reasons import unopened

_STREAMED = (".jsonl", ".ndjson")
_KINDS = {stat.S_ISFIFO: "a named pipe", stat.S_ISSOCK: "a socket", stat.S_ISCHR: "a device", stat.S_ISBLK: "a device"}


def read(path: Path) -> Iterator[Imported]:
    """All that a file holds; a file that cannot be read becomes an `Imported` with an error."""
    try:
        if _tabled(path):
            yield from (_named(path, one) for one in _rows(path))
        elif _streamed(path):
            with _opened(path) as stream:
                yield from (_named(path, one) for one in read_lines(path.name, bounded(stream)))
        else:
            yield from (_named(path, one) for one in load(path.name, _whole(path), limit=None))
    except ImportFailed as error:
        yield Imported(str(path), error=error)
    except packed.DAMAGED as error:
        yield Imported(str(path), error=packed.damaged(str(path), error))
    except OSError as error:
        yield Imported(str(path), error=unopened(str(path), error))
    except MemoryError:
        raise
    except Exception as error:  # as in `importers.load`: what one file makes a reader stumble over stops no other
        reason = f"the rest of the file cannot be read ({type(error).__name__}: {error})."
        yield Imported(str(path), error=ImportFailed(str(path), reason, code="unreadable"))


def strange(path: Path) -> tuple[Imported, ...]:
    """What to tell of something in a folder that is no file: a named pipe would be waited for, for ever."""
    try:
        mode = path.stat().st_mode
    except OSError as error:  # a link that leads nowhere, or to itself
        return (Imported(str(path), error=unopened(str(path), error)),)
    kind = next((kind for is_kind, kind in _KINDS.items() if is_kind(mode)), "")
    if not kind:
        return ()
    failed = ImportFailed(str(path), f"this is no file but {kind}.", advice="Leave it out.", code="unreadable")
    return (Imported(str(path), error=failed),)


def _whole(path: Path) -> bytes:
    size = path.stat().st_size
    if size > limits.WHOLE:
        reason = f"the file has {size / 2**20:.0f} MB, {limits.WHOLE / 2**20:.0f} MB are read whole."
        advice = "Split it, or save it as JSON lines (.jsonl), which may be of any length."
        raise ImportFailed(str(path), reason, advice=advice, code="too-large")
    return path.read_bytes()


def _named(path: Path, found: Imported) -> Imported:
    """`found` with its file as it was given: articles go by the bare name, messages by the path, also inside a ZIP."""
    return found.placed(str(path) + found.file.removeprefix(path.name))


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, packed.opened(path.open("rb"))) if path.suffix.lower() in packed.SUFFIXES else path.open("rb")


def _rows(path: Path) -> Iterator[Imported]:
    with path.open("rb") as file:
        try:
            yield from parquet.stream(path.name, file)
        except ImportFailed as error:
            yield Imported(path.name, error=error)


def _tabled(path: Path) -> bool:
    """Whether it is Parquet, by its name and as it opens; it is read by groups of rows."""
    if path.suffix.lower() not in parquet.SUFFIXES:
        return False
    with path.open("rb") as file:
        return parquet.sniff(file.read(len(parquet.SIGNATURE))) > 0


def _streamed(path: Path) -> bool:
    """Whether a file can be read line by line: its name says so, it opens like UTF-8 and is not empty."""
    inner = path.with_suffix("") if path.suffix.lower() in packed.SUFFIXES else path
    if inner.suffix.lower() not in _STREAMED:
        return False
    with _opened(path) as file:
        head = file.read(2)
    return bool(head) and head not in (b"\xff\xfe", b"\xfe\xff")
