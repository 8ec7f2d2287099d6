"""`ingest`: articles into the store."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import settings
from timeline.cli import command, database, inputs, output, speech, who
from timeline.cli.failures import failures
from timeline.importers.base import SUMMARY

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.ingest import Outcome
    from timeline.workers import Pool

FEW = 300
"""Things that are looked at before the database is opened."""
_DOUBT = "published-doubt:"
_WHY = "why:"


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(
        commands,
        "ingest",
        run,
        "read articles and keep them with their events in the database",
        "ingest articles/ --collection ukraine\n"
        "ingest a.txt b.html c.jsonl --database sqlite:///news.db\n"
        "ingest archive.jsonl --scheduler tcp://127.0.0.1:8786",
    )
    inputs.add_paths(made)
    made.add_argument("--collection", metavar="NAME", help="where they go (default: named after the first path)")
    output.add_talk(made)
    made.add_argument(
        "--workers", type=_workers, metavar="N", help="processes that read many articles (default: one a core)"
    )
    made.add_argument("--scheduler", default="", metavar="ADDRESS", help="have a Dask cluster read: tcp://host:8786")
    help_ = "also write what was read into this folder, as partitioned Parquet (articles/, events/)"
    made.add_argument("--parquet", default="", metavar="FOLDER", help=help_)
    who.add_who(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Keep what can be kept and name the rest on standard error; 1 when there is any."""
    first = arguments.paths[0]
    collection = arguments.collection or ("stdin" if first == inputs.STDIN else Path(first).resolve().stem)
    return report(_kept(arguments, collection), arguments)


def report(outcomes: Iterator[Outcome], arguments: argparse.Namespace) -> int:
    """Tell what becomes of each article, then of all in one line; 1 when there is one that was not kept.

    How much is told stands in `arguments`, as `output.add_talk` puts it there.  Of several files each that holds many
    articles has a line of its own, on standard error.
    """
    tallies: dict[str, Counter[str]] = {}
    with failures() as failed:
        for outcome in outcomes if arguments.quiet else output.progress(outcomes, "articles"):
            _count(outcome, tallies.setdefault(outcome.file, Counter()))
            if outcome.error:
                failed.tell(outcome.error)
            else:
                _tell(outcome, arguments.verbose)
    whole = sum(tallies.values(), Counter[str]())
    if not arguments.quiet:
        for file, told in tallies.items() if len(tallies) > 1 else ():
            if told["new"] + told["duplicate"] + told["error"] > 1:
                print(f"{file}: {_summary(told)}", file=sys.stderr)
        print(_summary(whole))
    elif whole["dayless"]:
        print(_summary(whole), file=sys.stderr)
    return 1 if whole["error"] else 0


def _count(outcome: Outcome, told: Counter[str]) -> None:
    told[outcome.status] += 1
    told["events"] += outcome.events if outcome.status == "new" else 0
    told["dayless"] += outcome.status != "error" and outcome.published is None
    told["guessed"] += outcome.published_from == "text"
    told["summaries"] += SUMMARY in outcome.warnings
    if outcome.error:
        told[_WHY + outcome.error.code.partition(":")[0]] += 1


def _summary(told: Counter[str]) -> str:
    """One line; articles without a sure day are named in it, because their relative days have no place."""
    words = speech.words()
    whys = ((key.removeprefix(_WHY), n) for key, n in told.most_common() if key.startswith(_WHY))
    why = ", ".join(f"{words.keyword('refused:', code)} {n}" for code, n in whys)
    line = words(
        "{new} new, {duplicate} duplicate, {failed} failed, {events} events",
        new=told["new"], duplicate=told["duplicate"], failed=told["error"], events=told["events"],
    )  # fmt: skip
    if told["summaries"]:
        line += words("; {n} only sum up their pages", n=told["summaries"])
    if why:
        line += words("; refused: {why}", why=why)
    if told["dayless"]:
        line += words("; {n} WITHOUT A DAY OF PUBLICATION: «Wednesday» in them has no date", n=told["dayless"])
    if told["guessed"]:
        line += words("; {n} with a day guessed from the text", n=told["guessed"])
    return line


def _kept(arguments: argparse.Namespace, collection: str) -> Iterator[Outcome]:
    """What became of each article; files are opened and articles read in other processes, within limits.

    The database is opened only when there is an article to keep: a mistyped path leaves none behind.
    """
    from timeline import workers

    pool = workers.kept(_readers(arguments))
    yield from _stored(arguments, collection, pool)


def _stored(arguments: argparse.Namespace, collection: str, pool: Pool) -> Iterator[Outcome]:
    from timeline.ingest import failed, keep_many

    found = inputs.imported(arguments.paths, pool, arguments.published, arguments.day_column)
    few = list(islice(found, FEW))
    if not any(one.article for one in few) and len(few) < FEW:
        yield from failed(few)
        return
    from timeline.store import activity

    store = database.store(arguments)

    def noted(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        return activity.upload(store, collection, outcomes, arguments.paths, who.name(arguments))

    if not (arguments.scheduler or arguments.parquet):
        yield from noted(keep_many(chain(few, found), store, collection, pool.packed))
        return
    from timeline.bulk import readers

    with readers(_readers(arguments), arguments.scheduler, arguments.parquet) as ask:
        yield from noted(keep_many(chain(few, found), store, collection, ask, ask.ahead, ask.batch))


def _readers(arguments: argparse.Namespace) -> int:
    return arguments.workers or settings.settings().workers or _cores()


def _cores() -> int:
    """How many processes can run at once; a container may have fewer than the computer."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _workers(written: str) -> int:
    found = command.number(written)
    if not found:
        raise command.refused("there must be at least one")
    return found


def _tell(outcome: Outcome, verbose: bool) -> None:
    for warning in outcome.warnings:
        if warning.startswith(_DOUBT):
            speech.tell(
                "{article}: published {day}, but the article seems to be of {other}",
                article=outcome.key, day=outcome.published, other=warning.removeprefix(_DOUBT),
            )  # fmt: skip
    if verbose:
        published = outcome.published.isoformat() if outcome.published else "-"
        warnings = ",".join(outcome.warnings) or "-"
        print(outcome.status, outcome.key, published, outcome.published_from, outcome.events, warnings, sep="\t")
