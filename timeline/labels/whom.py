"""Says whom a label tells of, as far as its words can say: somebody by name, people, nobody, or a thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import Literal

from timeline.labels.alone import SAYER
from timeline.labels.heading import Heading
from timeline.labels.reach import WORD
from timeline.labels.terms import terms
from timeline.model import ACTING, Actor, Event
from timeline.text.morphology import names_doer, voice

_OPENING = 2  # words of a label of which one with «-nya» is somebody's
_COUNTING = 3  # words of a label that may tell how many
_INITIALS = 2  # letters that may be somebody's: «AG ditangkap»
_STEM = 3  # letters before «-nya»: «istrinya», not «hanya»
Whom = Literal["name", "people", "nobody", "thing"]


class Told:
    """What a label tells, without who says it, beside what the headline of its article does."""

    def __init__(self, label: str, event: Event, heading: Heading) -> None:
        who, colon, said = label.partition(": ")
        self.event, self.heading, self.lex = event, heading, heading.lex
        self.said = bool(colon) and len(who) < SAYER
        self.text = said if self.said else label
        self.whole = [word.lower() for word in WORD.findall(label)]
        self.large = WORD.findall(self.text)
        self.words = [word.lower() for word in self.large]

    @cached_property
    def named(self) -> list[Actor]:
        """Whom the label names: persons and bodies."""
        return [actor for _, actor in self._called]

    @cached_property
    def _called(self) -> list[tuple[int, Actor]]:
        names = self.heading.names
        return [(at, names[name]) for at, name in _found(self.words, names)]

    @cached_property
    def whose(self) -> list[Actor]:
        """Who takes part in the event, but for who only says so and who is told it: «kata Budi kepada detikcom»."""
        aside = {"speaker", "recipient"} if self.event.reported else {"speaker"}
        return [part.actor for part in self.event.actors if part.actor.kind in ACTING and part.role not in aside]

    @cached_property
    def strangers(self) -> bool:
        """Whether it names a person whom the headline does not, known or not: a word with a capital that is a name."""
        heading = self.heading
        if any(one.kind == "person" and not heading.tells(one) for one in self.named):
            return True
        return any(self._is_new(word) for word in self.large if word.lower() not in heading.known)

    def _is_new(self, word: str) -> bool:
        """Whether a word is somebody's name that the headline has not: not «Kamis», «Direktur», «Pemilu», «KUHP»."""
        small, heading, lex = word.lower(), self.heading, self.lex
        if small in heading.words or word in lex.no_names or small in terms(lex).called:
            return False
        short = word.isupper() and len(word) > _INITIALS
        return not (short or lex.is_event_noun(small)) and heading.title.writes_large(word)

    @cached_property
    def whom(self) -> Whom:
        """What it begins with: a name, people without one, nobody («Memukul …», «Ia …», «Istrinya …»), or a thing."""
        if self.opening or self._is_stranger:
            return "name"
        if self._names_nobody:
            return "nobody"
        return "people" if self._is_people else "thing"

    @cached_property
    def opening(self) -> list[Actor]:
        """Whom a name means that it begins with."""
        return [actor for at, actor in self._called if not at]

    @cached_property
    def speaks(self) -> bool:
        """Whether whom it begins with is told of but for saying something."""
        speaking = {part.actor.id for part in self.event.actors if part.role == "speaker"}
        return bool(self.opening) and all(actor.id in speaking for actor in self.opening)

    @property
    def _is_stranger(self) -> bool:
        """Whether it begins with a name that is nobody's known, and that the headline has not: «Bu Dewi pingsan»."""
        return any(self._is_new(word) for word in self.large[:1])

    @property
    def _names_nobody(self) -> bool:
        words, people, small, clitic = self.words, self.lex.people, terms(self.lex), self.lex.clitic
        if not (people.singular.isdisjoint(words) and people.plural.isdisjoint(words)):
            return True
        if not (self.said or self.lex.joined(people.first, people.ours).isdisjoint(words[:1])):  # «Saya pulang»
            return True
        if any(word.endswith(clitic) and len(word) >= _STEM + len(clitic) for word in words[:_OPENING]):
            return True
        opened = bool(words) and (words[0] in small.adjuncts or words[0] in small.fillers)  # «Serta menjalani …»
        first = next(iter(words[opened:]), "")
        acts = voice(first, self.lex.language) != "none" and not self._happens(first)
        meant = not self.said and bool(words) and words[0] in small.relative  # «Yang bersangkutan …», not «Yang pasti»
        return not first or acts or meant or first in small.helpers

    def _happens(self, word: str) -> bool:
        """Whether a word that could be a verb names what happens: «Kecelakaan terjadi»."""
        return self.lex.is_event_noun(word) and word != self.event.trigger.text.lower().partition(" ")[0]

    @property
    def _is_people(self) -> bool:
        """Whether the first noun, behind how many there are, is somebody or a body: «Salah seorang pembeli dirawat»."""
        people, small, words = self.lex.people, terms(self.lex), self.words
        counting = self.lex.joined(people.several, people.unknown, self.lex.labels.about)
        before = [at for at, word in enumerate(words[:_COUNTING]) if word in counting or word[0].isdigit()]
        noun = next(iter(words[before[-1] + 1 :] if before else words), "")
        lists = small.persons, small.called, small.bodies, people.crowds, people.groups
        return any(noun in one for one in lists) or names_doer(noun, self.lex.language)

    def elsewhere(self) -> bool:
        """Whether it names a place that the headline does not: «Gempa mengguncang Maluku ― Banjir di Padang»."""
        return any(not self.heading.writes(name) for _, name in _found(self.large, self.heading.places))


def _found(words: Sequence[str], names: Collection[str]) -> Iterator[tuple[int, str]]:
    """The names that stand in a label, and where; looked up by its words, since an article may have thousands."""
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            if (name := " ".join(words[first:last])) in names:
                yield first, name
