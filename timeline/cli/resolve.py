"""`resolve`: single time expressions, a line each."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from timeline.cli import command, output

if TYPE_CHECKING:
    from timeline.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    words = "resolve time expressions: text, TIMEX3 value, start, end, granularity, why"
    examples = 'resolve "Jumat (28/1/2022)" "Rabu" "2014" --published 2022-01-28\nresolve "13 March 2019" --language en'
    made = command.add(commands, "resolve", run, words, examples)
    made.add_argument("expressions", nargs="+", metavar="TEXT", help="a time expression, quoted")
    made.add_argument("--published", type=command.day, metavar="DAY", help="the day of publication, as 2022-01-28")
    made.add_argument("--language", default="id", help="a folder of data/lexicon (default: id)")


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each expression; 1 when one of them is no time."""
    from timeline import dates

    missed = 0
    for expression in arguments.expressions:
        found = dates.resolve(expression, arguments.published, arguments.language)
        if found is None:
            print(f"{expression}: no time expression found", file=sys.stderr)
            missed += 1
            continue
        days = output.days(found.interval)
        why = "; ".join(filter(None, (found.reason, found.warning)))
        print(expression, found.value, *(value or "-" for value in days.values()), why or found.rule, sep="\t")
    return 1 if missed else 0
