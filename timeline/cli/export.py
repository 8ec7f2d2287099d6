"""`export`: chosen events as a file."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from timeline.cli import command, database, speech
from timeline.errors import StoreError

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.exporters import Format, Options
    from timeline.store import Store

EXAMPLES = """
export --format csv -o events.csv
export --format docx --style narrative --title "Perang di Ukraina" --key-dates 20 -o kronologi.docx
export --format html --language en --actor NATO --from 2022-01-01 --to 2022-12-31 -o nato.html
"""
FORMATS = ("docx", "markdown", "pdf", "datawrapper", "flourish", "html", "ics", "png", "svg", "timelinejs",
           "timelinejs-sheet", "vis", "csv", "json", "xlsx", "actor-events", "articles", "articles-csv",
           "articles-json", "articles-parquet", "brat", "jsonld", "mentions", "parquet", "rdf", "timeml")  # fmt: skip
"""As `exporters.names` gives them, which is too slow to ask for the sake of every command's help."""
SHEETS = ("csv", "actor-events", "mentions")
STYLES = ("list", "table", "narrative")


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(commands, "export", run, "write the chosen events to a file", EXAMPLES)
    made.add_argument("--format", required=True, type=_format, metavar="NAME", help=", ".join(FORMATS))
    made.add_argument("-o", "--output", default="-", metavar="FILE", help="default: standard output")
    look = made.add_argument_group("what the file is like")
    look.add_argument("--language", choices=("id", "en"), default="id", help="of its words (default: id)")
    look.add_argument("--title", default="", metavar="TITLE")
    look.add_argument("--note", default="", metavar="TEXT", help="a foreword, or where the texts come from")
    look.add_argument("--style", choices=STYLES, help="of a report: docx, markdown, pdf (default: list)")
    look.add_argument("--key-dates", type=command.number, metavar="N", help="only the N days that matter most")
    look.add_argument("--every", action="store_true", help="what several articles tell of one happening stays apart")
    look.add_argument("--excel", action="store_true", help="csv for a European spreadsheet: semicolons, 31/12/2022")
    database.add_filters(made)
    database.add_database(made)


def _format(written: str) -> str:
    """A name of a format."""
    return command.one_of(written, FORMATS, "there is no format {written!r}")


def run(arguments: argparse.Namespace) -> int:
    """Write the file."""
    from timeline import exporters

    format_ = exporters.find(arguments.format)
    if format_.binary and arguments.output == "-" and sys.stdout.isatty():
        raise command.WrongUsage("{format} is nothing for a screen: give -o FILE", format=arguments.format)
    wished = _options(arguments, format_)
    apart = wished.key is None and (wished.every if format_.folds else not format_.items)
    with _opened(arguments, apart) as store:
        chosen = database.chosen(arguments, store)
        what = exporters.gather(store, chosen, wished, datetime.now().astimezone(), format_.folds, format_.items)
        if arguments.output == "-" and sys.stdout.isatty():  # through what spells the codes that steer a terminal
            shown = io.BytesIO()
            exporters.export(arguments.format, what, shown)
            sys.stdout.write(shown.getvalue().decode("utf-8-sig"))
            return 0
        if arguments.output == "-":
            exporters.export(arguments.format, what, sys.stdout.buffer)
            return 0
        exporters.save(arguments.format, what, Path(arguments.output))
    if sys.stderr.isatty():
        speech.tell(
            "{entries} entries of {events} events in {file}",
            entries=len(what.entries), events=len(what.frame), file=arguments.output,
        )  # fmt: skip
    return 0


@contextmanager
def _opened(arguments: argparse.Namespace, apart: bool) -> Iterator[Store]:
    """The store, in which is worked out what tells of one happening unless all stay `apart`.

    That is kept for the next time; a database that cannot be written to is copied for the while.
    """
    from timeline import stories
    from timeline.store import Store, backup

    try:
        store = database.existing(arguments)
    except StoreError:  # one of an earlier version is carried forward where it may be written to
        if apart:
            raise
        store = database.existing(arguments, writing=True)
    if apart or stories.settled(store):
        yield store
        return
    with TemporaryDirectory(prefix="linimasa-", ignore_cleanup_errors=True) as folder:
        try:
            writable = database.existing(arguments, writing=True)
            stories.refresh(writable)
        except StoreError:
            copied = Path(folder) / "copy.db"
            backup.backup(store, copied)
            writable = Store.open(str(copied))
        with writable:
            yield writable


def _options(arguments: argparse.Namespace, format_: Format) -> Options:
    """The wishes; WrongUsage for one that the format cannot fulfil."""
    from timeline import exporters

    if arguments.style and arguments.style not in format_.styles:
        raise command.WrongUsage("{format} has no styles; docx, markdown and pdf have", format=format_.name)
    if arguments.excel and format_.name not in SHEETS:
        told = "--excel is for {formats}, not for {format}"
        raise command.WrongUsage(told, formats=", ".join(SHEETS), format=format_.name)
    return exporters.Options(
        arguments.language, arguments.title, arguments.note, arguments.style or exporters.STYLES[0],
        arguments.every, arguments.key_dates, arguments.excel,
    )  # fmt: skip
