"""`reread`: stored articles read again by what the program knows now."""

from __future__ import annotations

import argparse
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from timeline.cli import command, database, listing, output, speech, who

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.model import Article

COLUMNS = ("kind", "article", "title", "label", "old", "new")


def register(commands: Commands) -> None:
    """Add the command."""
    examples = "reread\nreread --collection ukraine --workers 4\nreread --changes --csv > changes.csv"
    words = "read stored articles again after words, models or the program changed"
    made = command.add(commands, "reread", run, words, examples)
    made.add_argument("--collection", metavar="NAME", help="only the articles of this collection")
    made.add_argument("--workers", type=command.number, default=1, metavar="N", help="processes that read (1)")
    made.add_argument("--changes", action="store_true", help="list what the last runs changed, and read nothing")
    made.add_argument("--top", type=command.number, metavar="N", help="only the first N changes (default: all)")
    who.add_who(made)
    listing.add_format(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Read again what is out of date, and print how many events came, went and moved; 1 when an article failed."""
    from timeline.store import changes

    with database.opened(arguments, writing=not arguments.changes) as store:
        if arguments.changes:
            found = changes.listed(store, arguments.top)
            listing.show(arguments, COLUMNS, found[list(COLUMNS)].values.tolist())
            return 0
        from timeline.bulk import readers
        from timeline.rereading import reread

        several: Any = readers(arguments.workers) if arguments.workers > 1 else nullcontext()
        with several as submit, output.bar("articles") as progress:
            told = reread(store, arguments.collection, submit, who.name(arguments), progress, _tell_of)
    names = ("articles", "failed", *changes.KINDS)
    if arguments.json or arguments.csv:
        listing.show(arguments, names, [[told[name] for name in names]])
    else:
        counts = "{articles} articles, {failed} failed, {added} added, {gone} gone, {moved} moved"
        print(speech.words()(counts, **{name: told[name] for name in names}))
    if not told:
        speech.tell("there is nothing to read again: all was read with these words, models and program")
    return 1 if told["failed"] else 0


def _tell_of(article: Article, why: str) -> None:
    """Name an article that could not be read again."""
    name = article.title or article.key
    speech.tell("{article}: it could not be read again ({why}); it stays as it was read before", article=name, why=why)
