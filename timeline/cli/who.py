"""Who gives a command, for the log of what people did."""

from __future__ import annotations

import argparse
import getpass


def add_who(made: argparse.ArgumentParser) -> None:
    """The option --who."""
    made.add_argument("--who", metavar="NAME", help="your name in the log (default: the one you are logged in by)")


def name(arguments: argparse.Namespace) -> str:
    """The name that was given, else the one that the system knows, else ""."""
    if arguments.who is not None:
        return str(arguments.who)
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name, as in some containers
        return ""
