"""`actors`: who takes part in the chosen events."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from timeline.cli import command, database, listing

if TYPE_CHECKING:
    from timeline.cli.command import Commands

COLUMNS = ("events", "kind", "id", "name")


def register(commands: Commands) -> None:
    """Add the command."""
    examples = "actors --limit 20\nactors --from 2022-01-01 --words gas"
    made = command.add(commands, "actors", run, "list the actors of the chosen events, most frequent first", examples)
    made.add_argument("--limit", type=command.number, metavar="N", help="only the first N")
    listing.add_format(made)
    database.add_filters(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Print number of events, kind, id and name of each actor."""
    store = database.existing(arguments)
    found = store.actor_counts(database.chosen(arguments, store))
    some = found.head(arguments.limit if arguments.limit is not None else len(found))
    listing.show(arguments, COLUMNS, some[list(COLUMNS)].values.tolist())
    return 0
