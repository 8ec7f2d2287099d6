"""What an article tells of its actors as a whole, and what it has told of each before a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from timeline.model import Actor, Event, Mention
from timeline.model import Sentence as Span
from timeline.triggers.lexicon import Lexicon

_PLACE = "place"
_WORD = re.compile(r"\w+")
_SHORTEST = 4  # letters of a part of a name that tells whose it is: «Lestari», not «Ani»
FARTHEST = 12  # sentences since somebody was named who is still thought of
_MOST = 200  # names that one looks back over
_LINKED = 3  # words of a headline from one name to the next: «Kirana [D dan Kim] Dewanti»
_OPENING = 60  # characters of a sentence in which those stand whom it begins with


@dataclass(frozen=True, slots=True)
class Profile:
    """What the whole article tells of an actor.

    `times` is how often it is named, `rank` its place among all of its kind by that, `order` its place among all by
    first mention; `headline` tells whether the headline names it, None where there is none, `only` whether it names
    no other of its kind, `leads` whether it names no other one before.
    """

    actor: Actor
    times: int
    rank: int
    order: int
    headline: bool | None
    only: bool = False
    leads: bool = False


class Part(NamedTuple):
    """The role that somebody had last, and in what type of event."""

    role: str
    type: str


NEW = Part("", "")  # of one who had none yet


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
    """The actors of one article; `parts` are those that each had last, up to the sentence that is being read.

    `suffered` are those to whom something grave was done, `salient` those whom the headline names, or the article most.
    `others` are the headline's words for people without a name; `kin` tells whether it speaks of somebody's relative,
    `pair` whether it names just two persons, side by side.
    """

    def __init__(self, title: str, sentences: Sequence[Span], mentions: Sequence[Mention], lex: Lexicon) -> None:
        self.named = [(one.start, one.actor) for one in mentions if one.actor is not None]
        self._starts = [start for start, _ in self.named]
        self._sentences = [one.start for one in sentences]
        self.parts: dict[str, Part] = {}
        self.suffered: set[str] = set()
        self.profiles = _profiles(title, [actor for _, actor in self.named])
        told = [one.actor for one in self.profiles.values() if one.headline]
        self.kin, self.others = _kin(title, lex), _others(title, told, lex)
        self.pair = _pair(title, [actor for actor in told if actor.kind == "person"], lex)
        known = self.profiles.items()
        self.salient = [who for who, one in known if one.actor.kind != _PLACE and (one.headline or not one.rank)]

    def note(self, events: Iterable[Event], grave: Container[str] = ()) -> None:
        """Takes in the events of a sentence, those without a guess: what is learned leans on rules alone.

        `grave` are the types of events of which somebody is the victim.
        """
        for event in events:
            self.parts |= {part.actor.id: Part(part.role, event.type) for part in event.actors}
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
    headline = [word.lower() for word in _WORD.findall(title)]
    actors = {actor.id: actor for actor in named}
    ranks: Counter[str] = Counter()
    found: dict[str, Profile] = {}
    order = {who: place for place, who in enumerate(actors)}
    told = {who: _place(actor, headline) for who, actor in actors.items()}
    kinds = {who: actors[who].kind for who, place in told.items() if place >= 0}
    alike = Counter(kinds.values())
    first = {kind: min(told[who] for who in kinds if kinds[who] == kind) for kind in alike}
    for who, _ in times.most_common():
        actor, kind = actors[who], actors[who].kind
        said = told[who] >= 0 if headline else None
        only, leads = bool(said) and alike[kind] == 1, bool(said) and told[who] == first[kind]
        found[who] = Profile(actor, times[who], ranks[kind], order[who], said, only, leads)
        ranks[kind] += 1
    return found


def _place(actor: Actor, headline: Sequence[str]) -> int:
    """Where the headline names somebody first; -1 for nowhere."""
    telling = set(_telling(actor))
    return next((at for at, word in enumerate(headline) if word in telling), -1)


def _others(title: str, named: Iterable[Actor], lex: Lexicon) -> frozenset[str]:
    """The words of a headline for people whom it does not name: «Anton Bela Sopir», not «Aktor Anton Wijaya»."""
    words = [word.lower().removesuffix(lex.clitic) for word in _WORD.findall(title)]
    names = {word for actor in named for word in _telling(actor)}
    return frozenset(word for word, after in pairwise((*words, "")) if word in lex.someone and after not in names)


def _pair(title: str, persons: Sequence[Actor], lex: Lexicon) -> bool:
    """Whether a headline names just two persons, side by side: «Kirana dan Vino Berlibur», not «Kirana Undang Vino»."""
    words = [word.lower() for word in _WORD.findall(title)]
    found = sorted([at for at, word in enumerate(words) if word in _telling(actor)] for actor in persons)
    if len(found) != 2 or not all(found) or found[0][-1] >= found[1][0]:
        return False
    between = words[found[0][-1] + 1 : found[1][0]]
    linked = not lex.roles.both.isdisjoint(between) and len(between) <= _LINKED
    return linked or not between


def _kin(title: str, lex: Lexicon) -> bool:
    """Whether a headline tells of somebody's relative: «Istri Anton Pergi»."""
    kin = lex.joined(lex.people.relatives, lex.people.kin)
    return any(word.lower().removesuffix(lex.clitic) in kin for word in _WORD.findall(title))


def _telling(actor: Actor) -> Iterable[str]:
    """The words of a name that tell whose it is."""
    return (word.lower() for word in _WORD.findall(actor.name) if len(word) >= _SHORTEST and word[0].isupper())
