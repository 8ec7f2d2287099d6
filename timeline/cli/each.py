"""A command that turns every article into a row of JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from timeline import limits
from timeline.cli import flat, inputs, output
from timeline.cli.failures import failures
from timeline.errors import ImportFailed, Unread
from timeline.importers import Imported
from timeline.model import Article

Told = tuple[Imported, Any]
"""What was found, and the row of its article."""
Submit = Callable[[list[Article]], Callable[[], list[Any]]]
"""Has articles read somewhere, and gives a function that waits for what comes of it."""


def run(arguments: argparse.Namespace, kind: str) -> int:
    """Print the row of each article under the paths, as they come; 1 when some failed.

    Files are opened and articles read in other processes, within limits; `kind` is what `workers.Pool.submit` is
    asked for, and gives lines of JSON.  An article that the extraction stumbles over, or that is too much for it, is
    named on standard error and the others go on; a lexicon at fault ends it all.
    """
    from timeline import workers

    pool = workers.kept()
    submit = partial(pool.submit, kind=kind)
    opened = inputs.imported(arguments.paths, pool, arguments.published, arguments.day_column)
    items = output.progress(opened, "articles")
    write = flat.Flat(kind).write if arguments.csv else _line
    with failures() as failed:
        for found, told in _each(items, submit) if inputs.STDIN in arguments.paths else _ahead(_parts(items), submit):
            if found.article is None:
                failed.tell(found.error)
            elif isinstance(told, Unread):
                reason = f"nothing could be read out of the text ({told})."
                failed.tell(
                    ImportFailed(found.file, reason, line=found.line, advice="The others go on.", code=told.code)
                )
            else:
                write(told)
    return 1 if failed.any else 0


def _line(row: str) -> None:
    sys.stdout.write(row + "\n")


def _each(items: Iterable[Imported], submit: Submit) -> Iterator[Told]:
    """All that is found, one by one: what comes through a pipe may come slowly, and is told as it comes."""
    for one in items:
        yield from _paired([one], submit([one.article] if one.article else []))


def _parts(items: Iterable[Imported]) -> Iterator[list[Imported]]:
    left = iter(items)
    return iter(lambda: list(islice(left, limits.PART)), [])


def _ahead(parts: Iterable[list[Imported]], submit: Submit) -> Iterator[Told]:
    """All that is found, in its order; while a part is read the next is opened.

    The last part is handed over when all files are closed: the process that opened them is free to read it, so that
    a few articles cost the start of one process.
    """
    before: Iterator[Told] = iter(())
    for part in parts:
        after = _paired(part, submit([one.article for one in part if one.article]))
        yield from before
        before = after
    yield from before


def _paired(part: list[Imported], read: Callable[[], list[Any]]) -> Iterator[Told]:
    readings = iter(read())
    for one in part:
        yield one, next(readings) if one.article else None
