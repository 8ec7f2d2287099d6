"""`bin`: what was deleted in the last 30 days, and bringing it back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from timeline.cli import command, database, listing, speech, who

if TYPE_CHECKING:
    from timeline.cli.command import Commands

COLUMNS = ("n", "kind", "name", "articles", "who", "when", "until")


def register(commands: Commands) -> None:
    """Add the command."""
    examples = "bin\nbin --restore 3\nbin --restore 3 4 --who Ani\nbin --empty"
    made = command.add(commands, "bin", run, "list what was deleted in the last 30 days, or bring it back", examples)
    group = made.add_mutually_exclusive_group()
    group.add_argument("--restore", nargs="+", type=command.number, metavar="N", help="bring back what is listed as N")
    group.add_argument("--empty", action="store_true", help="drop all of it for good")
    who.add_who(made)
    listing.add_format(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """List the bin, newest first, or bring back, or empty it."""
    from timeline.store import bin

    with database.opened(arguments) as store:
        if arguments.empty:
            speech.tell("{n} deletions dropped", n=bin.purge(store, everything=True, who=who.name(arguments)))
            return 0
        lost = 0
        for n in arguments.restore or ():
            back = bin.restore(store, n, who.name(arguments))
            kind = speech.words()(back.kind)
            speech.tell("{kind} {name!r} is back, articles: {n}", kind=kind, name=back.name, n=back.articles)
            for title in back.lost:
                speech.tell("{title!r} was dropped for good before and is not back", title=title)
            lost += len(back.lost)
        if not arguments.restore:
            bin.purge(store)
            listing.show(arguments, COLUMNS, bin.listed(store)[list(COLUMNS)].values.tolist())
    return 1 if lost else 0
