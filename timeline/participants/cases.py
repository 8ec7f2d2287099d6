"""Remembers who stands where in a case, so that «pria itu mencuri» is not told of the chief who spoke of an arrest.

The sides of a case go on from sentence to sentence: whoever was arrested is who is accused, not who arrested.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from timeline.model import Actor, Event, Mention
from timeline.triggers.lexicon import Lexicon

_OFFICE = 48  # characters before a name in which the office stands
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[.,;:!?()\"“”\n]")


@dataclass(slots=True)
class Case:
    """The sides of an article's case: the accused by id, the last one last, and who acted for the law.

    `officers` are the ids of those whom the article calls so: «Jaksa X», «Kapolres Y AKBP Z», «kuasa hukum X, Z»;
    `attending` those whose trade is to do with others: «Dokter X», «Pelatih Y».
    """

    officers: frozenset[str] = frozenset()
    attending: frozenset[str] = frozenset()
    accused: dict[str, Actor] = field(default_factory=dict)
    law: set[str] = field(default_factory=set)

    def begin(self, text: str, mentions: Sequence[Mention], lex: Lexicon) -> None:
        """Takes in what an article calls its persons."""
        ranks = frozenset(word.lower() for word in lex.ranks)
        self.officers = frozenset(_called(text, mentions, lex.people.officers | ranks, lex))
        self.attending = frozenset(_called(text, mentions, lex.people.attending, lex))

    def note(self, events: Iterable[Event], lex: Lexicon) -> None:
        """Takes in one sentence's events."""
        deeds, steps = lex.roles.deeds, lex.roles.steps
        for event in events:
            for part in event.actors:
                actor = part.actor
                if actor.kind != "person" or event.status in {"negated", "denied"}:
                    continue
                suffers = part.role in {"patient", "recipient"}
                if event.type in steps and part.role and not suffers:
                    self.law.add(actor.id)
                elif (event.type in steps and suffers) or (event.type in deeds and part.role == "agent"):
                    self.accused.pop(actor.id, None)
                    self.accused[actor.id] = actor

    def charged(self, meant: Actor) -> Actor | None:
        """Who is told to have done a crime or to stand trial, where a word seems to mean somebody.

        Never who acts for the law: then the last of the accused, or nobody.
        """
        if meant.id in self.accused or (meant.id not in self.law and meant.id not in self.officers):
            return meant
        return next(reversed(self.accused.values()), None)

    def of_trade(self, meant: Actor, noun: str, told: Sequence[Actor], lex: Lexicon) -> Actor:
        """Whom a description with a noun means: who was told of last, where `meant` holds an office of another kind.

        «Hakim X memvonis Y. Artis itu …» speaks of Y, «Pelatih X menurunkan Y. Striker itu …» too.
        """
        anybody = noun in lex.people.anybody
        apart = self.officers if anybody else self.officers | self.attending
        trade = anybody or (noun in lex.people.persons and noun not in lex.people.officers | lex.people.attending)
        if meant.id not in apart or not trade:
            return meant
        return next((one for one in reversed(told) if one.id not in apart), meant)


def _called(text: str, mentions: Sequence[Mention], words: frozenset[str], lex: Lexicon) -> Iterable[str]:
    """The ids of the persons before whose names one of the words stands, or an office and a comma between."""
    passing = lex.joined(lex.offices, lex.people.officers, lex.people.attending, lex.people.office_tails)
    for one, after in pairwise((*mentions, None)):
        if one is None or one.kind != "person" or one.actor is None or _only_whose(text, one, after):
            continue
        told = text[max(0, one.start - _OFFICE) : one.start].rstrip(" ,")
        for word in reversed(_WORD.findall(_BREAK.split(told)[-1])):
            if word.lower() in words:
                yield one.actor.id
            elif word[0].isupper() or word in passing:
                continue
            break


def _only_whose(text: str, one: Mention, after: Mention | None) -> bool:
    """Whether a name only tells whose officer the next is: «kuasa hukum Budi, Siti Rahayu, …»."""
    return after is not None and after.kind == "person" and text[one.end : after.start] == ", "
