"""Inputs of any format to articles; bad input becomes an `Imported` with an error, never an exception."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import cast

from timeline.errors import ImportFailed
from timeline.importers import formats
from timeline.importers.base import LIMIT, Format, Imported
from timeline.importers.build import article
from timeline.importers.formats.lines import read_lines
from timeline.importers.packing import measure
from timeline.importers.reasons import empty

__all__ = ["LIMIT", "Imported", "article", "load", "read_lines", "suffixes"]


@cache
def _formats() -> tuple[Format, ...]:
    """Every module in the folder `formats`."""
    names = sorted(module.name for module in pkgutil.iter_modules(formats.__path__))
    return tuple(cast(Format, import_module(f"{formats.__name__}.{name}")) for name in names)


def suffixes() -> tuple[str, ...]:
    """The file name endings that `load` knows."""
    return tuple(sorted(suffix for known in _formats() for suffix in known.SUFFIXES))


def load(name: str, content: bytes, limit: int | None = LIMIT) -> Iterator[Imported]:
    """The articles in a file of any known format, with what is wrong about the rest.

    The format is told by the name's ending, else by the content.  `limit` is the largest size taken, in
    bytes.  Never raises for bad input.
    """
    try:
        if limit is not None and len(content) > limit:
            reason = f"the file has {len(content) / 2**20:.0f} MB, {limit / 2**20:.0f} MB are taken at once."
            raise ImportFailed(name, reason, advice="Split it, or use the command line.", code="too-large")
        if not content or content.isspace():
            raise empty(name)
        measure(name, content)
        yield from _format(name, content).read(name, content)
    except ImportFailed as error:
        yield Imported(name, line=error.line, error=error)
    except Exception as error:  # whatever a parser stumbles over in one file must not stop the others
        failed = ImportFailed(name, f"the file cannot be read ({type(error).__name__}: {error}).", code="unreadable")
        yield Imported(name, error=failed)


def _format(name: str, content: bytes) -> Format:
    suffix = PurePath(name).suffix.lower()
    for known in _formats():
        if suffix in known.SUFFIXES:
            return known
    return max(_formats(), key=lambda known: known.sniff(content))
