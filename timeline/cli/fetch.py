"""`fetch`: pages by their address, when somebody asks for them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.cli import command, database, doubts, ingest, output, who
from timeline.errors import ImportFailed

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.importers import Imported
    from timeline.workers import Pool

EXAMPLES = """
fetch https://kabar.example/2023/03/10/pelabuhan --collection pelabuhan
fetch https://kabar.example/rss --pages
"""


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(commands, "fetch", run, "fetch pages or feeds by address, and keep their articles", EXAMPLES)
    made.add_argument("addresses", nargs="+", metavar="URL", help="of an article, or of a feed")
    made.add_argument("--collection", default="web", metavar="NAME", help="where they go (default: web)")
    add_pages(made)
    output.add_talk(made)
    who.add_who(made)
    database.add_database(made)


def add_pages(made: argparse.ArgumentParser) -> None:
    """The option --pages, without which a feed's own words are all that is read of it."""
    help_ = "also fetch the page of each entry that a feed only sums up"
    made.add_argument("--pages", action="store_true", help=help_)


def run(arguments: argparse.Namespace) -> int:
    """Fetch, read and keep; 1 when one of the addresses gave nothing."""
    from timeline import workers
    from timeline.ingest import keep_many
    from timeline.store import activity

    pool = workers.kept()
    store = database.store(arguments)
    found = doubts.told(fetched(arguments.addresses, pool, arguments.pages))
    outcomes = keep_many(found, store, arguments.collection, pool.packed)
    noted = activity.upload(store, arguments.collection, outcomes, arguments.addresses, who.name(arguments))
    return ingest.report(noted, arguments)


def fetched(addresses: Iterable[str], pool: Pool, pages: bool = False) -> Iterator[Imported]:
    """The articles of each address, opened in a process of its own, or why there is none."""
    from timeline.importers import Imported, web

    for url in addresses:
        try:
            found = web.fetch(url)
            entries = pool.load(found.url, found.content)
            yield from web.whole(entries, pool.load) if pages else entries
        except ImportFailed as error:
            yield Imported(url, error=error)
