"""Remembers who died or suffered in an article, and for how long «korban» and «jenazah» still mean that one."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from timeline.model import Actor
from timeline.participants.groups import sole
from timeline.participants.nameless import newcomer, sufferable
from timeline.participants.spoken import Spoken
from timeline.text.morphology import voice
from timeline.triggers.lexicon import Lexicon

_FAR = 2  # sentences since somebody's death or the deed was told, behind which «korban» may be another


@dataclass(slots=True)
class Sufferers:
    """Who suffered a deed and who died, by id; `_age` are the sentences since that was told or they were named again.

    Whoever is not in `_age` is no longer meant, for another may have suffered since: «Presiden X wafat pada 1970.
    Kemarin polisi menemukan mayat perempuan. Korban dikubur».
    """

    victims: dict[str, Actor] = field(default_factory=dict)
    dead: dict[str, Actor] = field(default_factory=dict)
    _age: dict[str, int] = field(default_factory=dict)

    def harm(self, one: Actor) -> None:
        """Takes in to whom a deed was done."""
        self.victims[one.id] = one
        self._age[one.id] = -1

    def mourn(self, people: Iterable[Actor]) -> None:
        """Takes in who died by a sentence, with or without a time."""
        for one in people:
            if one.kind == "person":
                self.dead[one.id] = one
                self._age[one.id] = -1

    def turn(self, told: Spoken, serving: Set[str], calling: Set[str], lex: Lexicon) -> None:
        """Takes in the next sentence; `serving` are those who act for the law, `calling` the words of their offices."""
        named = {one.actor.id for one in told.named if one.kind == "person" and one.actor is not None}
        near = named | {part.actor.id for event in told.events for part in event.actors}
        apart = bool(named - serving) or _of_others(told, calling, lex)
        for who, age in list(self._age.items()):
            again = age < 0 or who in near
            lost = newcomer(told.words, lex) or (self._did(who, told, named, lex) if again else apart)
            self._age[who] = 0 if again else age + 1
            if lost or self._age[who] >= _FAR:
                del self._age[who]

    def _did(self, who: str, told: Spoken, named: Set[str], lex: Lexicon) -> bool:
        """Whether who died may have done a wrong then, for nobody else is named: «X tewas saat merampok bank»."""
        acts = any(lex.type_of(one) in lex.roles.deeds and voice(one, lex.language) == "active" for one in told.words)
        return acts and who not in self.victims and named <= {who}

    def holds(self, one: Actor) -> bool:
        """Whether somebody died or suffered anywhere so far."""
        return one.id in self.victims or one.id in self.dead

    def near(self, one: Actor) -> bool:
        """Whether it was told just before that somebody died or suffered."""
        return one.id in self._age

    @property
    def alone(self) -> Actor | None:
        """The only one who died or suffered, if that was told just before."""
        one = sole({**self.victims, **self.dead}.values())
        return one if one is not None and self.near(one) else None


def _of_others(told: Spoken, calling: Set[str], lex: Lexicon) -> bool:
    """Whether a sentence tells of people without names, or of a deed or a misfortune: «Banjir melanda Solo»."""
    words = {word.removesuffix(lex.clitic) for word in told.words} - calling
    kinds = lex.joined(lex.roles.deeds, lex.labels.befalling)
    return not words.isdisjoint(sufferable(lex)) or any(lex.type_of(word) in kinds for word in told.words)
