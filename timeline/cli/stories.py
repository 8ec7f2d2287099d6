"""`stories` and `keydates`: what several articles tell, and the days that matter."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from timeline.cli import command, database, listing, output

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.store import Filter, Store


def register(commands: Commands) -> None:
    """Add both commands."""
    examples = "stories --collection ukraine\nstories --from 2022-01-01 --least 3 --top 20"
    made = command.add(commands, "stories", items, "list what several articles tell as one event", examples)
    made.add_argument(
        "--least", type=command.number, default=2, metavar="N", help="told by at least N independent articles (2)"
    )
    made.add_argument("--top", type=command.number, metavar="N", help="only the N told most (default: all)")
    _common(made)
    examples = "keydates --collection ukraine --top 5"
    made = command.add(commands, "keydates", key_dates, "rank the days that a summary would name", examples)
    made.add_argument("--top", type=command.number, default=10, metavar="N", help="how many days (10)")
    _common(made)


def items(arguments: argparse.Namespace) -> int:
    """Print a row for each item: first and last day, articles, status, label, days that others give."""
    store, chosen = _asked(arguments)
    from timeline import stories

    rows = [
        (str(row.start)[:10], str(row.end)[:10], row.independent, row.status, row.label, _others(row.conflicts))
        for row in stories.items(store, chosen, arguments.least, arguments.top).itertuples()
    ]
    listing.show(arguments, ("start", "end", "articles", "status", "label", "other_days"), rows)
    return 0


def key_dates(arguments: argparse.Namespace) -> int:
    """Print a row for each day: day, score, articles, how many of them later, label."""
    store, chosen = _asked(arguments)
    from timeline import stories

    rows = [
        (str(row.date)[:10], round(row.score, 2), row.reason["articles"], row.reason["later"], row.label)
        for row in stories.key_dates(store, chosen, arguments.top).itertuples()
    ]
    listing.show(arguments, ("day", "score", "articles", "later_articles", "label"), rows)
    return 0


def _others(conflicts: Iterable[dict[str, Any]]) -> str:
    """The days that other articles give, each with how many do."""
    return " ".join(f"{conflict['start']}({len(conflict['articles'])})" for conflict in conflicts)


def _common(made: argparse.ArgumentParser) -> None:
    listing.add_format(made)
    database.add_filters(made)
    database.add_database(made)


def _asked(arguments: argparse.Namespace) -> tuple[Store, Filter]:
    """The store and the choice, all new articles looked at."""
    from timeline import stories

    store = database.existing(arguments, writing=True)
    chosen = database.chosen(arguments, store)
    for _ in output.progress(stories.progress(store), "batches"):
        pass
    return store, chosen
