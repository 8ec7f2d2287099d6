"""`evaluate`: scores time expressions against a gold set, so that anyone can check the claims."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli import command, listing, output
from timeline.lexicon import DEFAULT

if TYPE_CHECKING:
    from timeline.actors import evaluation as actors
    from timeline.cli.command import Commands
    from timeline.dates.evaluation import Score


MEASURES = ("measure", "f1", "precision", "recall", "gold")


def row(name: str, one: Score | actors.Score) -> tuple[str, float, float, float, int]:
    """A measure as `--json` and `--csv` list it, in per cent, with how many the gold set has."""
    f1, precision, recall = (round(100 * share, 1) for share in (one.f1, one.precision, one.recall))
    return name, f1, precision, recall, one.gold


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(
        commands,
        "evaluate",
        run,
        "score time expressions against a gold set: a TimeML folder, or JSON lines with id, published, text, timexes",
        "evaluate gold.jsonl\nevaluate timeml_folder --errors 20",
    )
    made.add_argument("gold", type=Path, metavar="GOLD", help="a folder of .tml files, one such file, or a JSONL file")
    made.add_argument("--language", default=DEFAULT, help="a folder of data/lexicon (default: %(default)s)")
    made.add_argument("--errors", type=command.number, default=0, metavar="N", help="show the first N disagreements")
    listing.add_format(made)


def run(arguments: argparse.Namespace) -> int:
    """Print precision, recall and F1 of each measure."""
    from timeline import dates
    from timeline.dates.evaluation import Mark, aligned, score
    from timeline.importers import gold
    from timeline.importers.wrapping import unwrapped
    from timeline.model import Article

    pairs = []
    shown = 0
    for document in output.progress(gold.load(arguments.gold), "documents"):
        text = unwrapped(document.text)
        article = Article("", document.key, "", text, published=document.published, language=arguments.language)
        found = [Mark(r.timex.start, r.timex.end, r.timex.type, r.value) for r in dates.tag(article)]
        pairs.append((document.marks, found))
        agreed = [pair for pair in aligned(document.marks, found) if pair[0] == pair[1]]
        apart = {*document.marks, *found} - {one for one, _ in agreed}
        for mark in sorted(apart, key=lambda one: (one.start, one not in document.marks)):  # gold first
            if shown < arguments.errors:
                side = "gold" if mark in document.marks else "ours"
                line = (document.key, side, document.text[mark.start : mark.end], mark.type, mark.value)
                print(*line, sep="\t", file=sys.stderr if listing.asked(arguments) else sys.stdout)
                shown += 1
    scores = score(pairs)
    if listing.asked(arguments):
        listing.show(arguments, MEASURES, [row(name, one) for name, one in scores.items()])
        return 0
    for name, one in scores.items():
        print(f"{name}\tF1 {100 * one.f1:.1f}\tP {100 * one.precision:.1f}\tR {100 * one.recall:.1f}\tgold {one.gold}")
    return 0
