"""Chosen events to files of any known format, each with a manifest of what was chosen."""

from __future__ import annotations

import pkgutil
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, cast

from timeline import __version__
from timeline.errors import ExportFailed
from timeline.exporters import formats

if TYPE_CHECKING:
    import pandas as pd

    from timeline.store import Filter


class Format(Protocol):
    """A module of `timeline.exporters.formats`."""

    NAME: str
    EXTENSION: str

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


def manifest(chosen: Filter | None = None) -> dict[str, Any]:
    """What a reader of the file must know to defend it: the program's version and the filters that were set."""
    told = {name: value for name, value in asdict(chosen).items() if value not in ((), "", None)} if chosen else {}
    plain = {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in told.items()}
    return {"program": "linimasa", "version": __version__, "filters": plain}


def export(name: str, frame: pd.DataFrame, out: BinaryIO, chosen: Filter | None = None) -> None:
    """Write `frame` (of `Store.events`) in the format `name`; ExportFailed when there is no such format."""
    if name not in _formats():
        raise ExportFailed(f"there is no format {name!r}; there are {', '.join(names())}")
    _formats()[name].write(frame, out, manifest(chosen))


def save(name: str, frame: pd.DataFrame, path: Path, chosen: Filter | None = None) -> None:
    """The same to a file, which is replaced only when all is written; ExportFailed when it cannot be."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as out:
            export(name, frame, out, chosen)
        part.replace(path)
    except OSError as error:
        raise ExportFailed(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            part.unlink()  # there is one only when something went wrong
