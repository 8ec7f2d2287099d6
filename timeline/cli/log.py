"""`log`: who did what when."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from timeline.cli import command, database, listing

if TYPE_CHECKING:
    from timeline.cli.command import Commands

COLUMNS = ("when", "who", "what", "name", "old", "new", "detail", "article")


def register(commands: Commands) -> None:
    """Add the command."""
    examples = "log\nlog --who Ani --what delete --what restore\nlog --from 2026-11-01 --csv > log.csv"
    made = command.add(commands, "log", run, "list who did what when, newest first", examples)
    group = made.add_argument_group("filters (repeat an option to allow several values)")
    group.add_argument("--who", action="append", default=[], metavar="NAME", help="only what NAME did")
    group.add_argument(
        "--what", action="append", default=[], metavar="KIND",
        help="upload, create, rename, delete, restore, purge, correct, undo, merge, judge, reread or a finer one",
    )  # fmt: skip
    group.add_argument("--from", dest="start", type=command.day, metavar="DAY", help="first day, as 2026-11-23")
    group.add_argument("--to", dest="end", type=command.day, metavar="DAY", help="last day")
    group.add_argument("--words", default="", metavar="WORDS", help="all of them must stand in the line")
    made.add_argument("--top", type=command.number, metavar="N", help="only the N newest (default: all)")
    listing.add_format(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Print a row for each line of the log."""
    from timeline.store import activity

    start, end = (str(day) if day else "" for day in (arguments.start, arguments.end))
    chosen = activity.Choice(tuple(arguments.who), tuple(arguments.what), start, end, arguments.words)
    with database.opened(arguments, writing=False) as store:
        found = activity.lines(store, chosen, arguments.top)
    listing.show(arguments, COLUMNS, found[list(COLUMNS)].values.tolist())
    return 0
