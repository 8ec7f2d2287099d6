"""Chosen events to files of any known format, each with a manifest of what was chosen."""

from __future__ import annotations

import json
import pkgutil
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, cast

from timeline.errors import ExportFailed
from timeline.exporters import formats
from timeline.exporters.manifest import manifest

if TYPE_CHECKING:
    from datetime import datetime

    import pandas as pd

    from timeline.store import Filter

__all__ = ["Format", "export", "extension", "manifest", "names", "save"]


class Format(Protocol):
    """A module of `timeline.exporters.formats`.

    CARRIES says whether its files have room for the manifest; `save` puts it beside those that have none.
    """

    NAME: str
    EXTENSION: str
    CARRIES: bool

    def write(self, frame: pd.DataFrame, out: BinaryIO, manifest: dict[str, Any]) -> None:
        """Write a frame of `Store.events` to `out`."""


@cache
def _formats() -> dict[str, Format]:
    modules = (import_module(f"{formats.__name__}.{found.name}") for found in pkgutil.iter_modules(formats.__path__))
    known = (cast(Format, module) for module in modules)
    return {format_.NAME: format_ for format_ in sorted(known, key=lambda format_: format_.NAME)}


def names() -> tuple[str, ...]:
    """The formats there are."""
    return tuple(_formats())


def extension(name: str) -> str:
    """How files of a format end, with the dot."""
    return _formats()[name].EXTENSION


def export(
    name: str, frame: pd.DataFrame, out: BinaryIO, chosen: Filter | None = None, when: datetime | None = None
) -> None:
    """Write `frame` (of `Store.events`) in the format `name`; ExportFailed when there is no such format.

    `when` is the time that the manifest tells, given by whoever asks for the file.
    """
    if name not in _formats():
        raise ExportFailed(f"there is no format {name!r}; there are {', '.join(names())}")
    _formats()[name].write(frame, out, manifest(chosen, when, frame))


def save(
    name: str, frame: pd.DataFrame, path: Path, chosen: Filter | None = None, when: datetime | None = None
) -> None:
    """The same to a file, which is replaced only when all is written; ExportFailed when it cannot be.

    A format that cannot carry the manifest gets it as a file beside: events.csv, events.manifest.json.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as out:
            export(name, frame, out, chosen, when)
        part.replace(path)
        if not _formats()[name].CARRIES:
            told = json.dumps(manifest(chosen, when, frame), ensure_ascii=False, indent=1)
            path.with_suffix(".manifest.json").write_text(told + "\n", encoding="utf-8")
    except OSError as error:
        raise ExportFailed(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            part.unlink()  # there is one only when something went wrong
