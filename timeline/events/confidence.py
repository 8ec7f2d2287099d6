"""Says how far an event can be trusted: the chance that trigger, days, status and actors are all right.

A logistic model over a few signs of how the event was found; its weights stand in `events.toml` and are
fitted on read articles by `training/calibrate_events.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import exp

from timeline.attachment.then import REASON as THEN
from timeline.attachment.when import Dated
from timeline.model import Interval
from timeline.model.event import LIKELY
from timeline.participants.roles import BEFORE
from timeline.triggers.lexicon import OTHER
from timeline.triggers.sentence import Sentence
from timeline.triggers.words import Weights

HIGH = 0.8  # what is at least this is right in all parts 95 times of 100
_HALF = 0.5
IMPLICIT = 0.3  # dated by nothing but the publication day
_OBJECT = "object"  # gave a role to whom a verb has behind it
_NEAR = 6  # units between a time and its verb
_INNER = frozenset({"relative", "purpose", "adverbial", "aside"})
_WEAK = frozenset({"joined", "far", "listed"})


def signs(line: Sentence, told: Dated, published: date | None, roles: Sequence[str] = ()) -> Iterator[str]:
    """What speaks for or against an event, by name; `roles` are what gave its actors their roles."""
    head, when = told.head, told.when
    interval = when.resolution.interval
    checks = {
        "bias": True,
        "tag": told.way == "tag",
        "weak": told.way in _WEAK,
        "state": head.state,
        "other": head.type == OTHER,
        "noun": head.kind == "noun",
        "warning": bool(when.resolution.warning),
        "present": when.present,
        "clock": when.clock,
        "quoted": line.quoted[when.first] and not head.tag,
        "printed": not when.clock and any(character.isdigit() for character in when.resolution.timex.text),
        "passive": head.voice == "passive" and not head.speech,
        "distant": abs(head.first - when.first) > _NEAR,
        "inner": line.clause(head.first).kind in _INNER,
        "anaphoric": when.resolution.reason == THEN,
        "inferred": not head.tag and any(why.endswith(BEFORE) and not why.startswith(LIKELY) for why in roles),
        "likely": any(why.startswith(LIKELY) for why in roles),
        "object": any(why.startswith(_OBJECT) for why in roles),
        "open": interval is None or (published is not None and interval.days > 1 and _holds(interval, published)),
    }
    yield from (name for name, true in checks.items() if true)


def _holds(interval: Interval, day: date) -> bool:
    return interval.start <= day < interval.end


def confidence(found: Iterator[str], weights: Weights) -> float:
    """Between 0 and 1: the logistic function of the weights of an event's signs, drawn in."""
    total: float = sum(getattr(weights, name) for name in found)
    return round(drawn_in(1 / (1 + exp(-total)), weights.sure), 2)


def drawn_in(chance: float, sure: float) -> float:
    """A chance as it is shown: `HIGH` where it is `sure`, so that what is shown as high is right 95 times of 100.

    As it is up to a half, then straight to `HIGH` at `sure`, and straight to 1.
    """
    if chance <= _HALF:
        return chance
    if chance <= sure:
        return _HALF + (HIGH - _HALF) * (chance - _HALF) / (sure - _HALF)
    return HIGH + (1 - HIGH) * (chance - sure) / (1 - sure)
