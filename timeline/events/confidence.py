"""Says how far an event can be trusted: the chance that verb, days, status and actors are all right.

A linear model of named traits; `training/train_confidence.py` fits it on read articles, and measures it on others.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from math import floor

from timeline import linear
from timeline.events.doubt_traits import word
from timeline.model import Event
from timeline.triggers.heads import Head
from timeline.triggers.sentence import Sentence

RIGHT, WRONG = "right", "wrong"  # the classes of the model
SURE = "sure"  # a trait that no event has: with it alone the model gives the chance that is shown as `HIGH`
HIGH = 0.8  # what is at least this is right in all parts 95 times of 100
TRUE = 0.7  # up to here the chance itself is shown
IMPLICIT = 0.3  # dated by nothing but the publication day
UNPLACED = 0.1  # «pada Rabu», and nobody knows in which week
_UNKNOWN = 0.5  # without a model for the language
_MOST = 4  # what is more is told as this
_PLACE = "place"


def confidence(traits: Iterable[str], language: str) -> float:
    """Between 0 and 1: the chance that the model gives an event with these traits, as it is shown."""
    model = linear.trained("confidence", language)
    if model is None:
        return _UNKNOWN
    right = model.classes.index(RIGHT)
    return shown(model.chances(traits)[right], model.chances((SURE,))[right])


def shown(chance: float, sure: float) -> float:
    """A chance as it is shown: `HIGH` where it is `sure`, so that what is shown as high is right 95 times of 100.

    As it is up to `TRUE`, then straight to `HIGH` at `sure`, and straight to 1; in hundredths, never rounded up.
    """
    if chance >= sure:
        low, high, share = HIGH, 1.0, (chance - sure) / (1 - sure)
    elif chance < TRUE:
        return floor(100 * chance) / 100
    else:
        low, high, share = TRUE, HIGH, (chance - TRUE) / (sure - TRUE)
    return (round(100 * low) + floor(round(100 * (high - low)) * share)) / 100


def traits(line: Sentence, head: Head, event: Event, media: Container[str]) -> Iterator[str]:
    """Who takes part in a dated event by which rules, and whom its sentence names besides.

    These go beside the traits of a dated word (`doubt_traits`).  `media` are the names of newspapers.
    """
    cast = " ".join(sorted(part.role for part in event.actors)) or "nobody"
    seen = "tag" if head.tag else "speech" if head.speech else f"{head.kind} {head.voice}"
    whys = sorted({why.partition(":")[0] for _, why in event.because.roles})
    yield f"cast of {seen}: {cast}"
    yield f"warned {bool(event.when.warning)}"
    yield f"by {', '.join(whys)} {seen}"
    yield from (f"one by {why} {seen}" for why in whys)
    for part in event.actors:
        yield f"part {part.actor.kind} {part.role}"
        yield f"words of {part.actor.kind} {min(len(part.actor.name.split()), _MOST)}"
    yield from _others(line, event, media, seen, cast)


def _others(line: Sentence, event: Event, media: Container[str], seen: str, cast: str) -> Iterator[str]:
    """Whom the sentence names who takes no part, behind which word: «kata Budi kepada Harian Pagi»."""
    taking = {part.actor.id for part in event.actors}
    named = {one.actor.id: one.kind for one in line.actors.values() if one.actor is not None}
    people = sum(kind != _PLACE for kind in named.values())
    yield f"names {min(people, _MOST)} {cast}"
    yield f"places {min(len(named) - people, _MOST)}"
    for at, one in line.actors.items():
        if one.actor is not None and one.kind != _PLACE and one.actor.id not in taking:
            medium = one.actor.name.lower() in media
            yield f"other {one.kind} {medium} {seen}"
            yield f"other behind {word(line, at - 1)} {seen}"
