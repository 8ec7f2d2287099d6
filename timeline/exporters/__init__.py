"""Chosen events to files of any known format, each with a manifest of what was chosen."""

from __future__ import annotations

import pkgutil
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from timeline.errors import ExportFailed
from timeline.exporters import formats
from timeline.exporters.base import KINDS, STYLES, Chronology, Format, Options
from timeline.exporters.gather import gather
from timeline.exporters.manifest import manifest, written

__all__ = ["STYLES", "Chronology", "Format", "Options", "export", "find", "formats_by_kind", "gather", "manifest",
           "names", "save", "written"]  # fmt: skip


@cache
def _formats() -> dict[str, Format]:
    """Those of every module in the folder `formats`; a module may hand over several that are one to write."""
    modules = (import_module(f"{formats.__name__}.{found.name}") for found in pkgutil.iter_modules(formats.__path__))
    known = [one.FORMAT for one in modules]
    return {one.name: one for one in sorted(known, key=lambda one: (KINDS.index(one.kind), one.name))}


def names() -> tuple[str, ...]:
    """The formats there are."""
    return tuple(_formats())


def find(name: str) -> Format:
    """A format by its name; ExportFailed when there is none."""
    if name not in _formats():
        raise ExportFailed("there is no format {name!r}; there are {known}", name=name, known=", ".join(names()))
    return _formats()[name]


def formats_by_kind() -> dict[str, list[Format]]:
    """The formats in the groups that a page shows."""
    return {kind: [one for one in _formats().values() if one.kind == kind] for kind in KINDS}


def export(name: str, what: Chronology, out: BinaryIO) -> None:
    """Write `what` in the format `name`; ExportFailed when there is no such format, or when it cannot hold it."""
    find(name).write(what, out)


def save(name: str, what: Chronology, path: Path) -> None:
    """The same to a file, which is replaced only when all is written; ExportFailed when it cannot be.

    A format that cannot carry the manifest gets it as a file beside: events.csv, events.manifest.json.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as out:
            export(name, what, out)
        part.replace(path)
        if not find(name).carries:
            told = written(find(name).manifest(what))
            path.with_suffix(".manifest.json").write_text(told, encoding="utf-8")
    except OSError as error:
        raise ExportFailed(
            "{path} cannot be written: {reason}. "
            "Check that its folder is there, that you may write to it, and that there is room.",
            path=path, reason=error.strerror or error,
        ) from error  # fmt: skip
    finally:
        with suppress(OSError):
            part.unlink()  # there is one only when something went wrong
