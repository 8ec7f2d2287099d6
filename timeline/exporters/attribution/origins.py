"""The words by which articles name their sources, from `data/exporters/origins.toml`."""

from __future__ import annotations

from functools import cache, cached_property

from timeline.actors import lexicon as actors
from timeline.lexicon import File, Table, Words, nothing
from timeline.paths import DATA
from timeline.text.grammar import grammar
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.lexicon import lexicon as events


class Origins(Table, frozen=True):
    """The lists of one language; the comments of the file tell what each is for."""

    openers: Words
    openers_anywhere: Words
    openers_of_somebody: Words
    behind_openers: Words
    no_sources: Words
    asserting: Words
    not_asserting: Words
    accusing: Words
    accusers: Words
    inside_openers: Words
    documents: Words
    hedges: Words
    doubting: Words
    rumours: Words
    suspecting: Words
    charging: Words
    grounds: Words
    asking: Words
    going_on: Words
    ends: Words
    before_sources: Words
    told_before: Words
    accusations: Words
    all_of_it: Words


class Known:
    """What is known in one language of those who stand behind what an article tells."""

    def __init__(self, language: str, events: Lexicon) -> None:
        self.language, self.lexicon, self.grammar = language, events, grammar(language)
        self.origins = origins(language)

    @cached_property
    def asserting(self) -> Words:
        """Verbs whose subject answers for what they govern: those of saying that tell of something, and of accusing."""
        speech = self.lexicon.speech
        return (speech.verbs | self.origins.asserting) - self.origins.not_asserting - self.lexicon.denying

    @cached_property
    def tags(self) -> Words:
        """Short words of saying behind what is said: «kata», «ujar»."""
        return self.lexicon.speech.tags - self.lexicon.people.first

    @cached_property
    def helpers(self) -> Words:
        """Words that may stand between a verb and what governs it: «diduga [telah] menyuap»."""
        return self.grammar.between | self.lexicon.triggers.helpers

    @cached_property
    def pronouns(self) -> Words:
        """Words that name nobody by themselves."""
        people = self.lexicon.people
        return people.singular | people.first | people.ours | people.plural | people.side

    @cached_property
    def common(self) -> Words:
        """Common nouns that newspapers begin a sentence with, in lower case: «Polisi», «Saksi», «Jaksa»."""
        people, named = self.lexicon.people, actors.load(self.language)
        nouns = people.doers | people.persons | people.several | people.bodies | self.lexicon.speech.nouns
        return nouns | self.lexicon.offices | frozenset(word.lower() for word in named.not_names)

    @cached_property
    def opening(self) -> Words:
        """Words by which a sentence can name a source."""
        told = self.origins
        opens = told.openers | told.inside_openers | told.openers_anywhere | told.openers_of_somebody
        return opens | self.asserting | self.lexicon.speech.tags

    @cached_property
    def doubting(self) -> Words:
        """Words that can hedge what their sentence tells."""
        told = self.origins
        return told.asking | told.doubting | told.rumours | told.charging | told.suspecting | told.hedges

    @cached_property
    def denying(self) -> Words:
        """Words that can deny what was told before."""
        status = self.lexicon.status
        negations = frozenset(word for word, said in self.lexicon.cues.items() if said == "negated")
        return self.lexicon.denying | status.false | negations


@cache
def origins(language: str) -> Origins:
    """The lists of a language, empty for one that has none; LexiconError where they cannot be used."""
    file = File(DATA / "exporters" / "origins.toml")
    return file.filled(Origins, lambda tables: tables[language]) if language in file.tables else nothing(Origins)


@cache
def known(language: str) -> Known | None:
    """What is known in a language; None where it has no words of events, so that there are none to stand behind."""
    told = events(language)
    return None if told is None else Known(language, told)
