"""`fetch`: pages by their address, when somebody asks for them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.cli import command, database, ingest, who
from timeline.errors import ImportFailed

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.importers import Imported
    from timeline.workers import Pool

EXAMPLES = """
fetch https://kabar.example/2023/03/10/pelabuhan --collection pelabuhan
fetch https://kabar.example/rss
"""


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(commands, "fetch", run, "fetch pages or feeds by address, and keep their articles", EXAMPLES)
    made.add_argument("addresses", nargs="+", metavar="URL", help="of an article, or of a feed")
    made.add_argument("--collection", default="web", metavar="NAME", help="where they go (default: web)")
    made.add_argument("--verbose", action="store_true", help="a line for each article")
    who.add_who(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Fetch, read and keep; 1 when one of the addresses gave nothing."""
    from timeline import workers
    from timeline.ingest import keep_many
    from timeline.store import activity

    pool = workers.kept()
    store = database.store(arguments)
    outcomes = keep_many(fetched(arguments.addresses, pool), store, arguments.collection, pool.submit)
    noted = activity.upload(store, arguments.collection, outcomes, arguments.addresses, who.name(arguments))
    return ingest.report(noted, arguments.verbose)


def fetched(addresses: Iterable[str], pool: Pool) -> Iterator[Imported]:
    """The articles of each address, opened in a process of its own, or why there is none."""
    from timeline.importers import Imported, web

    for url in addresses:
        try:
            found = web.fetch(url)
            yield from pool.load(found.url, found.content)
        except ImportFailed as error:
            yield Imported(url, error=error)
