"""Ordered rows that decide something about a sentence: each a name, relations that must hold, what it gives, examples.

Knows no relation itself: a caller hands in the vocabulary, and a row that names another one is refused with its line.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, NoReturn, TypeVar

from timeline.errors import LexiconError
from timeline.paths import LEXICON

S = TypeVar("S")
T = TypeVar("T")
Relation = Callable[..., bool]
Test = tuple[Relation, bool]
_MOST = 8  # relations in a row: what needs more is a relation that has no name yet
_NOT = "!"
_LISTS = ("time", "event", "chosen", "head")
_KEYS = {"name", "then", "pick", "examples", *_LISTS}
_PICKS = ("first", "last", "nearest")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: where all relations of `seen` and `chosen` hold, it gives `then`.

    With a `head` the row fits only where a candidate has all of its relations, and `pick` says which one of several:
    the "first" of the sentence, the "last", or the "nearest".  `wording` are the relations as the file names them.
    """

    name: str
    then: str
    seen: tuple[Test, ...]
    chosen: tuple[Test, ...]
    head: tuple[Test, ...]
    pick: str
    examples: tuple[str, ...]
    wording: tuple[str, ...]


class Rows:
    """The file NAME.toml of a language; its tables are read one by one."""

    def __init__(self, language: str, name: str) -> None:
        self.path = LEXICON / language / f"{name}.toml"
        try:
            self.source = self.path.read_text(encoding="utf-8")
            self.tables = tomllib.loads(self.source)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(str(self.path), getattr(error, "lineno", None), str(error)) from error
        except OSError as error:
            raise LexiconError(str(self.path), None, str(error)) from error

    def table(self, name: str, words: Mapping[str, Mapping[str, Relation]], gives: Iterable[str]) -> tuple[Row, ...]:
        """The rows of one table; `words` is the vocabulary of each of their lists, `gives` what `then` may say.

        `LexiconError` names file and line of a row with an unknown or a missing key, relation or outcome.
        """
        known = _Known(self.path, self.source, words, frozenset(gives))
        return tuple(known.row(row) for row in self.tables.get(name, ()))


class _Known:
    """What the rows of a file may say."""

    def __init__(self, path: Path, source: str, words: Mapping[str, Mapping[str, Relation]], gives: frozenset[str]):
        self.path, self.lines, self.words, self.gives = path, source.splitlines(), words, gives
        self.names: set[str] = set()

    def row(self, row: Mapping[str, Any]) -> Row:
        name = str(row.get("name", ""))
        self._check(name, row)
        told = tuple(f"{key}: {word}" for key in _LISTS for word in row.get(key, ()))
        lists = {key: tuple(self._test(name, key, word) for word in row.get(key, ())) for key in _LISTS}
        seen, pick, examples = lists["time"] + lists["event"], row.get("pick", ""), tuple(row["examples"])
        return Row(name, row["then"], seen, lists["chosen"], lists["head"], pick, examples, told)

    def _check(self, name: str, row: Mapping[str, Any]) -> None:
        if missing := {"name", "then", "examples"} - {key for key in row if row[key]}:
            self._fail(name, f"{', '.join(sorted(missing))} is missing")
        if unknown := set(row) - _KEYS:
            self._fail(name, f"unknown key {', '.join(sorted(unknown))}")
        if name in self.names:
            self._fail(name, "there are two rows of this name")
        if row["then"] not in self.gives:
            self._fail(name, f"then must be one of {', '.join(sorted(self.gives))}")
        if ("head" in row) != ("pick" in row) or row.get("pick", "first") not in _PICKS:
            self._fail(name, f"a head goes with a pick, one of {', '.join(_PICKS)}")
        if sum(len(row.get(key, ())) for key in _LISTS) > _MOST:
            self._fail(name, f"more than {_MOST} relations: give some of them one name")
        self.names.add(name)

    def _test(self, name: str, key: str, word: str) -> Test:
        relation = self.words.get(key, {}).get(word.removeprefix(_NOT))
        if relation is None:
            self._fail(name, f"there is no relation «{word.removeprefix(_NOT)}» of a {key}")
        return relation, not word.startswith(_NOT)

    def _fail(self, name: str, reason: str) -> NoReturn:
        told = f'name = "{name}"'
        line = next((n for n, text in enumerate(self.lines, 1) if text.startswith(told)), None)
        raise LexiconError(str(self.path), line, f"row {name or 'without a name'}: {reason}")


@dataclass(frozen=True, slots=True)
class Fit(Generic[T]):
    """A row that fits, with the candidate it picks, if it picks one."""

    row: Row
    picked: T | None


def fits(rows: Sequence[Row], seen: S, candidates: Sequence[T], place: Callable[[T], int],
         chosen: T | None = None) -> Iterator[Fit[T]]:  # fmt: skip
    """The rows that fit, in their order; the first one is the one that counts.

    `seen` is what the relations of `time` or `event` are asked about, those of `head` with one of the `candidates`;
    `place` tells how far a candidate stands from what is looked at, for "nearest"; `chosen` is what an earlier
    table chose.
    """
    for row in rows:
        if all(test(seen) is wanted for test, wanted in row.seen) and all(
            test(seen, chosen) is wanted for test, wanted in row.chosen
        ):
            if not row.head:
                yield Fit(row, None)
                continue
            found = [one for one in candidates if all(test(seen, one) is wanted for test, wanted in row.head)]
            if found:
                yield Fit(row, _picked(row.pick, found, place))


def _picked(pick: str, found: Sequence[T], place: Callable[[T], int]) -> T:
    if pick == "nearest":
        return min(found, key=place)
    return found[0] if pick == "first" else found[-1]
