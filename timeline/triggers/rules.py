"""Ordered rows that decide something about a sentence: each a name, relations that must hold, what it gives, examples.

Knows no relation itself: a caller hands in the vocabulary (see `rules_file`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline.lexicon import Words

S = TypeVar("S")
T = TypeVar("T")
Relation = Callable[..., bool]
Test = tuple[Relation, bool]
Vocabulary = Mapping[str, Mapping[str, Relation]]
R = TypeVar("R", bound=Relation)


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
    the "first" of the sentence, the "last", the "nearest", or "all" where each row of the table counts.  `words` are
    those that a candidate may be, none for any.  `wording` are the relations as the file names them.
    """

    name: str
    then: str
    seen: tuple[Test, ...]
    chosen: tuple[Test, ...]
    head: tuple[Test, ...]
    pick: str
    examples: tuple[str, ...]
    wording: tuple[str, ...]
    words: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Listed:
    """A test that asks whether a word of, or beside, what was asked about last is one of those that the row lists."""

    of: Callable[[object, Words], bool]
    words: Words

    def __call__(self, *asked: object) -> bool:
        """Whether it is."""
        return self.of(asked[-1], self.words)


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


def deciding(rows: Iterable[Row], seen: S, candidate: T) -> Row | None:
    """The first row that fits one candidate."""
    for row in rows:
        if _hold(row.head, seen, candidate) and _hold(row.seen, seen):
            return row
    return None


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
