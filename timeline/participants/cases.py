"""Remembers who stands where in a case, so that «pria itu mencuri» is not told of the chief who spoke of an arrest.

The sides of a case go on from sentence to sentence: whoever was arrested is who is accused, not who arrested.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from timeline.model import Actor, Event, Mention
from timeline.triggers.lexicon import Lexicon

_OFFICE = 48  # characters before a name in which the office stands
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[.,;:!?()\"“”\n]")


@dataclass(slots=True)
class Case:
    """The sides of an article's case: who is accused and who suffered, by id, the last one last; who acted for the law.

    `titles` are the words that the article puts before its persons' names: «Jaksa X», «Kapolres Y AKBP Z», «Pelatih X»;
    `unnamed` tells that the last sentence spoke of somebody accused without a name.
    """

    titles: dict[str, set[str]] = field(default_factory=dict)
    accused: dict[str, Actor] = field(default_factory=dict)
    victims: dict[str, Actor] = field(default_factory=dict)
    law: set[str] = field(default_factory=set)
    unnamed: bool = False

    def begin(self, text: str, mentions: Sequence[Mention], lex: Lexicon) -> None:
        """Takes in what an article calls its persons."""
        self.titles = _titles(text, mentions, lex)

    def meet(self, words: Sequence[str], lex: Lexicon) -> None:
        """Takes in the words of one sentence."""
        self.unnamed = not lex.people.accused.isdisjoint(words)

    def note(self, events: Iterable[Event], lex: Lexicon) -> None:
        """Takes in one sentence's events."""
        deeds, steps = lex.roles.deeds, lex.roles.steps
        for event in events:
            persons = [part for part in event.actors if part.actor.kind == "person" and part.role]
            for part in persons if event.status not in {"negated", "denied"} else ():
                suffers, who = part.role in {"patient", "recipient"}, part.actor
                if event.type in steps and not suffers:
                    self.law.add(who.id)
                elif event.type in deeds and part.role == "patient":  # «menerima suap» makes no victim
                    self.victims = {**self.victims, who.id: who}
                elif event.type in deeds | steps:
                    self.accused = {**{id: one for id, one in self.accused.items() if id != who.id}, who.id: who}

    def charged(self, meant: Actor, told: Sequence[Actor], called: Collection[str], lex: Lexicon) -> Actor | None:
        """Who did a crime or stands trial, where a word seems to mean somebody; `told` are those told of last.

        Who is accused goes before all others.  Nobody does where `meant` acts for the law, is `called` by another
        office than the word tells, or where somebody without a name is accused: «Ayah korban, X, meminta pelaku
        dihukum. Ia membunuh …».
        """
        if meant.id in self.accused:
            return meant
        near = next((one for one in reversed(told) if one.id in self.accused), None)
        if near is not None or self._acts_for_law(meant, lex):
            return near or next(reversed(self.accused.values()), None)
        held, office = self.titles.get(meant.id, set()), lex.offices.intersection(called)
        other = bool(held) and bool(office) and held.isdisjoint(called)
        return None if other or self.unnamed else meant

    def harmed(self, meant: Actor, told: Sequence[Actor], lex: Lexicon) -> Actor | None:
        """Who died or is in hospital, where a word seems to mean somebody: the victim, and not who beat or examined."""
        if meant.id in self.victims:
            return meant
        near = next((one for one in reversed(told) if one.id in self.victims), None)
        if near is not None and meant.id in self.accused:
            return near
        apart = self._acts_for_law(meant, lex) or self._is(meant, lex.people.attending)
        return next((one for one in reversed(told) if one.id != meant.id), None) if apart else meant

    def of_trade(self, meant: Actor, noun: str, told: Sequence[Actor], lex: Lexicon) -> Actor:
        """Whom a description with a noun means: who was told of last, where `meant` holds an office of another kind.

        «Hakim X memvonis Y. Artis itu …» speaks of Y, «Pelatih X menurunkan Y. Striker itu …» too.
        """
        own = lex.people.officers | lex.people.attending
        trade = noun in lex.people.anybody or (noun in lex.people.persons and noun not in own)
        apart = lex.people.officers if noun in lex.people.anybody else own
        if not trade or not self._apart(meant, apart, lex):
            return meant
        return next((one for one in reversed(told) if not self._apart(one, apart, lex)), meant)

    def _acts_for_law(self, one: Actor, lex: Lexicon) -> bool:
        return one.id in self.law or self._apart(one, lex.people.officers, lex)

    def _apart(self, one: Actor, words: frozenset[str], lex: Lexicon) -> bool:
        return self._is(one, words) or any(word.capitalize() in lex.ranks for word in self.titles.get(one.id, ()))

    def _is(self, one: Actor, words: frozenset[str]) -> bool:
        return not words.isdisjoint(self.titles.get(one.id, ()))


def _titles(text: str, mentions: Sequence[Mention], lex: Lexicon) -> dict[str, set[str]]:
    """By the ids of persons the words of their offices, which stand right before the name or a comma before it."""
    passing = lex.joined(lex.offices, lex.people.officers, lex.people.attending, lex.people.office_tails)
    found: dict[str, set[str]] = {}
    for one, after in pairwise((*mentions, None)):
        if one is None or one.kind != "person" or one.actor is None or _only_whose(text, one, after):
            continue
        told = text[max(0, one.start - _OFFICE) : one.start].rstrip(" ,")
        before = reversed(_WORD.findall(_BREAK.split(told)[-1]))
        run = takewhile(lambda word: word[0].isupper() or word in passing, before)
        if words := {word.lower() for word in run} & (passing | {word.lower() for word in lex.ranks}):
            found.setdefault(one.actor.id, set()).update(words)
    return found


def _only_whose(text: str, one: Mention, after: Mention | None) -> bool:
    """Whether a name only tells whose officer the next is: «kuasa hukum Budi, Siti Rahayu, …»."""
    return after is not None and after.kind == "person" and text[one.end : after.start] == ", "
