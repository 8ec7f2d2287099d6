"""`upgrade`: carry a database of an earlier version forward."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from timeline.cli import command, database

if TYPE_CHECKING:
    from timeline.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    examples = """
        upgrade
        upgrade --database news.db
    """
    made = command.add(commands, "upgrade", run, "carry a database of an earlier version forward", examples)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Open it for writing, which does it, where it is there."""
    database.opened(arguments).close()
    return 0
