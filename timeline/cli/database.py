"""What the commands share that ask the store: which database, which events."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline import settings
from timeline.cli import command
from timeline.errors import StoreError
from timeline.model import FIELDS, Filter
from timeline.model.field import Field, Several, Switch
from timeline.paths import LEXICON

if TYPE_CHECKING:
    from timeline.store import Store

_SQLITE = re.compile(r"(?:sqlite(?:\+\w+)?:///)?(?P<path>(?!file:|:memory:)[^?]+?)(?:\?.*)?")


def add_database(made: argparse.ArgumentParser) -> None:
    """The option --database."""
    help_ = "an SQLAlchemy URL or a file (default: $TIMELINE_DATABASE, else linimasa.db)"
    made.add_argument("--database", metavar="URL", help=help_)


def add_filters(made: argparse.ArgumentParser) -> None:
    """The options that choose events."""
    group = made.add_argument_group("filters (repeat an option to allow several values)")
    for name, one in FIELDS.items():
        if one.option:
            group.add_argument(one.option, dest=name, help=one.help, **_kind(one) | _READ.get(name, {}))


def _kind(one: Field) -> dict[str, Any]:
    """How argparse reads an option of this kind; what is not given is None."""
    if isinstance(one, Switch):
        return {"action": "store_const", "const": not one.first}
    values = {"choices": one.known} if one.known else {"metavar": one.option[2:].upper()}
    return values | {"action": "append" if isinstance(one, Several) else "store"}


def type_of_event(written: str) -> str:
    """A type of event that the lexicon of any language knows."""
    from timeline.triggers.lexicon import lexicon

    found = (lexicon(path.parent.name) for path in sorted(LEXICON.glob("*/events.toml")))
    known = dict.fromkeys(name for one in found if one for name in one.types)
    return command.one_of(written, known, "there is no type of event {written!r}")


_READ: Mapping[str, dict[str, Any]] = {
    "types": {"type": type_of_event},
    "start": {"type": command.first, "metavar": "DAY"},
    "end": {"type": command.last, "metavar": "DAY"},
}
"""How the values of some filters are read, refused and named."""


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
        raise command.WrongUsage(
            "--from {start} is after --to {end}: give the earlier day first", start=arguments.start, end=arguments.end
        )
    return opened(arguments, writing)


def opened(arguments: argparse.Namespace, writing: bool = True) -> Store:
    """The store that is asked for, which must be there: StoreError where there is none."""
    from timeline.store import Store

    url = arguments.database or settings.database()
    file = _SQLITE.fullmatch(url)
    if file and "://" not in file["path"] and not Path(file["path"]).exists():
        raise StoreError("no such database: {path}; `ingest` makes one", path=file["path"])
    return Store.open(url, writing)


def chosen(arguments: argparse.Namespace, opened: Store) -> Filter:
    """The filter that the options stand for; StoreError for a collection or an actor that is not there."""
    from timeline.cli import names

    asked = {name: one.held(getattr(arguments, name)) for name, one in FIELDS.items() if one.option}
    names.check_collections(opened, asked["collections"])
    ids = (id_ for name in asked["actors"] for id_ in names.actors(opened, name))
    return Filter(**asked | {"actors": tuple(dict.fromkeys(ids))})
