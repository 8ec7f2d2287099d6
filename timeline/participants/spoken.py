"""A sentence that was read, as those behind it may refer to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Actor, Event, Mention
from timeline.triggers.lexicon import Lexicon

_OFFICE = 60  # characters before a name in which the office stands
_OPENING = 4  # words of a sentence among which its «ia» stands, and behind that what is told
_WORD = re.compile(r"[\w-]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence that was read: where it begins in `text`, its lower-case words, its mentions and events.

    `quoted` tells whether any of it is a quotation.
    """

    text: str
    start: int
    words: Sequence[str]
    named: Sequence[Mention]
    events: Sequence[Event] = ()
    quoted: bool = False


def people_of(told: Spoken, lex: Lexicon) -> list[Mention]:
    """The persons of whom a sentence speaks, those behind a preposition last: «Dalam persaingan dengan X, Y menang».

    Not Tyson in «Istri Tyson Lynch ini meminta maaf».
    """
    aside = lex.joined(lex.roles.patient, lex.roles.recipient, lex.roles.beside)
    before = [(one, _before(told, one)) for one in told.named if one.kind == "person"]
    persons = [(one, bool(words) and words[-1].lower() in aside) for one, words in before if not _whose(words, lex)]
    return [one for one, _ in sorted(persons, key=lambda person: person[1])]


def owner(told: Spoken, meant: Actor, lex: Lexicon) -> bool:
    """Whether a sentence names somebody only to tell whose kin or aide acts: «KPK menangkap sopir Gubernur Budi»."""
    own = [one for one in told.named if one.actor == meant]
    return bool(own) and all(_whose(_before(told, one), lex) for one in own)


def _before(told: Spoken, one: Mention) -> list[str]:
    return _WORD.findall(told.text[max(told.start, one.start - _OFFICE) : one.start])


def _whose(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a name behind some words is that of whose kin or aide they tell, an office between or not."""
    people, held = lex.people, False
    small = lex.joined(people.degrees, people.office_tails, people.departed)
    offices = lex.without(lex.joined(lex.offices, people.persons), lex.joined(people.anybody, people.servants))
    for at in range(len(words) - 1, -1, -1):
        word = words[at].lower()
        if word in people.relatives or (word in people.servants and word == words[at]):
            return True
        if word in people.preying and at == len(words) - 1:  # not «penyerang Meksiko Budi»
            return True
        if word in people.titled and held and (at == 0 or word == words[at]):
            return True
        if word not in small and word not in offices and not words[at][0].isupper():
            return False
        held = word in offices
    return False


def told_of_one(words: Sequence[str], lex: Lexicon) -> Sequence[str]:
    """What stands behind the «ia» with which a sentence opens: «Dalam sidang ia [mengaku menerima suap]»."""
    at = next((at for at, word in enumerate(words[:_OPENING]) if word in lex.people.singular), len(words))
    return words[at + 1 : at + 1 + _OPENING]


def wrongs(near: Sequence[str], lex: Lexicon) -> bool:
    """Whether some words tell of a wrong: «terbukti menerima suap», not «menyesalkan pembakaran itu»."""
    kinds = {kind(word) for word in near for kind in (lex.type_of, lex.carried_type)}
    return lex.spoken.isdisjoint(near[:1]) and not kinds.isdisjoint(lex.roles.deeds)
