"""Chosen events to files of any known format, each with a manifest of what was chosen."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from timeline.errors import ExportFailed
from timeline.exporters import formats
from timeline.exporters.manifest import manifest, written

if TYPE_CHECKING:
    from datetime import datetime

    import pandas as pd

    from timeline.model import Reading
    from timeline.store import Filter

    Readings = Callable[[str], Reading]

__all__ = ["Format", "binary", "carries", "export", "extension", "manifest", "names", "save", "written"]


class Format(Protocol):
    """A module of `timeline.exporters.formats`.

    CARRIES says whether its files have room for the manifest; `save` puts it beside those that have none.
    READS, where it is there and true, says that it needs the articles' texts; `write` then gets `readings` too.
    BINARY, likewise, that its files are no text.
    """

    NAME: str
    EXTENSION: str
    CARRIES: bool
    write: Callable[..., None]
    """Write a frame of `Store.events` to `out`: write(frame, out, manifest)."""


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


def binary(name: str) -> bool:
    """Whether files of a format are no text."""
    return getattr(_formats()[name], "BINARY", False)


def carries(name: str) -> bool:
    """Whether files of a format have room for the manifest; it goes beside those that have none."""
    return _formats()[name].CARRIES


def export(
    name: str,
    frame: pd.DataFrame,
    out: BinaryIO,
    chosen: Filter | None = None,
    when: datetime | None = None,
    readings: Readings | None = None,
) -> None:
    """Write `frame` (of `Store.events`) in the format `name`; ExportFailed when there is no such format.

    `when` is the time that the manifest tells, given by whoever asks for the file.  `readings` gives the reading of
    an article by its id (`Store.corrected`); formats of whole texts need it.
    """
    if name not in _formats():
        raise ExportFailed(f"there is no format {name!r}; there are {', '.join(names())}")
    wanted = _formats()[name]
    told = manifest(chosen, when, frame)
    if not getattr(wanted, "READS", False):
        wanted.write(frame, out, told)
    elif readings is None:
        raise ExportFailed(f"{name} writes whole articles, and none were given")
    else:
        wanted.write(frame, out, told, readings)


def save(
    name: str,
    frame: pd.DataFrame,
    path: Path,
    chosen: Filter | None = None,
    when: datetime | None = None,
    readings: Readings | None = None,
) -> None:
    """The same to a file, which is replaced only when all is written; ExportFailed when it cannot be.

    A format that cannot carry the manifest gets it as a file beside: events.csv, events.manifest.json.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as out:
            export(name, frame, out, chosen, when, readings)
        part.replace(path)
        if not _formats()[name].CARRIES:
            path.with_suffix(".manifest.json").write_text(written(manifest(chosen, when, frame)), encoding="utf-8")
    except OSError as error:
        advice = "Check that its folder is there, that you may write to it, and that there is room."
        raise ExportFailed(f"{path} cannot be written: {error.strerror or error}. {advice}") from error
    finally:
        with suppress(OSError):
            part.unlink()  # there is one only when something went wrong
