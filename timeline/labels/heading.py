"""Finds what a headline tells, as far as its words can say: of whom, of what, and whether it accuses anybody."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from functools import cached_property, lru_cache

from timeline.labels.reach import WORD
from timeline.labels.terms import terms
from timeline.labels.title import Title
from timeline.model import ACTING, Actor, Mention
from timeline.text.morphology import roots
from timeline.triggers.lexicon import Lexicon

_SHORTEST = 3  # letters of a part of a name by which a headline calls somebody
_MOST = 1 << 12  # words remembered: hostile input must not fill the memory
_ROOT = 4  # letters of a root that two words may share
_PARTS = re.compile(r"[,:;?!] | [-–|] ")


class Heading:
    """The headline of one article, and whom the article names."""

    def __init__(self, title: Title, mentions: Iterable[Mention], lex: Lexicon) -> None:
        self.title, self.mentions, self.lex = title, mentions, lex

    @cached_property
    def places(self) -> Set[str]:
        """The names of the article that are nobody's, as it writes them."""
        return {" ".join(WORD.findall(one.text)) for one in self.mentions if one.kind not in ACTING}

    @cached_property
    def names(self) -> Mapping[str, Actor]:
        """Whom the article names, by how it calls them, in lower case."""
        told = ((one.actor, one) for one in self.mentions if one.kind in ACTING)
        return {name: actor for actor, one in told if actor is not None for name in _called(one)}

    @cached_property
    def known(self) -> Set[str]:
        """The words of all names of the article, in lower case."""
        return {word for name in (*self.names, *map(str.lower, self.places)) for word in name.split()}

    @cached_property
    def words(self) -> list[str]:
        """Its words in lower case."""
        return [word.lower() for word in WORD.findall(self.title.text)]

    @cached_property
    def about_somebody(self) -> bool:
        """Whether one of its parts begins with a noun for a person: «Pelatih Dipecat», not «Empat artis», «warga»."""
        people, first = self.lex.people, (WORD.search(part) for part in _PARTS.split(self.title.text))
        one = self.lex.joined(self.lex.offices, people.persons, people.described, people.kin, people.relatives)
        return any(word[0].lower() in one for word in first if word)

    @cached_property
    def rooted(self) -> list[Set[str]]:
        """The roots of each of its words."""
        return [set(telling_roots([word], self.lex)) for word in self.words]

    @cached_property
    def roots(self) -> Set[str]:
        """The roots of its words."""
        return set().union(*self.rooted)

    @cached_property
    def accuses(self) -> bool:
        """Whether it tells of a deed of which somebody is guilty, or speaks ill of somebody."""
        return speaks_of(self.words, self.lex, self.lex.labels.guilty)

    @cached_property
    def retells(self) -> bool:
        """Whether it says that a story is told again, in which nobody does anything: «Sinopsis Sinetron X»."""
        return bool(self.words) and self.words[0] in self.lex.labels.retelling

    @cached_property
    def grave(self) -> bool:
        """Whether it tells of a deed of which somebody is guilty or the victim, or speaks ill of somebody."""
        return speaks_of(self.words, self.lex, self.lex.labels.grave)

    @cached_property
    def types(self) -> Set[str]:
        """The types of events that its words tell of."""
        return {self.lex.type_of(word) for word in self.words}

    @cached_property
    def whom(self) -> Set[Actor]:
        """Those of the article whom it names: no other Wijaya where it tells of Budi Wijaya, no Agung of a court."""
        calling = {actor: called for actor in self._spelled if (called := self._calling(actor))}
        groups = {*calling.values(), *(frozenset(place.lower().split()) for place in self.places if self.writes(place))}
        return {a for a, called in calling.items() if not any(called < other for other in groups)}

    @cached_property
    def _line(self) -> str:
        return f" {' '.join(self.words)} "

    @cached_property
    def _spelled(self) -> Mapping[Actor, Collection[str]]:
        found: dict[Actor, list[str]] = defaultdict(list)
        for name, actor in self.names.items():
            found[actor].append(name)
        return found

    def writes(self, name: str) -> bool:
        """Whether a name stands in it."""
        return f" {name.lower()} " in self._line

    def tells(self, actor: Actor) -> bool:
        """Whether it names somebody: a person by any part of the name, a body by a whole one."""
        return actor in self.whom or (actor not in self._spelled and bool(self._calling(actor)))

    def _calling(self, actor: Actor) -> frozenset[str]:
        """By which of its words it may call somebody."""
        names = [*self._spelled.get(actor, ()), actor.name.lower()]
        if actor.kind == "person":
            parts = {part for name in names for part in name.split() if len(part) >= _SHORTEST}
            return frozenset((parts - terms(self.lex).called).intersection(self.words))
        return frozenset(
            word for name in (*names, *map(str.lower, actor.aliases)) if self.writes(name) for word in name.split()
        )


def _called(one: Mention) -> Iterator[str]:
    """How a text and a label call an actor, in lower case."""
    for name in (one.text, one.actor.name if one.actor else ""):
        yield " ".join(WORD.findall(name.lower()))


def telling_roots(words: Iterable[str], lex: Lexicon) -> Iterator[str]:
    """The roots that words may have, without those of words that tell nothing."""
    for word in words:
        yield from _telling(word, lex)


@lru_cache(maxsize=_MOST)
def _telling(word: str, lex: Lexicon) -> tuple[str, ...]:
    small = terms(lex)
    if any(word in one for one in (small.loose, small.helpers, small.adjuncts, small.breaks)):
        return ()
    return tuple(root for root in roots(word, lex.language) if len(root) >= _ROOT or root == word)


def speaks_of(words: Iterable[str], lex: Lexicon, types: Collection[str]) -> bool:
    """Whether one of the words tells of something of one of the types, or speaks ill of somebody."""
    ill = lex.labels.accusing
    return any(
        lex.type_of(word) in types or lex.about.get(word) in types or not ill.isdisjoint(roots(word, lex.language))
        for word in words
    )
