"""Remembers which bodies an article speaks of, so that «band asal Jakarta itu» and «klub tersebut» find theirs.

Salience after Lappin and Leass 1994: who is named first counts more than others, and each sentence lets it fade.
A body that the article called by the noun («band Noah», «Noah, band asal …», «Bank Mandiri») goes before the others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.model import BODIES, Actor, Mention
from timeline.triggers.lexicon import Lexicon

_FADES = 0.6  # what a sentence leaves of a body's salience
_LEAST = 0.3  # of a body that is still thought of
_AHEAD = 1.8  # times the salience of the next one, where no noun tells which is meant
_FIRST, _NAMED = 2.0, 1.0
# What a body needs by whose noun the article never called it: one of the last two sentences began with it.
_CLEAR = 1.2
_BEFORE = re.compile(r"([\w-]+) $")
_AFTER = re.compile(r"(?: \([^()]{1,20}\))?(,| [a-z]+) ([a-z-]+)(?: ([a-z-]+))?")  # «, band», « adalah sebuah band»
_OPENING = 25  # characters of a sentence in which the name stands that it begins with
_WORD = 24  # characters of a word beside a name


@dataclass(slots=True)
class Bodies:
    """The bodies of an article by id: how salient each is, by which nouns it was called, how often it was named."""

    known: dict[str, Actor] = field(default_factory=dict)
    salience: dict[str, float] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)

    def note(self, start: int, named: Sequence[Mention]) -> None:
        """Takes in the mentions of a sentence that begins at `start`."""
        if not named and not self.salience:
            return
        kept = {who: much * _FADES for who, much in self.salience.items() if much * _FADES >= _LEAST}
        for mention in named:
            actor = mention.actor
            if actor is not None and (mention.kind in BODIES or actor.id in self.called):
                self.known[actor.id] = actor
                self.times[actor.id] += 1
                told = _FIRST if mention is named[0] and mention.start - start < _OPENING else _NAMED
                kept[actor.id] = max(kept.get(actor.id, 0.0), told)
        self.salience = kept

    def renew(self, meant: Iterable[Actor]) -> None:
        """Takes in the bodies that a sentence tells of by a pronoun or a noun: «Mereka memulai tur»."""
        self.salience.update({actor.id: _FIRST for actor in meant if actor.id in self.known})

    def meant(self, noun: str) -> Actor | None:
        """The body that a noun which is known means: the last called so, else the one that stands out.

        One that no sentence near by names, if it alone has the noun in its name: «bank itu» of Bank Sentosa.
        """
        best = sorted(self.salience, key=lambda who: -self.salience[who])
        if so := next((who for who in best if noun in self.called.get(who, ()) or self._named(who, noun)), None):
            return self.known[so]
        named = [who for who in self.known if self._named(who, noun)]
        return self.known[named[0]] if len(named) == 1 else self.standing_out()

    def main(self) -> Actor | None:
        """The body that the article named most, if more than once and more than any other: «perseroan»."""
        (one, often), (_, less) = (*self.times.most_common(2), ("", 0), ("", 0))[:2]
        return self.known[one] if often > max(less, 1) else None

    def standing_out(self) -> Actor | None:
        """The body that one of the last two sentences began with, if no other is nearly as salient."""
        best = sorted(self.salience, key=lambda who: -self.salience[who])
        others = [who for who in best if who not in self.called and self.known[who].kind in BODIES]
        if not others or self.salience[others[0]] < _CLEAR:
            return None
        ahead = len(others) == 1 or self.salience[others[0]] >= _AHEAD * self.salience[others[1]]
        return self.known[others[0]] if ahead else None

    def _named(self, who: str, noun: str) -> bool:
        """Whether the noun is a word of a body's name: «Bank Mandiri»."""
        return noun in self.known[who].name.lower().split()


def called(text: str, mentions: Sequence[Mention], lex: Lexicon) -> dict[str, set[str]]:
    """By which nouns for a body an article calls its actors, by the ids of these."""
    nouns = lex.joined(lex.people.bodies, lex.people.groups)
    found: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.actor is None or mention.kind == "country":
            continue
        before = _BEFORE.search(text, max(0, mention.start - _WORD), mention.start)
        told = {before[1].lower()} if before else set()
        after = _AFTER.match(text, mention.end, mention.end + 3 * _WORD)
        if after and (after[1] == "," or after[1].strip() in lex.roles.being_told):
            told |= {after[2], after[3] or ""}
        if told := told & nouns:
            found.setdefault(mention.actor.id, set()).update(told)
    return found
