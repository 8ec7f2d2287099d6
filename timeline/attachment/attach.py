"""Gives each time of a sentence the verb or event noun that it dates, by the rows of `attach.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from timeline.attachment.candidates import Candidates
from timeline.attachment.clause_relations import CLAUSE
from timeline.attachment.head_relations import HEAD
from timeline.attachment.list_relations import LISTS
from timeline.attachment.mark_relations import MARKED
from timeline.attachment.noun_relations import NOUN
from timeline.attachment.plan_relations import PLAN
from timeline.attachment.saying_relations import CONTENT, SAYING
from timeline.attachment.scope import Scope
from timeline.attachment.time_relations import TIME
from timeline.attachment.when import Dated, When
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import OTHER
from timeline.triggers.rules import Fit, Relation, Row, Vocabulary, fits
from timeline.triggers.rules_file import Rows

NOTHING = "nothing"
LISTED = "listed"  # the way of times that stand for themselves, and have no verb
WAYS = ("beside", "fronted", "paused", "tag", "far", LISTED, NOTHING)
_HEADS: Mapping[str, Relation] = {**HEAD, **CLAUSE, **SAYING, **NOUN}
WORDS: Vocabulary = {"time": {**TIME, **LISTS, **MARKED, **PLAN, **CONTENT}, "head": _HEADS, "chosen": _HEADS}
"""The relations that the lists of a row may name."""


@cache
def rows(language: str) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The language's rows of attachment and of review."""
    file = Rows(language)
    return file.table("attach", WORDS, WAYS), file.table("review", WORDS, WAYS)


def attached(scope: Scope, whens: Sequence[When]) -> Iterator[Dated]:
    """Each time with its head, which is the time itself where it stands in a list."""
    last: Dated | None = None
    for when in whens:
        if (chosen := choose(Candidates(scope, when, last, whens))) is not None:
            last = chosen
            yield chosen


def choose(seen: Candidates) -> Dated | None:
    """The head that the first fitting row gives a time, looked at again; None where it dates nothing."""
    chosen = first(seen)
    again = list(reviewed(seen, chosen)) if chosen is not None and chosen.way != LISTED else []
    return again[-1][1] if again else chosen


def first(seen: Candidates) -> Dated | None:
    """The head that the first fitting row gives a time; None where it dates nothing."""
    found = next(candidates(rows(seen.lex.language)[0], seen), None)
    if found is not None and found.row.then == LISTED:
        return Dated(Head(seen.when.first, seen.when.last, "", "noun", OTHER), seen.when, LISTED, found.row.name)
    return None if found is None or found.picked is None else _dated(seen, found, found.row.name)


def reviewed(seen: Candidates, chosen: Dated) -> Iterator[tuple[Row, Dated | None]]:
    """The rows that fit when a choice is looked at again, each with what the time dates by it; None ends it."""
    for row in rows(seen.lex.language)[1]:
        seen.chosen = chosen.head
        again = next(candidates((row,), seen, chosen.head), None)
        if again is not None and again.picked is None:
            yield row, None
            return
        if again is not None:
            chosen = _dated(seen, again, f"{chosen.rule}, {row.name}")
            yield row, chosen


def candidates(table: Sequence[Row], seen: Candidates, chosen: Head | None = None) -> Iterator[Fit[Head]]:
    """The rows that fit a time, each with the head that it picks."""
    return fits(table, seen, seen.near, lambda head: abs(head.first - seen.when.first), chosen)


def _dated(seen: Candidates, found: Fit[Head], rule: str) -> Dated:
    assert found.picked is not None
    way = found.row.then
    assert way in WAYS
    return Dated(found.picked, seen.when, way, rule)


def distinct(told: Iterable[Dated]) -> list[Dated]:
    """One event for each head and each of its dates; of two dates that hold one another the narrower.

    A month that only names a delivery («minyak mentah Januari … pada Rabu») gives way to a time of the verb's own.
    """
    kept: list[Dated] = []
    for new in told:
        twin = next((k for k in kept if k.head == new.head and _one_time(k.when, new.when)), None)
        if twin is None:
            kept.append(new)
        elif _sharper(new.when, twin.when):
            kept[kept.index(twin)] = new
    return kept


def _one_time(a: When, b: When) -> bool:
    if a.present != b.present:
        return True  # «Jenazahnya kini sudah dimakamkan, pada Kamis»
    if not (a.placed and b.placed):
        return a.placed or b.placed  # «Kamis pekan lalu, Kamis (27/1/2022)» in an article without a day of its own
    return a.loose != b.loose or a.interval.nests(b.interval)


def _sharper(new: When, old: When) -> bool:
    """Whether a time says more of the day than another one of the same head."""
    if new.present != old.present:
        return old.present
    if not (new.placed and old.placed):
        return new.placed
    return not new.loose and (old.loose or new.interval.days < old.interval.days)
