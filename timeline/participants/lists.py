"""Tells which names stand in one list: «oleh Menteri Keuangan X dan Kapolri Y», «KBS, MBC dan SBS»."""

from __future__ import annotations

from collections.abc import Callable

from timeline.participants.phrases import Phrases
from timeline.text.grammar import BETWEEN, grammar
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_ASIDE = 8  # units of a bracket behind a name: «(1-0; 2007)»


class Lists:
    """The lists of names of one sentence; `verb_at` tells whether a verb stands at a unit."""

    def __init__(self, line: Sentence, lex: Lexicon, phrases: Phrases, verb_at: Callable[[int], bool]) -> None:
        self.line, self.lex, self.phrases, self._verb_at = line, lex, phrases, verb_at
        people = lex.people
        self._kin, self._classes = lex.joined(people.kin, people.relatives), grammar(lex.language).classes

    def goes_on(self, comma: int) -> bool:
        """Whether the name behind a comma goes on with what stands before it, or tells its name."""
        after = self._next(comma)
        listed = self.line.is_person(after) or self.alike(comma - 1, after) or self.explained(comma)
        another = self.line.is_person(comma - 1) and self._own_office(after)
        return listed or another or (after in self.line.actors and self._dated_aside(comma - 1))

    def _own_office(self, at: int) -> bool:
        """Whether somebody is named behind an office or a trade of their own: «, Bupati X», not «, adik X»."""
        last = self.phrases.offices.bearer(at)
        apposed = last > at and self.phrases.offices.apposed(last)  # «dan petenis Peru, X, pada Senin»
        named = self.line.is_person(last) or apposed
        return named and self.line.words[last - 1] not in self.phrases.offices.of_others

    def _next(self, at: int) -> int:
        """The unit behind a comma and the «dan» that may follow it."""
        return at + 1 + (at + 1 < len(self.line.units) and self.line.words[at + 1] in self.lex.roles.together)

    def joins(self, at: int) -> bool:
        """Whether a comma or «dan» joins the next name to the one before: «oleh Menteri Keuangan X dan Kapolri Y»."""
        words, named = self.line.words, self.line.actors
        if words[at] != "," and words[at] not in self.lex.roles.together:
            return False
        first = self._next(at)
        last = self.phrases.offices.bearer(first)
        if self._kin_next(first):
            return True
        if words[at] != ",":
            return self.line.is_person(last) or any(place in named for place in range(first, last))
        after_person = self.line.is_person(at - 1) and self.line.is_person(last) and not self._verb_at(last + 1)
        return after_person or self.alike(at - 1, first) or self._listed(at)

    def _kin_next(self, at: int) -> bool:
        """Whether kin follows, and a comma its name: «oleh ibunya, Siti, dan juga [mantan kekasihnya], Rina»."""
        words, lex = self.line.words, self.lex
        while at < len(words) and (words[at] in lex.people.degrees or self._classes[words[at]] & BETWEEN):
            at += 1
        own = at < len(words) and words[at].endswith(lex.clitic) and words[at].removesuffix(lex.clitic) in self._kin
        return own and words[at + 1 : at + 2] == (",",) and self.line.is_person(at + 2)

    def _listed(self, comma: int) -> bool:
        """Whether names of several kinds stand in a list: «diramaikan oleh Noah, Rina Lestari dan Slank»."""
        words, named, at = self.line.words, self.line.actors, comma
        while words[at] == "," and at + 2 < len(words) and at - 1 in named and at + 1 in named:
            at += 2
        of_office = self.phrases.offices.near(comma - 1)  # «Ketua KPK, Rina Lestari dan Wakil Ketua …»
        ends = at > comma and words[at] in self.lex.roles.both and at + 1 in named
        return ends and not of_office and all(named[n].kind != "place" for n in range(comma - 1, at, 2))

    def explained(self, at: int) -> bool:
        """Whether a name between two pauses tells who the noun before it is: «menghadapi tuan rumah, Thailand, …»."""
        last = self.phrases.offices.end(at + 1) if self.line.actor(at + 1) is None else at + 1
        return at - 1 not in self.line.actors and self.line.actor(last) is not None and self.line.ends(last + 1)

    def alike(self, one: int, other: int) -> bool:
        """Whether two units name two of one kind, as those of a list are: «KBS, MBC dan SBS»."""
        named = self.line.actors
        return one in named and other in named and named[one].kind == named[other].kind != "place"

    def _dated_aside(self, at: int) -> bool:
        """Whether a bracket that ends at a unit holds a time, as in a list: «membela Persib (2004-2006), Arema …»."""
        opens = next((n for n in range(at - 1, max(-1, at - _ASIDE), -1) if self.line.words[n] == "("), at)
        return self.line.words[at] == ")" and any(n in self.line.times for n in range(opens, at))
