"""What the commands share that ask the store: which database, which events."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from timeline.cli import command
from timeline.errors import StoreError
from timeline.model import STATUSES

if TYPE_CHECKING:
    from timeline.store import Filter, Store


def add_database(made: argparse.ArgumentParser) -> None:
    """The option --database."""
    help_ = "an SQLAlchemy URL or a file (default: $TIMELINE_DATABASE, else linimasa.db here)"
    made.add_argument("--database", metavar="URL", help=help_)


def add_filters(made: argparse.ArgumentParser) -> None:
    """The options that choose events."""
    group = made.add_argument_group("filters (repeat an option to allow several values)")
    for option in ("collection", "actor", "source", "type", "granularity"):
        group.add_argument(f"--{option}", action="append", default=[], metavar=option.upper())
    group.add_argument("--status", action="append", default=[], choices=STATUSES)
    group.add_argument("--from", dest="start", type=command.day, metavar="DAY", help="first day, as 2022-01-28")
    group.add_argument("--to", dest="end", type=command.day, metavar="DAY", help="last day")
    group.add_argument("--words", default="", metavar="WORDS", help="all of them must stand in the sentence")
    group.add_argument("--implicit", action="store_true", help="also events dated only by the day of publication")
    group.add_argument("--undated", action="store_true", help="also events that could not be placed")
    group.add_argument("--no-reported", action="store_true", help="leave out acts of speech")


def store(arguments: argparse.Namespace) -> Store:
    """The store that is asked for."""
    from timeline.store import Store

    return Store.open(arguments.database)


def chosen(arguments: argparse.Namespace, opened: Store) -> Filter:
    """The filter that the options stand for; StoreError for a collection or an actor that is not there."""
    from timeline.store import Filter

    known = set(opened.collections()["name"])
    for name in arguments.collection:
        if name not in known:
            raise StoreError(f"there is no collection {name!r}")
    return Filter(
        collections=tuple(arguments.collection),
        actors=tuple(id_ for name in arguments.actor for id_ in _ids(opened, name)),
        sources=tuple(arguments.source),
        statuses=tuple(arguments.status),
        granularities=tuple(arguments.granularity),
        types=tuple(arguments.type),
        words=arguments.words,
        start=arguments.start,
        end=arguments.end,
        reported=not arguments.no_reported,
        implicit=arguments.implicit,
        undated=arguments.undated,
    )


def _ids(opened: Store, name: str) -> tuple[str, ...]:
    found = opened.find_actors(name)
    if not found:
        raise StoreError(f"there is no actor {name!r}; `actors` lists them")
    return found
