"""`backup`, `restore` and `check`: that nothing kept is lost."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli import command, database, listing, output, speech, who

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.store import Store


def register(commands: Commands) -> None:
    """Add the three commands."""
    examples = "backup\nbackup monday.db --database news.db\nbackup --database postgresql+psycopg://ani@host/news"
    made = command.add(commands, "backup", backup, "copy the database into one file, while others write", examples)
    made.add_argument("file", nargs="?", type=Path, help="a new file (default: linimasa-DAY-TIME.backup.db here)")
    database.add_database(made)
    examples = "restore monday.db\nrestore monday.db --database postgresql+psycopg://ani@host/news"
    made = command.add(commands, "restore", restore, "put a backup in place of what the database holds", examples)
    made.add_argument("file", type=Path, help="what `backup` wrote, or any database of Linimasa in a file")
    made.add_argument("--no-copy", action="store_true", help="do not back up first what the database holds now")
    who.add_who(made)
    database.add_database(made)
    examples = "check\ncheck --database news.db --json"
    made = command.add(commands, "check", check, "look whether the database is whole", examples)
    listing.add_format(made)
    database.add_database(made)


def backup(arguments: argparse.Namespace) -> int:
    """Write the file and print its name."""
    with database.opened(arguments, writing=False) as store:
        print(_kept(store, arguments.file or _named("backup")))
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Keep what is there beside, unless it is not wanted, then put the backup in its place."""
    from timeline.store import activity
    from timeline.store import backup as files

    files.require(arguments.file)
    with database.store(arguments) as store:
        if (len(store.collections()) or activity.count(store)) and not arguments.no_copy:
            kept = _kept(store, _named("before-restore"))
            speech.tell("what the database held is kept in {file}", file=kept)
        with output.bar("pages") as progress:
            files.restore(arguments.file, store, progress)
        activity.note(store, "restore:backup", arguments.file.name, who.name(arguments))
        told = store.collections()
        speech.tell(
            "restored {file}: {articles} articles in {collections} collections",
            file=arguments.file, articles=len(store.articles()), collections=len(told),
        )  # fmt: skip
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Print a row for each finding: kind, subject, what is wrong; 1 when the database is not whole."""
    from timeline.store.check import check as look

    with database.opened(arguments, writing=False) as store, output.bar("articles") as progress:
        found = list(look(store, progress))
    listing.show(arguments, ("kind", "subject", "told"), [(one.kind, one.subject, one.told) for one in found])
    faults = sum(one.fault for one in found)
    words = speech.words()
    whole = words("the database is whole.")
    said = words("{n} faults: put a backup back with `restore`.", n=faults) if faults else whole
    print(said, words("Corrections that find no event: {n}.", n=len(found) - faults), file=sys.stderr)
    return 1 if faults else 0


def _kept(store: Store, file: Path) -> Path:
    from timeline.store import backup as files

    with output.bar("pages") as progress:
        files.backup(store, file, progress)
    return file


def _named(what: str) -> Path:
    return Path(f"linimasa-{datetime.now():%Y%m%d-%H%M%S}.{what}.db")
