"""What `lexicon check` does: every file of a language is read, and every row held to its own examples."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from timeline.errors import LexiconError
from timeline.lexicon import File, near

if TYPE_CHECKING:
    from timeline.dates.recognizer import Recognizer


def check(finder: Recognizer, language: str) -> int:
    """Check the files of a language; 1 when something in them is at fault, each thing named with its line."""
    _read_all(language)
    of_dates = partial(_check_dates, finder)
    checks: tuple[Callable[[str], int], ...] = (_check_lists, of_dates, _check_events, _check_words)
    return max([one(language) for one in checks])


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


def _check_dates(finder: Recognizer, language: str) -> int:
    from timeline.dates import check
    from timeline.dates.operators import OPERATORS

    names = list(finder.lexicon.rules)
    for rule in check.unknown_operators(finder.lexicon):
        file = File.of(language, "dates")
        reason = f"rule {rule.name}: there is no operator {rule.operator}{near(rule.operator, OPERATORS)}"
        raise LexiconError(str(file.path), file.line(f"rule[{names.index(rule.name)}].operator"), reason)
    failed = [
        ("rule", names.index(one.rule.name), f"rule {one.rule.name}: «{one.text}» wants {one.value}, got {failure.got}")
        for failure in check.failures(language)
        for one in (failure.example,)
    ]
    total = sum(1 for _ in check.examples(finder.lexicon))
    print(
        f"{len(finder.lexicon.rules)} rules, {len(finder.lexicon.words)} words, {total} examples, {len(failed)} failed"
    )
    return _told(language, "dates", failed)


def _check_events(language: str) -> int:
    from timeline.events import check

    tables = check.tables(language)
    failed = [
        (
            one.table,
            tables[one.table].index(one.row),
            f"{one.table} row {one.row.name}: «{one.sentence}» wants {one.word}, got {failure.got}",
        )
        for failure in check.failures(language)
        for one in (failure.example,)
    ]
    if tables:
        told = ", ".join(f"{len(rows)} rows of {name}" for name, rows in tables.items())
        print(f"{told}, {sum(1 for _ in check.examples(language))} examples, {len(failed)} failed")
    return _told(language, "attach", failed)


def _check_words(language: str) -> int:
    from timeline.events import word_check

    total = sum(1 for _ in word_check.examples(language))
    failed = [
        (one.table, one.at, f"[[{one.table}]] {one.at + 1}: «{one.text}» wants {one.word}, got {got}")
        for one, got in word_check.failures(language)
    ]
    if total:
        print(f"{total} examples of words, {len(failed)} failed")
    return _told(language, "events", failed)


def _told(language: str, name: str, failed: Sequence[tuple[str, int, str]]) -> int:
    """Print what examples make of it instead, each with the line of its table's nth row; 1 where there is any."""
    if failed:
        file = File.of(language, name)
        for table, at, told in failed:
            print(f"{file.path}:{file.line(f'{table}[{at}]')}: {told}", file=sys.stderr)
    return 1 if failed else 0
