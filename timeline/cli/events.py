"""`events` and `correct`: the chosen events with their ids, and a person's word over what was read of one."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from timeline.cli import command, database, listing, speech, who
from timeline.errors import StoreError
from timeline.model import STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.cli.command import Commands
    from timeline.model import Event
    from timeline.store import Store

COLUMNS = ("id", "date", "status", "type", "actors", "label", "article")
_MUST = "give at least one of --date, --status, --label, --type, --actors, --delete, --undo"


def register(commands: Commands) -> None:
    """Add both commands."""
    examples = "events --collection pemilu --from 2022\nevents --actor KPK --status denied --json"
    words = "list the chosen events with their ids, in the order of time"
    made = command.add(commands, "events", listed, words, examples)
    made.add_argument("--top", type=command.number, metavar="N", help="only the first N (default: all)")
    listing.add_format(made)
    database.add_filters(made)
    database.add_database(made)
    examples = (
        'correct 5d1c0a99e0b6f3d2 --date "26 Januari 2022" --who Ani\n'
        'correct 5d1c0a99e0b6f3d2 --status denied --actors "NATO; Rusia"\n'
        "correct 5d1c0a99e0b6f3d2 --delete\ncorrect 5d1c0a99e0b6f3d2 --undo"
    )
    made = command.add(commands, "correct", corrected, "correct an event; what was read is kept beside it", examples)
    made.add_argument("event", metavar="ID", help="as `events` lists it")
    made.add_argument("--date", metavar="DATE", help='in words or EDTF: "awal Mei 2010", 2010-05, "" for none')
    made.add_argument("--status", choices=STATUSES)
    made.add_argument("--label", metavar="TEXT", help="what happened, in a line")
    made.add_argument("--type", metavar="TYPE", type=database.type_of_event, help="as `stats` lists them")
    made.add_argument("--actors", metavar="NAMES", help='all who take part, as "NATO; Rusia"')
    made.add_argument("--delete", action="store_true", help="take the event away")
    made.add_argument("--undo", action="store_true", help="undo what was corrected last")
    who.add_who(made)
    database.add_database(made)


def listed(arguments: argparse.Namespace) -> int:
    """Print a row for each event."""
    from timeline.exporters import plain
    from timeline.exporters.entry import interval

    store = database.existing(arguments)
    rows = []
    for row in plain.rows(store.events(database.chosen(arguments, store), arguments.top)):
        days = interval(row)
        told = row | {"date": days.edtf if days else "", "actors": "; ".join(row["actors"])}
        rows.append([told[name] for name in COLUMNS])
    listing.show(arguments, COLUMNS, rows)
    return 0


def corrected(arguments: argparse.Namespace) -> int:
    """Write a correction for each field that is given and differs, all or none; 1 when there is no such event."""
    from timeline.editing import write

    with database.opened(arguments) as store:
        name = who.name(arguments)
        if arguments.undo:
            return _undo(store, arguments.event, name)
        about = write.event(store, store.article_of(arguments.event), arguments.event)
        if about is None:
            raise StoreError("the event {id!r} was deleted; --undo brings it back", id=arguments.event)
        if arguments.delete:
            write.delete(store, about, name)
            return 0
        wanted = dict(_wanted(arguments, about, store))
        if not wanted:
            raise command.WrongUsage(_MUST)
        theirs = [row for row in _open(store, arguments.event) if row.field in wanted and row.who != name]
        changed = write.correct(store, about, wanted, name)
    if changed:
        _tell_of(theirs, "this replaces what {who} had written: {fields}; --undo brings it back")
        speech.tell("corrected: {fields}", fields=", ".join(speech.words()(f"field:{name}") for name in changed))
    else:
        speech.tell("nothing differs from what is kept")
    return 0


def _wanted(arguments: argparse.Namespace, about: Event, store: Store) -> Iterator[tuple[str, str]]:
    """Each field that is given, with its value as the log spells it; WrongUsage for a date that is none."""
    from timeline.editing import actor_cells, cells
    from timeline.lexicon import DEFAULT
    from timeline.store import values
    from timeline.words import words

    if arguments.date is not None:
        try:
            yield "date", cells.read_date(arguments.date, None, words(DEFAULT))
        except ValueError as error:
            raise command.WrongUsage("--date {reason}", reason=error) from error
    for field in ("status", "label", "type"):
        if getattr(arguments, field):
            yield field, getattr(arguments, field)
    if arguments.actors is not None:
        named = actor_cells.named(arguments.actors, None, about.actors, actor_cells.known_actors(store))
        yield "actors", values.actors(named)


def _undo(store: Store, event: str, name: str) -> int:
    """Undo what was corrected last, all fields of one correction together; undone ones are passed over."""
    from timeline.editing import write

    written = _open(store, event)
    if not written:
        speech.tell("nothing of «{event}» is corrected", event=event)
        return 1
    last = max(written, key=lambda row: int(row.id))
    together = [row for row in written if (row.who, row.when) == (last.who, last.when)]
    for row in together:
        store.undo(int(row.id), name, write.now())
    _tell_of(together, "undone is what {who} had written: {fields}")
    return 0


def _open(store: Store, event: str) -> list[Any]:
    """The lines of the log about an event that nobody undid."""
    lines = store.history(event=event)
    undone = set(lines["old"][lines["field"] == "undo"].astype(str))
    return [row for row in lines.itertuples() if row.field != "undo" and str(row.id) not in undone]


def _tell_of(rows: Iterable[Any], text: str) -> None:
    """Tell whose word is no longer shown, for nobody's is overwritten unseen."""
    words = speech.words()
    for name in dict.fromkeys(row.who for row in rows):
        fields = dict.fromkeys(words(f"field:{row.field}") for row in rows if row.who == name)
        print(words(text, who=name, fields=", ".join(fields)), file=sys.stderr)
