"""`resolve`: single time expressions, a line each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from timeline import model
from timeline.cli import command, listing, speech
from timeline.lexicon import DEFAULT

if TYPE_CHECKING:
    from timeline.cli.command import Commands


COLUMNS = ("text", "value", "start_date", "end_date", "granularity", "why")
STDIN = "-"


def register(commands: Commands) -> None:
    """Add the command."""
    words = "resolve time expressions: text, TIMEX3 value, start, end, granularity, why"
    examples = (
        'resolve "Jumat (28/1/2022)" "Rabu" "2014" --published 2022-01-28\nresolve "13 March 2019" --language en\n'
        "resolve - --csv < expressions.txt"
    )
    made = command.add(commands, "resolve", run, words, examples)
    help_ = "a time expression, quoted, or - for a line each from standard input"
    made.add_argument("expressions", nargs="+", metavar="TEXT", help=help_)
    made.add_argument("--published", type=command.day, metavar="DAY", help="the day of publication, as 2022-01-28")
    made.add_argument(
        "--language", type=command.language, default=DEFAULT, help="a folder of data/lexicon (default: %(default)s)"
    )
    listing.add_format(made)


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each expression; 1 when one of them is no time."""
    from timeline import dates

    missed = 0
    floating, rows = [], []
    for expression in _expressions(arguments.expressions):
        found = dates.resolve(expression, arguments.published, arguments.language)
        if found is None:
            speech.tell("{text}: no time expression found", text=expression)
            missed += 1
            continue
        if found.interval is None and not arguments.published and _needs_anchor(expression, arguments.language):
            floating.append(expression)
        days = model.days(found.interval)
        why = "; ".join(filter(None, (found.reason, found.warning)))
        rows.append((expression, found.value, *days.values(), why or found.rule))
        if not listing.asked(arguments):
            print(*(value or "-" for value in rows[-1]), sep="\t")
    if listing.asked(arguments):
        listing.show(arguments, COLUMNS, rows)
    if floating:
        texts = ", ".join(f"«{one}»" for one in floating)
        speech.tell("{texts}: counted from the day of publication; --published DAY gives that anchor", texts=texts)
    return 1 if missed else 0


def _expressions(given: Iterable[str]) -> Iterator[str]:
    for one in given:
        yield from filter(None, map(str.strip, sys.stdin)) if one == STDIN else (one,)


def _needs_anchor(expression: str, language: str) -> bool:
    """Whether a day of publication, whichever, would place the expression."""
    from timeline import dates

    placed = dates.resolve(expression, date(2000, 1, 1), language)
    return placed is not None and placed.interval is not None
