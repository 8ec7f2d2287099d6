"""What the commands share that ask the store: which database, which events."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from timeline import settings
from timeline.cli import command
from timeline.errors import StoreError
from timeline.model import STATUSES, Granularity
from timeline.paths import LEXICON

if TYPE_CHECKING:
    from timeline.store import Filter, Store

_SQLITE = re.compile(r"(?:sqlite(?:\+\w+)?:///)?(?P<path>(?!file:|:memory:)[^?]+?)(?:\?.*)?")


def add_database(made: argparse.ArgumentParser) -> None:
    """The option --database."""
    help_ = "an SQLAlchemy URL or a file (default: $TIMELINE_DATABASE, else linimasa.db)"
    made.add_argument("--database", metavar="URL", help=help_)


def add_filters(made: argparse.ArgumentParser) -> None:
    """The options that choose events."""
    group = made.add_argument_group("filters (repeat an option to allow several values)")
    group.add_argument("--collection", action="append", default=[], metavar="NAME")
    group.add_argument("--actor", action="append", default=[], metavar="ACTOR", help="a name, an alias or an id")
    group.add_argument("--source", action="append", default=[], metavar="SOURCE")
    group.add_argument(
        "--type", action="append", default=[], metavar="TYPE", type=type_of_event, help="as `stats` lists them"
    )
    group.add_argument("--granularity", action="append", default=[], choices=get_args(Granularity))
    group.add_argument("--status", action="append", default=[], choices=STATUSES)
    group.add_argument(
        "--from", dest="start", type=command.first, metavar="DAY", help="first day, as 2022-01-28, 28/1/2022 or 2022"
    )
    group.add_argument("--to", dest="end", type=command.last, metavar="DAY", help="last day")
    group.add_argument("--words", default="", metavar="WORDS", help="all of them must stand in the sentence")
    group.add_argument("--implicit", action="store_true", help="also events dated only by the day of publication")
    group.add_argument("--undated", action="store_true", help="also events that could not be placed")
    group.add_argument("--no-reported", action="store_true", help="leave out acts of speech")


def type_of_event(written: str) -> str:
    """A type of event that the lexicon of any language knows."""
    from timeline.events.lexicon import lexicon

    found = (lexicon(path.parent.name) for path in sorted(LEXICON.glob("*/events.toml")))
    return command.one_of(written, dict.fromkeys(name for one in found if one for name in one.types), "type of event")


def store(arguments: argparse.Namespace) -> Store:
    """The store that is asked for, made if it is not there."""
    from timeline.store import Store, bin

    opened = Store.open(arguments.database)
    bin.purge(opened)
    return opened


def existing(arguments: argparse.Namespace, writing: bool = False) -> Store:
    """The store that is asked for, which must be there; only to be read, unless it is to keep what is worked out.

    StoreError where there is none; WrongUsage for a period that ends before it begins: no store can answer that.
    """
    if arguments.start and arguments.end and arguments.start > arguments.end:
        raise command.WrongUsage(f"--from {arguments.start} is after --to {arguments.end}: give the earlier day first")
    return opened(arguments, writing)


def opened(arguments: argparse.Namespace, writing: bool = True) -> Store:
    """The store that is asked for, which must be there: StoreError where there is none."""
    from timeline.store import Store

    url = arguments.database or settings.database()
    file = _SQLITE.fullmatch(url)
    if file and "://" not in file["path"] and not Path(file["path"]).exists():
        raise StoreError(f"no such database: {file['path']}; `ingest` makes one")
    return Store.open(url, writing)


def chosen(arguments: argparse.Namespace, opened: Store) -> Filter:
    """The filter that the options stand for; StoreError for a collection or an actor that is not there."""
    from timeline.cli import names
    from timeline.store import Filter

    names.check_collections(opened, arguments.collection)
    return Filter(
        collections=tuple(arguments.collection),
        actors=tuple(dict.fromkeys(id_ for name in arguments.actor for id_ in names.actors(opened, name))),
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
