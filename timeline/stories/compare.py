"""Compares two events as told: what they have in common, as numbers between 0 and 1."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from timeline.stories.lexicon import lexicon

GENERAL = frozenset({"other", "statement", "work"})
"""Types of events that say nothing about what happened."""
SPEECH = "statement"


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one article tells it; days are ordinals, half-open, words are folded.

    `label` are those of its label, `telling` those of the words that say what is special about it, its trigger not
    among them.
    """

    n: int
    article: int
    language: str
    sentence: int
    start: int
    end: int
    trigger: str
    type: str
    label: frozenset[str]
    words: frozenset[str]
    telling: frozenset[str]
    about: frozenset[str]
    actors: frozenset[int]


class Evidence(NamedTuple):
    """What speaks for two events being one, each between 0 and 1."""

    words: float
    """Weight of the words that the sentences share, by the smaller sentence (overlap coefficient)."""
    about: float
    """Share of the words that the articles are about."""
    label: float
    """The same of the words of the labels; one of empty words, «Hal itu disampaikan», is like none."""
    trigger: float
    """1 for the same family of trigger, a half for only the same telling type."""
    day: float
    """1 for the very same days, a half for days inside longer ones, 0 for neighbouring days."""
    apart: float
    """1 for two articles: one article seldom tells a thing twice, and often two alike."""
    kind: float
    """1 for two deeds or two statements, 0 for a deed and what was said of it."""


def possible(one: Told, other: Told) -> bool:
    """Whether it can be: days that overlap, or single days next to each other, and an actor or telling word in common.

    Two triggers of one sentence are two events, and words of two languages cannot be compared.
    """
    if one.language != other.language or (one.article, one.sentence) == (other.article, other.sentence):
        return False
    if one.telling.isdisjoint(other.telling) and one.actors.isdisjoint(other.actors):
        return False
    if one.start < other.end and other.start < one.end:
        return True
    return one.end - one.start == other.end - other.start == 1 and abs(one.start - other.start) == 1


def evidence(one: Told, other: Told) -> Evidence:
    """What speaks for it."""
    total = lexicon(one.language).total
    return Evidence(
        words=_overlap(one.words, other.words, total),
        about=len(one.about & other.about) / (min(len(one.about), len(other.about)) or 1),
        label=_overlap(one.label, other.label, total),
        trigger=1.0 if one.trigger and one.trigger == other.trigger else 0.5 * _same_type(one, other),
        day=_days(one, other),
        apart=float(one.article != other.article),
        kind=float((one.type == SPEECH) == (other.type == SPEECH)),
    )


def _overlap(one: frozenset[str], other: frozenset[str], total: Callable[[Iterable[str]], float]) -> float:
    """The weight of the words in common by that of the lighter bag, which weighs at least as much as one rare word."""
    return min(1.0, total(one & other) / max(1.0, min(total(one), total(other))))


def _same_type(one: Told, other: Told) -> bool:
    return one.type == other.type and one.type not in GENERAL


def _days(one: Told, other: Told) -> float:
    if (one.start, one.end) == (other.start, other.end):
        return 1.0
    return 0.5 if one.start < other.end and other.start < one.end else 0.0
