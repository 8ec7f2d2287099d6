"""Says whether the headline may stand behind a label: not where a reader would take the one for a part of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from functools import cached_property

from timeline.labels.alone import SAYER
from timeline.labels.reach import WORD
from timeline.labels.terms import terms
from timeline.labels.title import Title
from timeline.model import Actor, Event, Mention
from timeline.text.morphology import roots, voice
from timeline.triggers.lexicon import Lexicon

_KINDS = frozenset({"person", "organisation", "igo"})
_SHORTEST = 3  # letters of a part of a name by which a headline calls somebody
_ROOT = 4  # letters of a root that two words may share
_OPENING = 2  # words of a label of which one with «-nya» is somebody's


class Fitting:
    """The headline of one article, and whom the article names."""

    def __init__(self, title: Title, mentions: Iterable[Mention], lex: Lexicon) -> None:
        self.title, self.mentions, self.lex = title, mentions, lex
        self._told: dict[Actor, bool] = {}

    @cached_property
    def _places(self) -> Set[str]:
        return {" ".join(WORD.findall(one.text)) for one in self.mentions if one.kind not in _KINDS}

    @cached_property
    def _names(self) -> Mapping[str, Actor]:
        told = ((one.actor, one) for one in self.mentions if one.kind in _KINDS)
        return {name: actor for actor, one in told if actor is not None for name in _called(one)}

    @cached_property
    def _spelled(self) -> Mapping[Actor, Collection[str]]:
        found: dict[Actor, list[str]] = defaultdict(list)
        for name, actor in self._names.items():
            found[actor].append(name)
        return found

    @cached_property
    def _words(self) -> list[str]:
        return [word.lower() for word in WORD.findall(self.title.text)]

    @cached_property
    def _line(self) -> str:
        return f" {' '.join(self._words)} "

    @cached_property
    def _roots(self) -> Set[str]:
        return set(_roots(self._words, self.lex))

    @cached_property
    def _grave(self) -> bool:
        return _grave(self._words, self.lex)

    def fits(self, label: str, event: Event) -> bool:
        """Whether label and headline tell of one matter, as far as their words can say; who says it may be anybody."""
        who, colon, said = label.partition(": ")
        label = said if colon and len(who) < SAYER else label
        named = self._named(label)
        if not all(self._tells(one) for one in named) or self._is_stranger(label):
            return False
        words = [word.lower() for word in WORD.findall(label)]
        nobody = self._names_nobody(words)
        whose = [part.actor for part in event.actors if part.actor.kind in _KINDS and part.role != "speaker"]
        if nobody and whose and not any(self._tells(one) for one in whose):
            return False  # «Ia dirawat» of Budi, where the headline tells of Rina
        if self._grave or event.type in self.lex.labels.grave or _grave(words, self.lex):
            deed = _roots([event.trigger.text.lower().partition(" ")[0]], self.lex)
            return not nobody and (bool(named) or not self._roots.isdisjoint(deed))
        return not self._elsewhere(label) or self._shares(event, words)

    def _elsewhere(self, label: str) -> bool:
        """Whether a label names a place that the headline does not: «Gempa mengguncang Maluku ― Banjir di Padang»."""
        return any(f" {name.lower()} " not in self._line for name in _found(label, self._places))

    def _shares(self, event: Event, words: Iterable[str]) -> bool:
        """Whether a word of the label or of its sentence, or somebody who takes part, stands in the headline."""
        text = self.title.article.text[event.sentence.start : event.sentence.end]
        near = (word.lower() for word in WORD.findall(text))
        told = _roots((*words, *near), self.lex)
        return not self._roots.isdisjoint(told) or any(self._tells(part.actor) for part in event.actors)

    def _named(self, label: str) -> list[Actor]:
        """Whom a label names: persons and bodies."""
        return [self._names[name] for name in _found(label.lower(), self._names)]

    def _tells(self, actor: Actor) -> bool:
        """Whether the headline names somebody: a person by any part of the name, a body by a whole one."""
        if actor not in self._told:
            self._told[actor] = self._calls(actor)
        return self._told[actor]

    def _calls(self, actor: Actor) -> bool:
        names = [*self._spelled.get(actor, ()), actor.name.lower()]
        if actor.kind == "person":
            parts = {part for name in names for part in name.split() if len(part) >= _SHORTEST}
            return not (parts - terms(self.lex).called).isdisjoint(self._words)
        return any(f" {name} " in self._line for name in (*names, *(one.lower() for one in actor.aliases)))

    def _is_stranger(self, label: str) -> bool:
        """Whether a label begins with a name that is nobody's known, and that the headline has not: «Bu Dewi pingsan».

        A word is a name where the text writes it with a capital inside sentences, and nowhere small.
        """
        first = next(iter(WORD.findall(label)), "")
        return first.lower() not in self._words and self.title.writes_large(first)

    def _names_nobody(self, words: list[str]) -> bool:
        """Whether who does it is missing or only pointed at: «Memukul istrinya», «Ia ditahan», «Istrinya ditahan»."""
        first, people = words[0] if words else "", self.lex.people
        if not (people.singular.isdisjoint(words) and people.plural.isdisjoint(words)):
            return True
        clitic = any(word.endswith(self.lex.clitic) for word in words[:_OPENING])
        return clitic or not first or voice(first, self.lex.language) != "none" or first in terms(self.lex).helpers


def _found(label: str, names: Collection[str]) -> Iterator[str]:
    """The names that stand in a label; looked up by its words, since an article may have thousands of names."""
    words = WORD.findall(label)
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            if (name := " ".join(words[first:last])) in names:
                yield name


def _called(one: Mention) -> Iterator[str]:
    """How a text and a label call an actor, in lower case."""
    for name in (one.text, one.actor.name if one.actor else ""):
        yield " ".join(WORD.findall(name.lower()))


def _roots(words: Iterable[str], lex: Lexicon) -> Iterator[str]:
    """The roots that words may have, without those of words that tell nothing."""
    small = terms(lex)
    lists = small.loose, small.helpers, small.adjuncts, small.breaks
    for word in words:
        if not any(word in one for one in lists):
            yield from (root for root in roots(word, lex.language) if len(root) >= _ROOT or root == word)


def _grave(words: Iterable[str], lex: Lexicon) -> bool:
    """Whether words tell of a deed of which somebody is guilty or the victim, or speak ill of somebody."""
    types, ill = lex.labels.grave, lex.labels.accusing
    return any(
        lex.type_of(word) in types or lex.about.get(word) in types or not ill.isdisjoint(roots(word, lex.language))
        for word in words
    )
