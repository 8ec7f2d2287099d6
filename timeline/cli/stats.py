"""`stats`: what is in the store."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from timeline.cli import command, database

if TYPE_CHECKING:
    from timeline.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    examples = "stats\nstats --collection ukraine --from 2022-01-01"
    made = command.add(commands, "stats", run, "count the articles and the chosen events in the database", examples)
    database.add_filters(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Print a table of counts: what, name, number."""
    store = database.existing(arguments)
    chosen = database.chosen(arguments, store)
    for row in store.collections().itertuples():
        print("collection", row.name, f"{row.articles} articles", f"{row.events} events", sep="\t")
    span = store.span(chosen)
    print("events", f"{span[0]} to {span[1]}" if span else "-", store.count(chosen), sep="\t")
    for column in ("status", "granularity", "type", "source"):
        for row in store.breakdown(chosen, column).itertuples(index=False):
            print(column, row[0] or "-", row[1], sep="\t")
    return 0
