"""`lexicon`: for people who edit the words and rules: check them, and see why a text comes out as it does."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from timeline.cli import command, speech
from timeline.lexicon import DEFAULT

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.dates.context import Context
    from timeline.dates.recognizer import Recognizer
    from timeline.model import Timex


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(
        commands,
        "lexicon",
        run,
        "check the words and rules of a language, or explain what they make of a text",
        'lexicon check\nlexicon explain "Rabu pekan depan" --published 2022-01-28\n'
        'lexicon explain --events "NATO pada Rabu menolak tuntutan Rusia." --published 2022-01-28',
    )
    made.add_argument("what", choices=("check", "explain"), help="check all examples, or explain one text")
    made.add_argument("text", nargs="?", default="", metavar="TEXT", help="the text to explain, quoted")
    made.add_argument(
        "--events", default="", metavar="SENTENCE", help="explain its events instead: clauses, rows that fit, cues"
    )
    made.add_argument(
        "--language", type=command.language, default=DEFAULT, help="a folder of data/lexicon (default: %(default)s)"
    )
    made.add_argument("--published", type=command.day, metavar="DAY", help="the day of publication, as 2022-01-28")


def run(arguments: argparse.Namespace) -> int:
    """Check or explain; 1 when an example fails."""
    from timeline.dates.recognizer import recognizer

    finder = recognizer(arguments.language)
    assert finder is not None  # `command.language` lets no other language through
    if arguments.what == "explain" and arguments.events.strip():
        return _explain_events(arguments)
    if arguments.what == "explain" and not arguments.text.strip():
        raise command.WrongUsage('explain wants a TEXT, such as: lexicon explain "Rabu pekan depan"')
    if arguments.what == "explain":
        return _explain(finder, arguments)
    from timeline.cli import lexicon_check

    return lexicon_check.check(finder, arguments.language)


def _explain_events(arguments: argparse.Namespace) -> int:
    from timeline.events.explain import explain
    from timeline.model import Article

    text, language = arguments.events, arguments.language
    for told in explain(Article("", "", "", text, published=arguments.published, language=language), speech.words()):
        print(told)
    return 0


def _explain(finder: Recognizer, arguments: argparse.Namespace) -> int:
    from timeline.dates.resolver import resolve

    looked: dict[tuple[int, int], str] = {}

    def watch(timex: Timex, context: Context) -> None:
        if any(name in {"weekday", "month", "dm", "day"} for name, _ in timex.slots):
            looked[timex.start, timex.end] = _direction(context.cue(timex), context.stop(timex))

    found = resolve(finder.find(arguments.text), arguments.text, arguments.published, finder.lexicon, watch)
    won = {(r.timex.start, r.timex.end): r for r in found}
    for candidate in finder.candidates(arguments.text):
        timex = candidate.timex
        winner = won.get((timex.start, timex.end))
        chosen = winner is not None and winner.rule == timex.rule
        state = (
            "won" if chosen else "fits, but a longer or an earlier rule won" if candidate.passed else "a guard refused"
        )
        slots = ", ".join(f"{name}={value}" for name, value in timex.slots)
        print(f"{timex.text}\t{timex.rule}\t{slots or '-'}\t{state}")
        if chosen and winner:
            why = "; ".join(filter(None, (winner.reason, winner.warning)))
            print(f"  {timex.type} {winner.value}, anchor {winner.anchor or '-'}: {why}")
            if winner.anchor and (direction := looked.get((timex.start, timex.end))):
                print(f"  {direction}")
    if not won:
        print("no time expression found")
    return 0


def _direction(cue: str, stop: str) -> str:
    """Which word of its clause makes an expression look ahead, or what keeps it back."""
    if cue:
        return f"the clause looks ahead: «{cue}»"
    return f"the clause looks back: «{stop}» stands nearer" if stop else "the clause looks back: no word looks ahead"
