"""What the commands print beside their answers: progress on a terminal, and how much they talk."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Called with how much is done, of how much."""


def progress(items: Iterable[T], unit: str) -> Iterator[T]:
    """`items`, with a bar on standard error when that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from tqdm import tqdm

    yield from tqdm(items, unit=f" {unit}", leave=False, file=sys.__stderr__)  # the bar steers the terminal


def add_talk(made: argparse.ArgumentParser) -> None:
    """The options --verbose and --quiet, of which one at most can be given."""
    talk = made.add_mutually_exclusive_group()
    talk.add_argument("--verbose", action="store_true", help="a line for each article")
    talk.add_argument("-q", "--quiet", action="store_true", help="say only what failed or is in doubt")


@contextmanager
def bar(unit: str) -> Iterator[Progress | None]:
    """A bar on standard error when that is a terminal, which is told how much of how much is done."""
    if not sys.stderr.isatty():
        yield None
        return
    from tqdm import tqdm

    with tqdm(unit=f" {unit}", leave=False, file=sys.__stderr__) as bar:

        def progress(done: int, whole: int) -> None:
            bar.total = whole
            bar.update(done - bar.n)

        yield progress
