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


PASSED = "passed-over:"
"""The warning before the number of messages of a chat that are too short for an article."""
SEVERAL = "seems-several:"
"""The warning before the number of articles that a text seems to hold, though nothing parts them."""
SUMMARY = "summary"
"""The warning of an entry that sums up the page to which it leads."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One article that was found in an input, or why there is none; exactly one of `article` and `error`.

    `line` is the line of the file.  `warnings` are codes: "bad-date" for a publication date that was given and
    cannot be read; `given` is that date as it was written.  `page` is the address of a page that the input only
    sums up, `day_column` the column of a table that gave the day.  `more` counts the rows that an error stands for,
    where these are several.
    """

    file: str
    article: Article | None = None
    line: int | None = None
    error: ImportFailed | None = None
    warnings: tuple[str, ...] = ()
    given: str = ""
    page: str = ""
    day_column: str = ""
    more: int = 0

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
