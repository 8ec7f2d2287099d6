"""Resolves pronouns and «… itu» in front of a verb to whom the article spoke of last."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import Lexicon
from timeline.events.line import Line
from timeline.events.memory import Memory
from timeline.model import Actor
from timeline.text.grammar import grammar
from timeline.text.words import MARKS

_LONGEST = 6  # units of a phrase that names somebody by an office


class Anaphora:
    """The pronouns of one sentence."""

    def __init__(self, line: Line, lex: Lexicon, memory: Memory) -> None:
        self.line, self.lex, self.memory = line, lex, memory
        self._people = people = lex.people
        self._place = lex.roles.place
        bodies = lex.joined(people.ours, people.side, people.firm)
        self._pronouns = lex.joined(people.singular, people.both, people.two, people.first, bodies)
        self._phrase = lex.joined(lex.roles.place, lex.roles.recipient, lex.roles.objects) - people.origin
        self.rules = grammar(lex.language)

    def among(self, places: Sequence[int], speaking: bool, speaker: Actor | None) -> tuple[int, list[Actor]]:
        """The pronoun nearest to the verb among the units before it, and whom it means; (-1, []) for none.

        `speaker` is who says the sentence's quotation: «saya» is that person, «kami» the body behind them.
        """
        words = self.line.words
        for at in reversed(places):
            if words[at] not in self._pronouns and words[at + 1] not in self._people.pointing:
                continue
            if at and words[at - 1] in self._place:
                continue  # «menurut dia, …»
            found = self._meant(at, speaking, speaker)
            if found is not None:
                return at, list(found)
        return -1, []

    def _meant(self, at: int, speaking: bool, speaker: Actor | None) -> tuple[Actor, ...] | None:
        word = self.line.words[at]
        memory, quoted = self.memory, self.line.quoted[at]
        if word in self._people.singular:
            # «Dia meminta maaf, ujar camat X» tells of somebody else
            return _one(self._quoted(speaker) if quoted or speaker is not None else memory.who(speaking))
        after = self.line.words[at + 1] if at + 1 < len(self.line.units) else ""
        if word in self._people.both or (word in self._people.two and after in self._people.two_of):
            return () if quoted and speaker in memory.pair else memory.pair
        if quoted and word in self._people.first:
            return _one(speaker or memory.speaker)
        if quoted and word in self._people.ours:
            return _one(memory.home(speaker or memory.speaker))
        if word in self._people.side:
            return _one(memory.home(speaker or memory.who(speaking=True)))
        if word in self._people.firm:
            return _one(memory.body)
        if quoted and word in self._people.persons and after in self._people.pointing:
            return _one(self._quoted(speaker))
        if after in self._people.pointing:
            return _one(memory.described(speaking)) if self.described(at) else self._named_again(word)
        return None

    def described(self, at: int) -> bool:
        """Whether the phrase that ends at a unit names somebody by an office: «Politikus Golkar itu»."""
        for place in range(at, max(at - _LONGEST, -1), -1):
            word = self.line.words[place]
            if self._relative(place):
                return True
            if word in self.lex.offices:
                return not place or self.line.words[place - 1] not in self._people.several
            verb = self.rules.is_verb(self.line.units[place])
            if word in MARKS or word in self._phrase or verb or self.line.is_person(place):
                break
        return False

    def _relative(self, at: int) -> bool:
        """Whether a name only tells whose relative somebody is: «istri Budi itu»."""
        return at > 0 and self.line.is_person(at) and self.line.words[at - 1] in self._people.relatives

    def _quoted(self, speaker: Actor | None) -> Actor | None:
        """Whom a speaker speaks of: never of themselves as «dia», for «"Dia menerima suap," kata hakim X» is no X."""
        line = self.line
        beside = {one.actor.id for at, one in line.actors.items() if one.actor is not None and not line.quoted[at]}
        return self.memory.told_of(speaker, beside)

    def _named_again(self, noun: str) -> tuple[Actor, ...] | None:
        """«lembaga itu», «negara tersebut», «pria itu»: the last of that kind that acted."""
        memory = self.memory
        if noun in self._people.bodies:
            return _one(memory.body)
        if noun in self._people.countries:
            return _one(memory.country)
        return _one(memory.person) if noun in self._people.persons else None


def _one(actor: Actor | None) -> tuple[Actor, ...]:
    return () if actor is None else (actor,)
