"""`tag`: the time expressions of articles, a row of JSON each."""

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
        "tag",
        run,
        "find and resolve the time expressions of articles; JSON lines come out",
        "tag article.txt page.html\ntag articles/ --csv > timexes.csv\ntag - < articles.jsonl > timexes.jsonl",
    )
    inputs.add_paths(made)
    made.add_argument("--csv", action="store_true", help="CSV with a header, a row for each time expression")


def run(arguments: argparse.Namespace) -> int:
    """Print a row for each article; 1 when some input failed."""
    return each.run(arguments, "tag")
