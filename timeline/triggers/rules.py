"""Ordered rows that decide something about a sentence: each a name, relations that must hold, what it gives, examples.

Knows no relation itself: a caller hands in the vocabulary, and a row that names another one is refused with its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, NoReturn, TypeVar

from timeline.errors import LexiconError
from timeline.lexicon import File, Table

S = TypeVar("S")
T = TypeVar("T")
Relation = Callable[..., bool]
Test = tuple[Relation, bool]
Vocabulary = Mapping[str, Mapping[str, Relation]]
R = TypeVar("R", bound=Relation)
_MOST = 8  # relations in a row: what needs more is a relation that has no name yet
_NOT = "!"


class Relations(dict[str, R]):
    """The relations of one kind by their names; as a decorator it enters one under its own."""

    def __call__(self, relation: R) -> R:
        """Enter the relation, which stays as it is."""
        self[relation.__name__] = relation
        return relation


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: where all relations of `seen` and `chosen` hold, it gives `then`.

    With a `head` the row fits only where a candidate has all of its relations, and `pick` says which one of several:
    the "first" of the sentence, the "last", the "nearest", or "all" where each row of the table counts.  `wording` are
    the relations as the file names them.
    """

    name: str
    then: str
    seen: tuple[Test, ...]
    chosen: tuple[Test, ...]
    head: tuple[Test, ...]
    pick: str
    examples: tuple[str, ...]
    wording: tuple[str, ...]


class Written(Table, frozen=True):
    """A row as its file has it: the relations of its lists by name, each as it must or, behind «!», must not hold."""

    name: str
    then: str
    examples: tuple[str, ...]
    time: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    pick: Literal["first", "last", "nearest", "all", ""] = ""


class Tables(Table, frozen=True):
    """The tables of `attach.toml`; the earlier row of a table wins."""

    attach: tuple[Written, ...] = ()
    review: tuple[Written, ...] = ()
    status: tuple[Written, ...] = ()
    no_event: tuple[Written, ...] = ()
    undated: tuple[Written, ...] = ()
    share: tuple[Written, ...] = ()
    onward: tuple[Written, ...] = ()
    denial: tuple[Written, ...] = ()


class Rows:
    """The file `attach.toml` of a language; its tables are read one by one."""

    def __init__(self, language: str) -> None:
        self.file = File.of(language, "attach")
        self.tables = self.file.filled(Tables)

    def table(self, name: str, words: Vocabulary, gives: Iterable[str], *, whole: bool = False) -> tuple[Row, ...]:
        """The rows of one table; `words` is the vocabulary of each of their lists, `gives` what `then` may say.

        Of a `whole` table some row fits whatever comes.  `LexiconError` names file and line of a row with a relation
        or an outcome that there is not.
        """
        given: tuple[Written, ...] = getattr(self.tables, name)
        if doubled := [row.name for row in given if sum(other.name == row.name for other in given) > 1]:
            self._fail(name, len(given) - 1, doubled[0], "there are two rows of this name")
        rows = tuple(self._row(name, at, row, words, frozenset(gives)) for at, row in enumerate(given))
        if whole and (not rows or rows[-1].wording):
            last = rows[-1].name if rows else ""
            self._fail(name, len(rows) - 1, last, "the last row has no relation, so that it fits whatever comes")
        return rows

    def _row(self, table: str, at: int, row: Written, words: Vocabulary, gives: frozenset[str]) -> Row:
        tests: dict[str, tuple[Test, ...]] = {}
        told = {"time": row.time, "event": row.event, "chosen": row.chosen, "head": row.head}
        for key, named in told.items():
            known = words.get(key, {})
            if strange := [one.removeprefix(_NOT) for one in named if one.removeprefix(_NOT) not in known]:
                self._fail(table, at, row.name, f"there is no relation «{strange[0]}» of a {key}")
            tests[key] = tuple((known[one.removeprefix(_NOT)], not one.startswith(_NOT)) for one in named)
        if reason := _wrong(row, gives):
            self._fail(table, at, row.name, reason)
        wording = tuple(f"{key}: {one}" for key, named in told.items() for one in named)
        seen = tests["time"] + tests["event"]
        return Row(row.name, row.then, seen, tests["chosen"], tests["head"], row.pick, row.examples, wording)

    def _fail(self, table: str, at: int, name: str, reason: str) -> NoReturn:
        line = self.file.line(f"{table}[{at}].name")
        raise LexiconError(str(self.file.path), line, f"row {name or 'without a name'}: {reason}")


def _wrong(row: Written, gives: frozenset[str]) -> str:
    """What a row may not say; empty where all is well."""
    if not (row.name and row.examples):
        return "a row has a name and examples"
    if row.then not in gives:
        return f"then must be one of {', '.join(sorted(gives))}"
    if bool(row.head) != bool(row.pick):
        return "a head goes with a pick"
    if len(row.time) + len(row.event) + len(row.chosen) + len(row.head) > _MOST:
        return f"more than {_MOST} relations: give some of them one name"
    return ""


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
        if _hold(row.seen, seen) and _hold(row.chosen, seen, chosen):
            if not row.head:
                yield Fit(row, None)
                continue
            found = [one for one in candidates if _hold(row.head, seen, one)]
            if found:
                yield Fit(row, _picked(row.pick, found, place))


def fitting(rows: Sequence[Row], seen: object) -> Iterator[Row]:
    """The rows that fit, in their order, of a table that picks no candidate; the first one is the one that counts."""
    for row in rows:  # `_hold` without a call, for it is asked of every head
        for test, wanted in row.seen:
            if test(seen) is not wanted:
                break
        else:
            yield row


def every(rows: Sequence[Row], seen: S, candidates: Sequence[T]) -> Iterator[tuple[Row, T]]:
    """What all rows that fit pick, row by row: of a table in which each row counts and not only the first."""
    for row in rows:
        if _hold(row.seen, seen):
            found = [one for one in candidates if _hold(row.head, seen, one)]
            picked = found if row.pick == "all" else found[:1] if row.pick == "first" else found[-1:]
            yield from ((row, one) for one in picked)


def _hold(tests: Iterable[Test], *asked: object) -> bool:
    """Whether all relations are as wanted; a loop, for it is asked for every row of every time and head."""
    for test, wanted in tests:  # noqa: SIM110
        if test(*asked) is not wanted:
            return False
    return True


def _picked(pick: str, found: Sequence[T], place: Callable[[T], int]) -> T:
    if pick == "nearest":
        return min(found, key=place)
    return found[0] if pick == "first" else found[-1]
