"""What a word says whatever stands around it, and the words beside it: what rows of `no_cue` and `status` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.lexicon import Words
from timeline.status.cue import Cue, Spelt
from timeline.status.predicate import Predicate
from timeline.triggers.rules import Relations

KIND: Relations[Callable[[Predicate | None, Spelt], bool]] = Relations()


@KIND
def negates(_: Predicate | None, cue: Spelt) -> bool:
    """It says that something did not happen: «tidak», «batal», «mencegah»."""
    return cue.says == "negated"


@KIND
def plans(_: Predicate | None, cue: Spelt) -> bool:
    """It says that something is to come: «akan», «dijadwalkan», «meminta»."""
    return cue.says == "planned"


@KIND
def lasts(_: Predicate | None, cue: Spelt) -> bool:
    """It says that something goes on: «sedang», «masih»."""
    return cue.says == "ongoing"


@KIND
def modifies(_: Predicate | None, cue: Spelt) -> bool:
    """It says that something did not happen, is to come or goes on, and is no verb of denying."""
    return cue.says in {"negated", "planned", "ongoing"}


@KIND
def denies(_: Predicate | None, cue: Spelt) -> bool:
    """It is a verb of denying: «membantah», «ditepis»."""
    return cue.denies


@KIND
def conditions(_: Predicate | None, cue: Spelt) -> bool:
    """It opens conditions: «jika», «bila»."""
    return cue.conditions


def _is(cue: Cue, words: Words) -> bool:
    """The word is one of these."""
    return cue.word in words


def _followed_by(cue: Cue, words: Words) -> bool:
    """One of these stands right behind it, or behind «itu» and «yang» there."""
    return cue.after in words or cue.phrase in words or cue.next in words


def _led_by(cue: Cue, words: Words) -> bool:
    """One of these stands right before it."""
    return cue.before in words


LISTED = {"words": _is, "followed_by": _followed_by, "led_by": _led_by}
"""What the lists of words of a row ask of a cue."""
