"""The words by which articles name their sources, from `data/exporters/origins.toml`."""

from __future__ import annotations

from functools import cache

from timeline.actors import lexicon as actors
from timeline.events.lexicon import Lexicon
from timeline.events.lexicon import lexicon as events
from timeline.lexicon import DEFAULT, File, Table, Words
from timeline.paths import DATA
from timeline.text.grammar import grammar


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


@cache
def origins() -> Origins:
    """The lists of the language in which articles are read; LexiconError where they cannot be used."""
    return File(DATA / "exporters" / "origins.toml").filled(Origins, lambda tables: tables[DEFAULT])


@cache
def lexicon() -> Lexicon:
    """The words about events of that language."""
    found = events(DEFAULT)
    assert found is not None  # the language of the house has them
    return found


@cache
def asserting() -> Words:
    """Verbs whose subject answers for what they govern: those of saying that tell of something, and of accusing."""
    speech = lexicon().speech
    return (speech.verbs | origins().asserting) - origins().not_asserting - speech.denying


@cache
def tags() -> Words:
    """Short words of saying behind what is said: «kata», «ujar»."""
    return lexicon().speech.tags - lexicon().people.first


@cache
def helpers() -> Words:
    """Words that may stand between a verb and what governs it: «diduga [telah] menyuap»."""
    return grammar(DEFAULT).between | lexicon().triggers.helpers


@cache
def pronouns() -> Words:
    """Words that name nobody by themselves."""
    people = lexicon().people
    return people.singular | people.first | people.ours | people.plural | people.side


@cache
def common() -> Words:
    """Common nouns that newspapers begin a sentence with, in lower case: «Polisi», «Saksi», «Jaksa»."""
    people, named = lexicon().people, actors.load(DEFAULT)
    nouns = people.doers | people.persons | people.several | people.bodies | lexicon().speech.nouns
    return nouns | lexicon().offices | frozenset(word.lower() for word in named.not_names)
