"""What an article tells of its actors as a whole, and what it has told of each before a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from timeline.model import Actor, Event, Mention
from timeline.model import Sentence as Span

_WORD = re.compile(r"\w+")
_SHORTEST = 4  # letters of a part of a name that tells whose it is: «Lestari», not «Ani»
FARTHEST = 12  # sentences since somebody was named who is still thought of
_MOST = 200  # names that one looks back over
_OPENING = 60  # characters of a sentence in which those stand whom it begins with


@dataclass(frozen=True, slots=True)
class Profile:
    """What the whole article tells of an actor.

    `times` is how often it is named, `rank` its place among all of its kind by that, `order` its place among all by
    first mention; `headline` tells whether the headline names it, None where there is none.
    """

    actor: Actor
    times: int
    rank: int
    order: int
    headline: bool | None


@dataclass(frozen=True, slots=True)
class Before:
    """Where an actor was last named before a sentence: so many sentences ago, as the first there, near its beginning.

    `later` is how many of its kind were named since.
    """

    sentences: int
    first: bool
    opens: bool
    later: int


class Discourse:
    """The actors of one article; `roles` are those that each had last, up to the sentence that is being read.

    `suffered` are those to whom something grave was done.
    """

    def __init__(self, title: str, sentences: Sequence[Span], mentions: Sequence[Mention]) -> None:
        self.named = [(one.start, one.actor) for one in mentions if one.actor is not None]
        self._starts = [start for start, _ in self.named]
        self._sentences = [one.start for one in sentences]
        self.roles: dict[str, str] = {}
        self.suffered: set[str] = set()
        self.profiles = _profiles(title, [actor for _, actor in self.named])

    def note(self, events: Iterable[Event], grave: Container[str] = ()) -> None:
        """Takes in the events of a sentence, those without a guess: what is learned leans on rules alone.

        `grave` are the types of events of which somebody is the victim.
        """
        for event in events:
            self.roles |= {part.actor.id: part.role for part in event.actors}
            if event.type in grave:
                self.suffered.update(part.actor.id for part in event.actors if part.role == "patient")

    def before(self, start: int) -> dict[str, Before]:
        """Those named not long before a sentence that begins at `start`, by their ids."""
        here = bisect_right(self._sentences, start)
        last = bisect_left(self._starts, start)
        earliest = self._sentences[max(0, here - 1 - FARTHEST)] if self._sentences else 0
        found: dict[str, Before] = {}
        since: dict[str, set[str]] = {}
        for at in range(last - 1, max(bisect_left(self._starts, earliest), last - _MOST) - 1, -1):
            place, actor = self.named[at]
            met = since.setdefault(actor.kind, set())
            if actor.id not in found:
                number = bisect_right(self._sentences, place)
                opening = self._sentences[number - 1] if number else 0
                first = bisect_left(self._starts, opening)
                found[actor.id] = Before(
                    here - number, self.named[first][1].id == actor.id, place - opening < _OPENING, len(met)
                )
            met.add(actor.id)
        return found


def _profiles(title: str, named: Sequence[Actor]) -> dict[str, Profile]:
    times = Counter(actor.id for actor in named)
    headline = {word.lower() for word in _WORD.findall(title)}
    actors = {actor.id: actor for actor in named}
    ranks: Counter[str] = Counter()
    found: dict[str, Profile] = {}
    order = {who: place for place, who in enumerate(actors)}
    for who, _ in times.most_common():
        actor = actors[who]
        said = not headline.isdisjoint(_telling(actor)) if headline else None
        found[who] = Profile(actor, times[who], ranks[actor.kind], order[who], said)
        ranks[actor.kind] += 1
    return found


def _telling(actor: Actor) -> Iterable[str]:
    """The words of a name that tell whose it is."""
    return (word.lower() for word in _WORD.findall(actor.name) if len(word) >= _SHORTEST and word[0].isupper())
