"""`resolve`: single time expressions, a line each."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from timeline import model
from timeline.cli import command, speech
from timeline.lexicon import DEFAULT

if TYPE_CHECKING:
    from timeline.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    words = "resolve time expressions: text, TIMEX3 value, start, end, granularity, why"
    examples = 'resolve "Jumat (28/1/2022)" "Rabu" "2014" --published 2022-01-28\nresolve "13 March 2019" --language en'
    made = command.add(commands, "resolve", run, words, examples)
    made.add_argument("expressions", nargs="+", metavar="TEXT", help="a time expression, quoted")
    made.add_argument("--published", type=command.day, metavar="DAY", help="the day of publication, as 2022-01-28")
    made.add_argument(
        "--language", type=command.language, default=DEFAULT, help="a folder of data/lexicon (default: %(default)s)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each expression; 1 when one of them is no time."""
    from timeline import dates

    missed = 0
    floating = []
    for expression in arguments.expressions:
        found = dates.resolve(expression, arguments.published, arguments.language)
        if found is None:
            speech.tell("{text}: no time expression found", text=expression)
            missed += 1
            continue
        if found.interval is None and not arguments.published and _needs_anchor(expression, arguments.language):
            floating.append(expression)
        days = model.days(found.interval)
        why = "; ".join(filter(None, (found.reason, found.warning)))
        print(expression, found.value, *(value or "-" for value in days.values()), why or found.rule, sep="\t")
    if floating:
        texts = ", ".join(f"«{one}»" for one in floating)
        speech.tell("{texts}: counted from the day of publication; --published DAY gives that anchor", texts=texts)
    return 1 if missed else 0


def _needs_anchor(expression: str, language: str) -> bool:
    """Whether a day of publication, whichever, would place the expression."""
    from timeline import dates

    placed = dates.resolve(expression, date(2000, 1, 1), language)
    return placed is not None and placed.interval is not None
