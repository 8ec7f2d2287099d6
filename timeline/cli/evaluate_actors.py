"""`evaluate-actors`: scores mentions of actors against a gold set, so that anyone can check the claims."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from timeline.cli import command, listing, output
from timeline.cli.evaluate import MEASURES, row
from timeline.errors import ImportFailed
from timeline.lexicon import DEFAULT

if TYPE_CHECKING:
    from timeline.actors.evaluation import Named, Report, Score
    from timeline.cli.command import Commands

_ADVICE = "Each line is an object with text and mentions (start, end, kind, perhaps name)."
COMMON_NOUN = 0.4  # confidence of a common noun that stands for an actor: gold sets of names leave those out


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(
        commands,
        "evaluate-actors",
        run,
        "score mentions of actors against a gold set: JSON lines with text, mentions (start, end, kind, perhaps name)",
        "evaluate-actors dev.jsonl --kinds3\nevaluate-actors dev.jsonl --kinds3 --seen train.jsonl --errors 20",
    )
    made.add_argument("gold", type=Path, metavar="GOLD", help="a JSONL file")
    made.add_argument("--seen", type=Path, metavar="TRAIN", help="a JSONL file: recall on the names that it has, apart")
    made.add_argument("--kinds3", action="store_true", help="the set knows person, organisation and place only")
    made.add_argument("--language", default=DEFAULT, help="a folder of data/lexicon (default: %(default)s)")
    made.add_argument("--errors", type=command.number, default=0, metavar="N", help="show the first N disagreements")
    listing.add_format(made)


def run(arguments: argparse.Namespace) -> int:
    """Print precision, recall and F1 of each measure."""
    from timeline.actors import finder
    from timeline.actors.evaluation import Named, evaluate

    known = {one.text for _, _, gold in _rows(arguments.seen) for one in gold} if arguments.seen else set()
    out = sys.stderr if listing.asked(arguments) else sys.stdout
    documents = []
    for key, text, gold in output.progress(_rows(arguments.gold), "texts"):
        mentions = [m for m in finder.find(text, arguments.language) if m.confidence != COMMON_NOUN]
        found = [Named(m.start, m.end, m.kind, m.text, m.actor.name if m.actor else m.text) for m in mentions]
        documents.append((gold, found))
        arguments.errors -= _show(key, gold, found, arguments.errors, out)
    report = evaluate(documents, known, arguments.kinds3)
    if listing.asked(arguments):
        listing.show(arguments, MEASURES, list(_measured(report)))
        return 0
    for kind, score in sorted(report.tagged.items()):
        _line(f"tagged {kind}", score)
    _line("exact", report.exact)
    _line("overlap", report.overlap)
    if arguments.seen:
        print(f"seen names\tR {100 * report.seen.recall:.1f}\tgold {report.seen.gold}")
        print(f"unseen names\tR {100 * report.unseen.recall:.1f}\tgold {report.unseen.gold}")
    if report.actors.gold:
        print(f"right actor\t{100 * report.actors.recall:.1f} %\tof {report.actors.gold}")
    return 0


def _measured(report: Report) -> Iterator[tuple[object, ...]]:
    """All measures; of names seen and unseen, and of the right actor, there is a recall alone."""
    yield from (row(f"tagged {kind}", score) for kind, score in sorted(report.tagged.items()))
    yield from (row("exact", report.exact), row("overlap", report.overlap))
    for name, score in ("seen names", report.seen), ("unseen names", report.unseen), ("right actor", report.actors):
        if score.gold:
            yield name, None, None, *row(name, score)[3:]


def _rows(path: Path) -> Iterator[tuple[str, str, list[Named]]]:
    """Key, text and mentions of each row; raises ImportFailed naming the row at fault."""
    from timeline.actors.evaluation import Named
    from timeline.importers import gold
    from timeline.importers.reasons import reason

    for number, line in gold.lines(path, _ADVICE):
        try:
            row = json.loads(line)
            text = row["text"]
            found = [
                Named(m["start"], m["end"], m["kind"], text[m["start"] : m["end"]], m.get("name", ""))
                for m in row["mentions"]
                if not m.get("optional")
            ]
            yield str(row.get("id", number)), text, found
        except (ValueError, KeyError, TypeError) as error:
            wrong = f"no gold row: {reason(error)}."
            raise ImportFailed(str(path), wrong, line=number, advice=_ADVICE, code="bad-row") from error


def _show(key: str, gold: list[Named], found: list[Named], most: int, out: TextIO) -> int:
    """Print up to `most` mentions that only one side has; how many were printed."""
    sides = [("gold", one) for one in gold] + [("ours", one) for one in found]
    both = {one[:3] for one in gold} & {one[:3] for one in found}
    lines = [f"{key}\t{side}\t{one.text}\t{one.kind}" for side, one in sides if one[:3] not in both][: max(most, 0)]
    for line in lines:
        print(line, file=out)
    return len(lines)


def _line(name: str, score: Score) -> None:
    figures = f"F1 {100 * score.f1:.1f}\tP {100 * score.precision:.1f}\tR {100 * score.recall:.1f}"
    print(f"{name}\t{figures}\tgold {score.gold}")
