"""What every importer hands over, and what an importer is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from timeline import limits
from timeline.errors import ImportFailed
from timeline.model import Article

LIMIT = limits.FILE
"""The largest file taken at once, in bytes, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One article that was found in an input, or why there is none; exactly one of `article` and `error`.

    `line` is the line of the file.  `warnings` are codes: "bad-date" for a publication date that was given and
    cannot be read; `given` is that date as it was written.
    """

    file: str
    article: Article | None = None
    line: int | None = None
    error: ImportFailed | None = None
    warnings: tuple[str, ...] = ()
    given: str = ""

    def placed(self, file: str) -> Imported:
        """The same with its file as it is called from outside: by its path, or inside an archive."""
        error = self.error
        if error:
            error = ImportFailed(file, error.reason, line=error.line, advice=error.advice, code=error.code)
        return replace(self, file=file, error=error)


class Format(Protocol):
    """A module of `timeline.importers.formats`."""

    SUFFIXES: tuple[str, ...]

    def sniff(self, content: bytes) -> float:
        """How sure this is the format of a file with no telling name, 0 to 1."""

    def read(self, name: str, content: bytes) -> Iterator[Imported]:
        """All articles in `content`; a file that is unfit as a whole may raise ImportFailed."""
