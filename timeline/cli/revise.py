"""`revise`: read an edited chronology back; `annotations`: what people said, from one database to another."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli import command, database, speech
from timeline.errors import ImportFailed, StoreError

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.editing.revision import Change
    from timeline.words import Words

EXAMPLES = """
revise kronologi.xlsx
revise kronologi.md --apply --who "Ani, redaksi"
"""
KEPT = """
annotations -o catatan.jsonl
annotations --from-file catatan.jsonl --database lain.db
"""


def register(commands: Commands) -> None:
    """Add both commands."""
    made = command.add(commands, "revise", run, "show what an edited chronology would change, and change it", EXAMPLES)
    made.add_argument("file", type=Path, metavar="FILE", help="an exported CSV, ZIP, XLSX or Markdown after editing")
    made.add_argument("--apply", action="store_true", help="write the changes as corrections, not only show them")
    made.add_argument("--who", default="", metavar="NAME", help="whose corrections they are (default: your user name)")
    database.add_database(made)
    made = command.add(
        commands, "annotations", exchange, "hand out or take in corrections, merges and audit verdicts", KEPT
    )
    made.add_argument("-o", "--output", default="-", metavar="FILE", help="default: standard output")
    made.add_argument("--from-file", type=Path, metavar="FILE", help="take in what another database handed out")
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each change: line, what would be done, event, old, new; then do it if asked."""
    from timeline.editing import apply, edited, revision, unread
    from timeline.words import words

    store = database.opened(arguments, writing=arguments.apply)
    told = edited.read(arguments.file.name, arguments.file.read_bytes(), _beside(arguments.file))
    found, lost = revision.changes(store, told), unread.unread(told, words(told.language))
    for one in found:
        _print(one, words(told.language))
    for cell in lost:
        print(f"{arguments.file}:{cell.line}: {cell.label}: {cell.told(words(told.language))}", file=sys.stderr)
    if not found and not lost:
        speech.tell("Nothing in the file is other than here.")
    if not told.entries:
        speech.tell("no manifest came with the file: removed rows are not seen")
    if not arguments.apply:
        return 1 if any(one.refused for one in found) else 0
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    made = apply.apply(store, found, arguments.who or getpass.getuser(), now, words(told.language))
    for one, reason in made.failed:
        print(f"{arguments.file}:{one.line}: {one.label}: {reason}", file=sys.stderr)
    speech.tell("{n} changes written, {failed} not", n=made.done, failed=len(made.failed))
    return 1 if made.failed else 0


def _beside(file: Path) -> bytes:
    """The manifest that `export` wrote beside a CSV."""
    manifest = file.with_suffix(".manifest.json")
    return manifest.read_bytes() if file.suffix == ".csv" and manifest.exists() else b""


def _print(one: Change, words: Words) -> None:
    since = f"(meanwhile: {spelled(one, one.since, words)})" if one.since else ""
    old, new = (spelled(one, value, words) for value in (one.old, one.new))
    field = one.field
    if sys.stdout.isatty():  # in a pipe programs read it
        field, old, new = in_words(one, speech.words())
    print(one.line or "-", field, one.label, old, new, one.refused or since, sep="\t")


def in_words(one: Change, words: Words) -> tuple[str, str, str]:
    """What changes, the value before and the one after, in the words of whoever sits at the terminal."""
    from timeline.editing import write

    if one.field == "deleted":
        return words("field:deleted"), "–", words("deleted")
    if one.field == "added" or one.refused:
        return words(f"field:{one.field}"), one.old or "–", one.new or "–"
    old, new = (write.spelled(one.field, value, {}, words) for value in (one.old, one.new))
    return words(f"field:{one.field}"), old, new


def spelled(one: Change, value: str, words: Words) -> str:
    """A value of a change: days as the log writes them, actors by name, the rest as it is."""
    from timeline.editing import write

    return write.spelled(one.field, value, {}, words) if one.field == "actors" and value else value or "–"


def exchange(arguments: argparse.Namespace) -> int:
    """Write all lines as JSON, one a line, or take them in."""
    from timeline.store.exchange import said, take

    store = database.opened(arguments, writing=bool(arguments.from_file))
    if arguments.from_file is None:
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in said(store))
        if arguments.output == "-":
            sys.stdout.write(lines)
        else:
            Path(arguments.output).write_text(lines, encoding="utf-8")
        return 0
    try:
        taken = take(store, _rows(arguments.from_file))
    except StoreError as error:
        raise ImportFailed(arguments.from_file.name, f"{error}.", code="bad-row") from error
    speech.tell(
        "{new} new, {known} known, {waiting} articles not here yet",
        new=taken.added, known=taken.known, waiting=taken.waiting,
    )  # fmt: skip
    return 0


def _rows(file: Path) -> list[dict[str, object]]:
    rows = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line) if line.strip() else None
        except ValueError as error:
            raise ImportFailed(file.name, f"no JSON: {error}.", line=number, code="bad-json") from error
        if isinstance(row, dict):
            rows.append(row)
        elif row is not None:
            raise ImportFailed(file.name, "the line is no object.", line=number, code="bad-row")
    return rows
