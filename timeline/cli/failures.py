"""Tells on standard error what could not be read; of a file with thousands of such rows only the first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.cli import speech
from timeline.errors import ImportFailed
from timeline.importers.abridged import MOST


class Failures:
    """The failures of one command; `any` says whether there were some."""

    def __init__(self) -> None:
        self.any = False
        self._file, self._told = "", 0

    def tell(self, error: ImportFailed | None) -> None:
        """Tell one, or only count it."""
        self.any = True
        if error is None or error.file != self._file:
            self.rest()
            self._file = error.file if error else ""
        self._told += 1
        if self._told <= MOST:
            print(speech.failed(error) if error else "", file=sys.stderr)

    def rest(self) -> None:
        """Tell how many of the last file were only counted."""
        if self._told > MOST:
            speech.tell("{file}: and {n} more rows that cannot be read.", file=self._file, n=self._told - MOST)
        self._told = 0


@contextmanager
def failures() -> Iterator[Failures]:
    """A `Failures` that tells the rest at the end, however it comes."""
    made = Failures()
    try:
        yield made
    finally:
        made.rest()
