"""`extract`: the events and mentions of articles, a row of JSON each."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from timeline.cli import command, each, inputs

if TYPE_CHECKING:
    from timeline.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(
        commands,
        "extract",
        run,
        "find the dated events and the mentions of actors in articles; JSON lines come out",
        "extract article.txt page.html\nextract articles/ --csv > events.csv\n"
        "extract - < articles.jsonl > events.jsonl",
    )
    inputs.add_paths(made)
    made.add_argument("--csv", action="store_true", help="CSV with a header, a row for each event")


def run(arguments: argparse.Namespace) -> int:
    """Print a row for each article; 1 when some input failed."""
    return each.run(arguments, "extract")
