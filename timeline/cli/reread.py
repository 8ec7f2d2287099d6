"""`reread`: stored articles read again by what the program knows now."""

from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from timeline.cli import command, database, listing, output, who

if TYPE_CHECKING:
    from timeline.cli.command import Commands

COLUMNS = ("kind", "article", "title", "label", "old", "new")


def register(commands: Commands) -> None:
    """Add the command."""
    examples = "reread\nreread --collection ukraine --workers 4\nreread --changes --csv > changes.csv"
    words = "read stored articles again after words, models or the program changed"
    made = command.add(commands, "reread", run, words, examples)
    made.add_argument("--collection", metavar="NAME", help="only the articles of this collection")
    made.add_argument("--workers", type=command.number, default=1, metavar="N", help="processes that read (1)")
    made.add_argument("--changes", action="store_true", help="list what the last runs changed, and read nothing")
    made.add_argument("--top", type=command.number, metavar="N", help="only the first N changes (default: all)")
    who.add_who(made)
    listing.add_format(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Read again what is out of date, and print how many events came, went and moved; 1 when an article failed."""
    from timeline.store import changes

    with database.opened(arguments, writing=not arguments.changes) as store:
        if arguments.changes:
            found = changes.listed(store, arguments.top)
            listing.show(arguments, COLUMNS, found[list(COLUMNS)].values.tolist())
            return 0
        from timeline.bulk import readers
        from timeline.rereading import reread

        several: Any = readers(arguments.workers) if arguments.workers > 1 else nullcontext()
        with several as submit, output.bar("articles") as progress:
            told = reread(store, arguments.collection, submit, who.name(arguments), progress)
    names = ("articles", "failed", *changes.KINDS)
    print(", ".join(f"{told[name]} {name}" for name in names), file=sys.stdout)
    return 1 if told["failed"] else 0
