"""`lexicon`: for people who edit the words and rules: check them, and see why a text comes out as it does."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from typing import TYPE_CHECKING

from timeline.cli import command, speech
from timeline.errors import LexiconError
from timeline.lexicon import DEFAULT, File, near

if TYPE_CHECKING:
    from collections.abc import Callable

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
    _read_all(arguments.language)
    checks: tuple[Callable[[str], int], ...] = (_check_lists, partial(_check, finder), _check_events, _check_words)
    return max([check(arguments.language) for check in checks])


def _read_all(language: str) -> None:
    """Read every file of the language; LexiconError for the first that cannot be used, or that nobody reads."""
    from timeline.actors import lexicon as actors
    from timeline.paths import LEXICON
    from timeline.stories import lexicon as stories
    from timeline.text import foreign
    from timeline.text import lexicon as text
    from timeline.triggers import lexicon as events

    readers = {
        "actors": actors.load,
        "common": foreign.common,
        "events": events.lexicon,
        "stories": stories.lexicon,
        "text": text.lexicon,
    }
    for path in sorted((LEXICON / language).glob("*.toml")):
        if reader := readers.get(path.stem):
            reader(language)
        elif path.stem not in ("dates", "attach"):  # these two are read with their examples
            raise LexiconError(str(path), None, "nobody reads a file of this name")


def _check_lists(language: str) -> int:
    from timeline.cli.lexicon_faults import faults, left_out

    found = list(faults(language))
    for fault in found:
        print(fault, file=sys.stderr)
    for told in left_out(language):
        print(told)
    return 1 if found else 0


def _check(finder: Recognizer, language: str) -> int:
    from timeline.dates import check
    from timeline.dates.operators import OPERATORS

    file, names = File.of(language, "dates"), list(finder.lexicon.rules)
    for rule in check.unknown_operators(finder.lexicon):
        reason = f"rule {rule.name}: there is no operator {rule.operator}{near(rule.operator, OPERATORS)}"
        raise LexiconError(str(file.path), file.line(f"rule[{names.index(rule.name)}].operator"), reason)
    failed = list(check.failures(language))
    for failure in failed:
        example = failure.example
        place = _place(file, "rule", names.index(example.rule.name))
        told = f"rule {example.rule.name}: «{example.text}» wants {example.value}, got {failure.got}"
        print(place + told, file=sys.stderr)
    total = sum(1 for _ in check.examples(finder.lexicon))
    print(
        f"{len(finder.lexicon.rules)} rules, {len(finder.lexicon.words)} words, {total} examples, {len(failed)} failed"
    )
    return 1 if failed else 0


def _check_events(language: str) -> int:
    from timeline.events import check

    tables = check.tables(language)
    failed = list(check.failures(language))
    for failure in failed:
        example = failure.example
        place = _place(File.of(language, "attach"), example.table, tables[example.table].index(example.row))
        told = f"{example.table} row {example.row.name}: «{example.sentence}» wants {example.word}, got {failure.got}"
        print(place + told, file=sys.stderr)
    if tables:
        told = ", ".join(f"{len(rows)} rows of {name}" for name, rows in tables.items())
        print(f"{told}, {sum(1 for _ in check.examples(language))} examples, {len(failed)} failed")
    return 1 if failed else 0


def _place(file: File, table: str, at: int) -> str:
    """The file and the line of a row of a table, as an error begins with them."""
    return f"{file.path}:{file.line(f'{table}[{at}]')}: "


def _check_words(language: str) -> int:
    from timeline.events import word_check

    total, failed = sum(1 for _ in word_check.examples(language)), list(word_check.failures(language))
    for example, got in failed:
        told = f"[[{example.table}]] {example.at + 1}: «{example.text}» wants {example.word}, got {got}"
        print(_place(File.of(language, "events"), example.table, example.at) + told, file=sys.stderr)
    if total:
        print(f"{total} examples of words, {len(failed)} failed")
    return 1 if failed else 0


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
