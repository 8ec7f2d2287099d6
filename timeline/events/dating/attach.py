"""Gives each time of a sentence the verb or event noun that it dates, by the rows of `attach.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from timeline.events.dating.head_relations import HEAD
from timeline.events.dating.noun_relations import NOUN
from timeline.events.dating.plan_relations import PLAN
from timeline.events.dating.reach import Reach
from timeline.events.dating.saying_relations import CONTENT, SAYING
from timeline.events.dating.scope import Scope
from timeline.events.dating.time_relations import TIME
from timeline.events.dating.when import Dated, When
from timeline.events.heads import Head
from timeline.events.lexicon import OTHER
from timeline.events.rules import Fit, Relation, Row, Rows, Vocabulary, fits
from timeline.events.sentence import ACTOR

NOTHING = "nothing"
WAYS = ("beside", "fronted", "paused", "tag", "far", NOTHING)
_HEADS: Mapping[str, Relation] = {**HEAD, **SAYING, **NOUN}
WORDS: Vocabulary = {"time": {**TIME, **PLAN, **CONTENT}, "head": _HEADS, "chosen": _HEADS}
"""The relations that the lists of a row may name."""
_ENTRY = 2  # words of an entry of a list behind its date
_NAMED = ":"  # behind the name of an entry whose date comes last
LISTED = "listed"  # the rule of times that stand alone


@cache
def rows(language: str) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The language's rows of attachment and of review."""
    file = Rows(language)
    return file.table("attach", WORDS, WAYS), file.table("review", WORDS, WAYS)


def attached(scope: Scope, whens: Sequence[When]) -> Iterator[Dated]:
    """Each time with its head.

    A sentence without any verb or event noun that lists several times («Pada 2018 di Singapura, Februari di
    Vietnam») gives an event for each, with the time itself as trigger.
    """
    linked = all(one.word in scope.lex.triggers.empty for one in scope.heads)
    if (not scope.heads and len(whens) > 1) or (linked and _entry(scope, whens)):
        yield from (Dated(Head(w.first, w.last, "", "noun", OTHER), w, LISTED, LISTED) for w in whens)
        return
    last: Dated | None = None
    for when in whens:
        if (chosen := choose(Reach(scope, when, last))) is not None:
            last = chosen
            yield chosen


def _entry(scope: Scope, whens: Sequence[When]) -> bool:
    """Whether a line is an entry of a list: a full date and what it is of.

    «3 Juli 2006, Direktur Utama PT X.», «Paolo Maldini: AC Milan 2-1 Liverpool, 23/05/2007».
    """
    words, only = scope.line.words, whens[0] if whens else None
    if only is None or not only.placed or not only.resolution.timex.text[-4:].isdigit() or only.interval.days > 1:
        return False
    if not only.first:
        told = [word for word in words[only.last :] if word[0].isalnum() or word == ACTOR]
        return len(told) >= _ENTRY and words[only.last] not in {"(", "/", "—", "–"}
    return only.paused and len(whens) == 1 and _NAMED in words[: only.first] and only.last <= len(words)


def choose(seen: Reach) -> Dated | None:
    """The head that the first fitting row gives a time, looked at again; None where it dates nothing."""
    attach, review = rows(seen.lex.language)
    found = next(candidates(attach, seen), None)
    if found is None or found.picked is None:
        return None
    chosen = _dated(seen, found, found.row.name)
    for row in review:
        seen.chosen = chosen.head
        again = next(candidates((row,), seen, chosen.head), None)
        if again is not None and again.picked is None:
            return None
        if again is not None:
            chosen = _dated(seen, again, f"{chosen.rule}, {row.name}")
    return chosen


def candidates(table: Sequence[Row], seen: Reach, chosen: Head | None = None) -> Iterator[Fit[Head]]:
    """The rows that fit a time, each with the head that it picks."""
    return fits(table, seen, seen.near, lambda head: abs(head.first - seen.when.first), chosen)


def _dated(seen: Reach, found: Fit[Head], rule: str) -> Dated:
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
