"""Inputs of any format to articles; bad input becomes an `Imported` with an error, never an exception."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import cast

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers import formats
from timeline.importers.base import LIMIT, Format, Imported
from timeline.importers.build import article
from timeline.importers.formats import webpage
from timeline.importers.formats.lines import read_lines
from timeline.importers.packing import measure
from timeline.importers.reasons import empty

__all__ = ["LIMIT", "Imported", "article", "known", "load", "read_lines", "suffixes", "unknown"]


_ENDING = re.compile(r"\.[a-z][a-z0-9]{0,7}")  # «Berita 10.9» has none
_SURE = 0.9


@cache
def known() -> tuple[Format, ...]:
    """Every module in the folder `formats`."""
    names = sorted(module.name for module in pkgutil.iter_modules(formats.__path__))
    return tuple(cast(Format, import_module(f"{formats.__name__}.{name}")) for name in names)


def suffixes() -> tuple[str, ...]:
    """The file name endings that `load` knows."""
    return tuple(sorted(suffix for one in known() for suffix in one.SUFFIXES))


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
    except ModuleNotFoundError as error:  # the libraries of formats are optional
        advice = "Install it: pip install 'linimasa[formats]'."
        needs = f"{PurePath(name).suffix or 'this format'} needs {error.name}."
        yield Imported(name, error=ImportFailed(name, needs, advice=advice, code="unreadable"))
    except MemoryError:
        reason = f"it takes more than {limits.MEMORY // 2**20} MB of memory."
        failed = ImportFailed(name, reason, advice="Split it, or save it as .jsonl.", code="too-heavy")
        yield Imported(name, error=failed)
    except Exception as error:  # whatever a parser stumbles over in one file must not stop the others
        failed = ImportFailed(name, f"the file cannot be read ({type(error).__name__}: {error}).", code="unreadable")
        yield Imported(name, error=failed)


def _format(name: str, content: bytes) -> Format:
    suffix = PurePath(name).suffix.lower()
    for one in known():
        if suffix in one.SUFFIXES:
            return one
    found = max(known(), key=lambda one: one.sniff(content))
    if name.startswith(webpage.WEB):
        return found if found.sniff(content) >= _SURE else cast(Format, webpage)
    if _ENDING.fullmatch(suffix) and found.sniff(content) < _SURE:
        raise unknown(name)
    return found


def unknown(name: str) -> ImportFailed:
    """The failure of a file whose ending no format has."""
    advice = f"Save it as one of {' '.join(suffixes())}."
    reason = f"files that end in {PurePath(name).suffix.lower()} are not read."
    return ImportFailed(name, reason, advice=advice, code="unknown-format")
