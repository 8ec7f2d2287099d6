"""`export`: chosen events as a file."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import exporters
from timeline.cli import command, database

if TYPE_CHECKING:
    from timeline.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(
        commands,
        "export",
        run,
        "write the chosen events to a file",
        "export --format csv -o events.csv\n"
        "export --format json --actor NATO --from 2022-01-01 --to 2022-12-31 --words gas -o nato.json",
    )
    made.add_argument("--format", required=True, choices=exporters.names())
    made.add_argument("-o", "--output", default="-", metavar="FILE", help="default: standard output")
    database.add_filters(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Write the file."""
    binary = exporters.binary(arguments.format)
    if binary and arguments.output == "-" and sys.stdout.isatty():
        raise command.WrongUsage(f"{arguments.format} is nothing for a screen: give -o FILE")
    store = database.existing(arguments)
    chosen = database.chosen(arguments, store)
    frame = store.events(chosen)
    now = datetime.now().astimezone()
    if arguments.output == "-":
        exporters.export(arguments.format, frame, sys.stdout.buffer, chosen, now, store.corrected)
        return 0
    exporters.save(arguments.format, frame, Path(arguments.output), chosen, now, store.corrected)
    if sys.stderr.isatty():
        print(f"{len(frame)} events in {arguments.output}", file=sys.stderr)
    return 0
