"""A sentence that was read, as those behind it may refer to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Event, Mention
from timeline.triggers.lexicon import Lexicon

_WORD = 20  # characters of the word before a name


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
    before = [(one, _word_before(told.text, one.start)) for one in told.named if one.kind == "person"]
    others = lex.joined(lex.people.relatives, lex.people.preying, lex.people.servants)
    persons = [(one, word in aside) for one, word in before if word not in others]
    return [one for one, _ in sorted(persons, key=lambda person: person[1])]


def _word_before(text: str, start: int) -> str:
    return text[max(0, start - _WORD) : start].rstrip().rpartition(" ")[2].lower()
