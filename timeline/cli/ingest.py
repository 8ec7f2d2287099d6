"""`ingest`: articles into the store."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli import command, database, inputs, output

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.ingest import Outcome

_DOUBT = "published-doubt:"


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(
        commands,
        "ingest",
        run,
        "read articles and keep them with their events in the database",
        "ingest articles/ --collection ukraine\ningest a.txt b.html c.jsonl --database sqlite:///news.db",
    )
    inputs.add_paths(made)
    made.add_argument("--collection", metavar="NAME", help="where they go (default: named after the first path)")
    made.add_argument("--verbose", action="store_true", help="a line for each article")
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Keep what can be kept and name the rest on standard error; 1 when there is any."""
    from timeline.ingest import keep

    store = database.store(arguments)
    first = arguments.paths[0]
    collection = arguments.collection or ("stdin" if first == inputs.STDIN else Path(first).resolve().stem)
    told: Counter[str] = Counter()
    for outcome in output.progress(keep(inputs.imported(arguments.paths), store, collection), "articles"):
        told[outcome.status] += 1
        told["events"] += outcome.events if outcome.status == "new" else 0
        _tell(outcome, arguments.verbose)
    print(f"{told['new']} new, {told['duplicate']} duplicate, {told['error']} failed, {told['events']} events")
    return 1 if told["error"] else 0


def _tell(outcome: Outcome, verbose: bool) -> None:
    if outcome.error:
        print(outcome.error, file=sys.stderr)
        return
    for warning in outcome.warnings:
        if warning.startswith(_DOUBT):
            told = f"published {outcome.published}, but the article seems to be of {warning.removeprefix(_DOUBT)}"
            print(f"{outcome.key}: {told}", file=sys.stderr)
    if verbose:
        published = outcome.published.isoformat() if outcome.published else "-"
        warnings = ",".join(outcome.warnings) or "-"
        print(outcome.status, outcome.key, published, outcome.published_from, outcome.events, warnings, sep="\t")
