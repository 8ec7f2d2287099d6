"""Reads `data/lexicon/<language>/events.toml` into sets and tables, once per language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from itertools import product

from msgspec.structs import asdict

from timeline.actors import lexicon as actors
from timeline.actors import seeds
from timeline.lexicon import exists, load
from timeline.model import ActorKind, Role, Status
from timeline.text import morphology
from timeline.text.helping import Helping
from timeline.text.lexicon import lexicon as text_lexicon
from timeline.text.tense import tense
from timeline.triggers.who_words import Frame
from timeline.triggers.words import EventWords

OTHER = "other"


class Lexicon:
    """A language's words about events: every list as a set, every cue and trigger word with what it tells.

    `joined` gives several lists as one, joined once; `without` one list without what stands in another.
    """

    def __init__(self, given: EventWords, language: str) -> None:
        self.speech, self.status, self.triggers, self.nouns = given.speech, given.status, given.triggers, given.nouns
        self.times, self.roles, self.people, self.labels = given.times, given.roles, given.people, given.labels
        self.language, self.joined, self.without = language, cache(_joined), cache(_without)
        self._no_nouns = self.nouns.never | self.triggers.not_nouns
        self.clitic, self.after = given.people.clitic, given.nouns.after
        self.cues: dict[str, Status] = {w: row.status for row in given.cue for w in row.words}
        self.cues.update(dict.fromkeys(tense(language).words.future - self.cues.keys(), "planned"))
        self.denying = self._said("denied") - self.status.false - self.speech.nouns  # no «bantahan», no «hoaks»
        self.types: tuple[str, ...] = (*(row.name for row in given.type), OTHER)
        self.words: dict[str, str] = {w: row.name for row in given.type for w in row.words}
        self.roots: dict[str, str] = {w: row.name for row in given.type for w in row.roots}
        self.about: dict[str, str] = {w: row.name for row in given.type for w in row.about}
        self.made: dict[str, str] = {w: row.name for row in given.type for w in row.made}
        self.objects = given.object
        self.topics: dict[str, str] = {w: row.name for row in given.topic for w in row.words}
        self.topical = {row.name: row for row in given.topic}
        self.told_by_object = self.joined(*(row.verbs for row in given.object))
        self.telling = self.joined(self.told_by_object, self.triggers.light, self.triggers.measured)
        self.phrases = _by_first_word(given.triggers.phrases | self._named_phrases())
        self.idioms = _by_first_word(given.triggers.idioms)
        self.offices = _offices(language)
        self.titles = self.offices - self.people.makers
        self.ranks = actors.load(language).ranks if actors.known(language) else frozenset()
        self.no_names = actors.load(language).not_names if actors.known(language) else frozenset()
        self.media = self.people.media | {seed.actor.name.lower() for seed in seeds.load() if seed.guard == "source"}
        self.openers, self.bare = self.triggers.going_on | self.triggers.commands, self.triggers.bare
        clauses = text_lexicon(language).clauses
        self.conditions, self.relative, self.complement = clauses.condition, clauses.relative, clauses.complement
        self.spoken = self.speech.tags | self.speech.verbs | self.speech.passive
        self.speech_roots = frozenset(root for verb in self.speech.verbs for root in morphology.roots(verb, language))
        self.type_of = lru_cache(maxsize=1 << 16)(self._type_of)
        self.source = lru_cache(maxsize=1 << 16)(self._source)
        self.carried_type = lru_cache(maxsize=1 << 16)(self._carried_type)
        self.prepositions: dict[str, Role] = dict.fromkeys(self.roles.agent, "agent")
        self.prepositions |= dict.fromkeys(self.roles.recipient, "recipient")
        self.prepositions |= dict.fromkeys(self.roles.patient, "patient")
        self.frames = _frames(given.frame)
        self.delivering = frozenset(v for (v, _), whom in self.frames.items() if "recipient" in whom.values())
        self.is_event_noun = lru_cache(maxsize=1 << 16)(self._is_event_noun)

    def _said(self, status: Status) -> frozenset[str]:
        """The cues of a status."""
        return frozenset(word for word, says in self.cues.items() if says == status)

    @cached_property
    def aims(self) -> frozenset[str]:
        """What a verb is for begins with one of these: «agar», «untuk»."""
        clauses = text_lexicon(self.language).clauses
        return clauses.purpose | clauses.purpose_before_verb

    @cached_property
    def helping(self) -> Helping:
        """What the helpers of a verb say of it."""
        told, planned = self.status, self._said("planned")
        return Helping({
            "planned": planned, "intended": planned - told.must, "negated": self._said("negated"),
            "ongoing": self._said("ongoing"), "denied": self._said("denied"), "settled": told.settled,
            "done": told.done, "over": told.over, "possible": told.possible, "wished": told.wishing,
        })  # fmt: skip

    @cached_property
    def someone(self) -> frozenset[str]:
        """The nouns for people: trades, offices, relatives, crowds."""
        people = self.people
        return self.offices.union(people.persons, people.described, people.kin, people.relatives, people.doers)

    @cached_property
    def standing_in(self) -> frozenset[str]:
        """The nouns that stand for a person named before, with «itu»: «pria», «aktor»."""
        return self.people.persons | self.people.anybody

    @cached_property
    def lists(self) -> dict[str, frozenset[str]]:
        """All lists of words by the names of their tables and their own: «status.must», for rows that ask for one."""
        tables = {"speech": self.speech, "status": self.status, "triggers": self.triggers, "nouns": self.nouns}
        tables |= {"times": self.times, "roles": self.roles, "people": self.people, "labels": self.labels}
        named = ((f"{name}.{key}", words) for name, table in tables.items() for key, words in asdict(table).items())
        return {name: words for name, words in named if isinstance(words, frozenset)}

    def _named_phrases(self) -> set[str]:
        """The phrases that a type lists, but for the names of games: «jajak pendapat», not «Piala Dunia»."""
        return {word for word in self.words if " " in word} - self.times.games - self._no_nouns

    def _noun_alone(self, word: str) -> str:
        """«gempa» of «pascagempa»."""
        return next(word.removeprefix(first) for first in self.after if word.startswith(first))

    def _type_of(self, word: str) -> str:
        """The type of event that a lower-case word or phrase names, `OTHER` if the lexicon does not say."""
        if word.startswith(self.after):
            return self._type_of(self._noun_alone(word))
        if word in self.words or word in self.triggers.untyped:
            return self.words.get(word, OTHER)
        if word in self.spoken or word in self.speech.nouns or morphology.base(word, self.language) in self.spoken:
            return "statement"
        return next((self.roots[root] for root in morphology.roots(word, self.language) if root in self.roots), OTHER)

    def _source(self, word: str) -> str:
        """What gives a word its type: "word" for a listed one, "saying", or "root" and the root; empty for nothing."""
        if word.startswith(self.after):
            return self._source(self._noun_alone(word))
        if word in self.words:
            return f"word:{word}"
        if word in self.spoken or word in self.speech.nouns or morphology.base(word, self.language) in self.spoken:
            return f"saying:{word}"
        return next((f"root:{root}" for root in morphology.roots(word, self.language) if root in self.roots), "")

    def _carried_type(self, word: str) -> str:
        """The type that a noun gives to a verb that carries it («menggelar rapat»); empty if it gives none."""
        if word in self.about or morphology.base(word, self.language) in self.about:
            return self.about.get(word) or self.about[morphology.base(word, self.language)]
        if " " not in word and not self.is_event_noun(word):
            return ""
        kind = self.words.get(word, OTHER) if " " in word else self.type_of(word)
        return "" if kind == OTHER else kind

    def _is_event_noun(self, word: str) -> bool:
        """Whether a word that is no verb names a happening: a listed noun or root, or a pe-…-an, ke-…-an of one."""
        if word.startswith(self.after):
            return self._is_event_noun(self._noun_alone(word))
        stem = morphology.base(word, self.language)
        if not self._no_nouns.isdisjoint((word, stem)):
            return False
        if word in self.words or stem in self.words or stem in self.roots or stem in self.speech.nouns:
            return True
        shaped = morphology.is_nominalisation(stem, self.language)
        return shaped and (self._type_of(stem) != OTHER or morphology.names_act(stem, self.language))


def _offices(language: str) -> frozenset[str]:
    """The words, written small, that open an office or a rank."""
    if not actors.known(language):
        return frozenset()
    return frozenset(word.lower() for word in actors.load(language).heads | actors.load(language).ranks)


def _joined(*lists: frozenset[str]) -> frozenset[str]:
    """Several word lists as one."""
    return frozenset().union(*lists)


def _without(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """A word list without the words of another."""
    return words - others


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        first, *rest = phrase.split()
        table.setdefault(first, []).append(tuple(rest))
    return {first: tuple(rests) for first, rests in table.items()}


@cache
def lexicon(language: str) -> Lexicon | None:
    """The language's event lexicon; None where it has none; `LexiconError` where its file cannot be used."""
    return Lexicon(load(language, "events", EventWords), language) if exists(language, "events") else None


def _frames(given: Iterable[Frame]) -> dict[tuple[str, str], dict[ActorKind, Role]]:
    """What an actor of a kind is, by the verb and the preposition before its name."""
    found: dict[tuple[str, str], dict[ActorKind, Role]] = {}
    for frame in given:
        for pair in product(frame.verbs, frame.prepositions):
            found.setdefault(pair, {}).update(dict.fromkeys(frame.kinds, frame.role))
    return found
