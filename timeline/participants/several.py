"""Finds whom a word for several means: «mereka», «keduanya», «ketiga pelaku», «pasangan itu», «kedua tim»."""

from __future__ import annotations

from timeline.model import Actor
from timeline.participants.descriptions import Descriptions
from timeline.participants.memory import Memory
from timeline.participants.plurals import crowds, listed
from timeline.text.clauses import Clause
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_COUPLE = 5  # units of «pasangan» and what is told of it up to «itu»


class Several:
    """The words for several of one sentence."""

    def __init__(self, line: Sentence, lex: Lexicon, memory: Memory, descriptions: Descriptions) -> None:
        self.line, self.lex, self.memory, self.descriptions = line, lex, memory, descriptions
        self._people = people = lex.people
        self.words = lex.without(lex.joined(people.plural, people.couple, *people.numbered), people.both)
        self._bodies = lex.joined(people.of_bodies, people.bodies, people.groups)
        self._two_of = lex.joined(people.two_of, people.persons, self._bodies)

    @property
    def _couple(self) -> list[Actor]:
        """The two who were told of together."""
        two = self.memory.plural.members
        return list(two) if len(two) == 2 else []

    def in_couple(self, at: int) -> bool:
        """Whether a word tells of a couple: «pasangan [selebriti] ini»; where two are known «duo [itu]» too."""
        near = self._people.couple.intersection(self.line.words[max(0, at - _COUPLE + 2) : at])
        return bool(near - self._people.groups) or bool(near and self._couple)

    def at(self, at: int) -> list[Actor]:
        """Whom a unit of `words` means: those named before in the sentence, else those the memory keeps."""
        line, before = self.line, self.line.words[:at]
        if line.words[at] in self._people.couple:  # «pasangan suami istri itu», not «pasangan capres»
            near = range(at + 1, at + _COUPLE)
            told = (part for part in line.clauses if part.kind == "relative" and part.first in near)
            known = any(map(self.descriptions.points, near)) or any(map(self.couple, told))
            return self._couple if known else []
        number = next((n for n, those in enumerate(self._people.numbered, start=3) if line.words[at] in those), 0)
        if not number and not self.descriptions.alone(at):
            return []  # «prestasi mereka», «aksi mereka»
        named = [one for place, one in line.actors.items() if place < at and not line.quoted[place]]
        meant = listed(line.text, named, self.lex)
        others = {one.actor.id: one for one in named if one.actor is not None}
        people = [one for one in others.values() if one.kind == "person"]
        if not meant and len(people) < 2 and crowds(self.lex).isdisjoint(before):
            alone = next(iter(others.values())) if len(others) == 1 else None  # «Samsung yakin mereka …»
            own = alone.actor if alone is not None and alone.kind == "organisation" else None
            meant = self.memory.plural.members if own is None else (own,)
        return list(meant) if not number or len(meant) == number else []

    def couple(self, part: Clause) -> list[Actor]:
        """Whom «pasangan yang menikah pada 2018 itu» means, of which a clause is a part: two who were told together."""
        near = self.line.words[max(0, part.first - _COUPLE + 2) : part.first]
        known = any(self.descriptions.points(at) for at in (part.last - 1, part.last))
        return self._couple if known and not self._people.couple.isdisjoint(near) else []

    def both(self, at: int) -> tuple[Actor, ...] | None:
        """Whom «keduanya» and «kedua tim» mean; None where a unit is neither."""
        word, after = self.line.words[at], self.line.words[at + 1] if at + 1 < len(self.line.units) else ""
        if word in self._people.both:
            return self.memory.pair
        if word not in self._people.two or after not in self._two_of:
            return None
        if after in self._people.countries:
            return self.memory.lands
        return self.memory.bodies if after in self._bodies else self.memory.pair
