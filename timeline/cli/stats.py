"""`stats`: what is in the store."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from timeline.cli import command, database, listing

if TYPE_CHECKING:
    from timeline.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    examples = "stats\nstats --collection ukraine --from 2022-01-01"
    made = command.add(commands, "stats", run, "count the articles and the chosen events in the database", examples)
    listing.add_format(made)
    database.add_filters(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Print a table of counts: what, name, number; a collection with its articles and its events."""
    store = database.existing(arguments)
    chosen = database.chosen(arguments, store)
    span = store.span(chosen)
    rows: list[tuple[str, str, int | None, int]] = [
        ("collection", row.name, int(row.articles), int(row.events)) for row in store.collections().itertuples()
    ]
    rows.append(("events", f"{span[0]} to {span[1]}" if span else "-", None, store.count(chosen)))
    for column in ("status", "granularity", "type", "source"):
        found = store.breakdown(chosen, column).itertuples(index=False)
        rows += [(column, str(row[0] or "-"), None, int(row[1])) for row in found]
    if arguments.json or arguments.csv or sys.stdout.isatty():
        listing.show(arguments, ("what", "name", "articles", "events"), rows)
        return 0
    for what, name, articles, events in rows:
        print(what, name, *([events] if articles is None else [f"{articles} articles", f"{events} events"]), sep="\t")
    return 0
