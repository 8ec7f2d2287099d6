"""Finds those whom a word such as «yakni» names behind what a verb tells: «menangkap tiga orang, yakni X, Y, dan Z»."""

from __future__ import annotations

from functools import cache

from timeline.lexicon import Words
from timeline.model import ACTING, Actor, Role
from timeline.participants.complements import Complements
from timeline.participants.phrases import Phrases
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME, Sentence

_SUBJECT = 6  # units before a verb in which its subject stands


class Naming:
    """The lists of names behind the verbs of one sentence."""

    def __init__(self, line: Sentence, lex: Lexicon, phrases: Phrases, behind: Complements) -> None:
        self.line, self.lex, self.phrases, self.behind = line, lex, phrases, behind

    def of(self, head: Head, usual: Role) -> list[tuple[Actor, Role]]:
        """Those named behind a noun that a verb tells of; `usual` is what its object is, or its subject behind it."""
        if head.speech:
            return []
        end = self.behind.end(head)
        at = next((n for n in range(head.last, end) if self._names(n) or self.behind.verb_at(n)), end)
        if at == end or self.behind.verb_at(at):
            return []
        between = range(head.last, at - (self.line.words[at] not in self.lex.roles.naming))
        if self._of_others(range(between.start if head.voice == "active" else head.first - _SUBJECT, between.stop)):
            return []
        role = self._role(head, between, usual)
        if role is None:
            return []
        return [(actor, role) for actor in self.phrases.heads(self._list(at + 1, end)) if actor.kind in ACTING]

    def _names(self, at: int) -> bool:
        """Whether a word, or two, lead from a noun to the names of those it tells of."""
        words, naming = self.line.words, self.lex.roles.naming
        return words[at] in naming or " ".join(words[at - 1 : at + 1]) in naming

    def _of_others(self, told: range) -> bool:
        """Whether those named may be who suffered, or somebody's kin: «menangkap pembunuh dua warga, yakni X dan Y».

        Also where no noun tells that they are people or bodies: «lima desa, di antaranya Jaging Jeget».
        """
        units = range(max(0, told.start), told.stop)
        words, (bearers, people, apart) = self.line.words, _words(self.lex)
        nouns = {word for at in units for word in words[at].split("-")}  # «desainer-desainer»
        deed = next((at for at in reversed(units) if self._grave(words[at])), told.stop)
        suffered = {words[at] for at in units if at > deed}
        towards = self.lex.roles.patient - self.lex.times.prepositions
        at_whom = not towards.isdisjoint(words[deed + 1 : deed + 2])  # «pencabulan terhadap dua siswi, yakni X»
        return bearers.isdisjoint(nouns) or at_whom or not (apart.isdisjoint(nouns) and people.isdisjoint(suffered))

    def _grave(self, word: str) -> bool:
        return self.lex.is_event_noun(word) and self.lex.type_of(word) in self.lex.labels.grave

    def _list(self, first: int, end: int) -> range:
        """The units of a list of names: no time, verb or place stands in it."""
        words, place = self.line.words, self.lex.roles.place
        stops = (at for at in range(first, end) if words[at] == TIME or self.behind.verb_at(at) or words[at] in place)
        return range(first, next(stops, end))

    def _role(self, head: Head, between: range, usual: Role) -> Role | None:
        """What those are by the last preposition before them, and by who stands behind a passive verb."""
        words, lex, roles = self.line.words, self.lex, self.lex.roles
        several = lex.joined(lex.people.several, lex.people.crowds)
        attended = head.voice == "passive" and not several.isdisjoint(words[head.last : head.last + 1])
        role: Role | None = "agent" if attended else usual  # «dihadiri tiga menteri, yakni X»
        for at in between:
            named = at + 1 in self.line.actors or words[at + 1 : at + 2] == (TIME,)  # «di Solo, yakni», «pada Senin, …»
            leads = words[at] in lex.prepositions or words[at] in lex.joined(roles.place, roles.topic, roles.fronting)
            if not named and leads:  # «menangkap pelaku berkat dua saksi, yakni X dan Y»
                role = lex.prepositions.get(words[at])
        return role


@cache
def _words(lex: Lexicon) -> tuple[Words, Words, Words]:
    """The nouns for people and bodies, those for people without a name, and those before a name of another."""
    people = lex.people
    nameless = people.doers, people.anybody, people.followers, people.crowds
    sides = people.persons, people.described, people.accused, people.bystanders
    bodies = people.bodies, people.of_bodies, people.groups, people.two_of
    bearers = lex.joined(lex.offices, *nameless, *sides, *bodies)
    others = people.preying, people.relatives, people.belongings, lex.roles.products
    return bearers, lex.joined(*nameless), lex.joined(*others)
