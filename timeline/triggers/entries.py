"""Works out once for each word what it can be to an event: a trigger, a tag, a noun, a sign that a sentence tells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from timeline.errors import LexiconError
from timeline.text.lexicon import Voice
from timeline.text.lexicon import lexicon as text_lexicon
from timeline.text.morphology import base, named_by_clitic, voice
from timeline.triggers.lexicon import OTHER, Lexicon, lexicon

_SHORTEST = 7  # letters of a bare verb: «makan», «bahkan» are none
_MOST = 1 << 16  # words remembered: hostile input must not fill the memory with words seen once


class Entry(NamedTuple):
    """What a lower-case word can be; a tuple for speed, for every word of every sentence asks.

    `tells` that a sentence without a time must be read for it, `triggers` that it can name an event, `tag` that
    it can tag a saying, `nounlike` that it is a verb only behind a helper, `against` that it may only name the
    other side («melawan»), `noun` that it names a happening, `clitic` that its clitic makes it a noun,
    `bare` that it is a verb only right behind a pronoun («kami selesaikan»), `told` that it is the root of a verb of
    saying, which tags one behind a quotation («"…," cerita Budi»).
    """

    tells: bool = False
    triggers: bool = False
    tag: bool = False
    nounlike: bool = False
    against: bool = False
    noun: bool = False
    clitic: bool = False
    type: str = OTHER
    voice: Voice = "none"
    speech: bool = False
    noun_of_speech: bool = False
    state: bool = False
    bare: bool = False
    told: bool = False


_NOTHING = Entry()  # what most words are


class Entries(dict[str, Entry]):
    """The entries of a language, made when a word is first met."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self._telling = _Telling(self)
        people = lex.people
        singular = lex.joined(people.singular, people.first, people.ours, people.both, people.two)
        self._reference = lex.joined(singular, people.plural, people.pointing)

    def tell(self, words: Sequence[str], named: bool) -> bool:
        """Whether a sentence without a time must be read: it says something, and of somebody.

        Of whom tell the mentions, where it is `named`, or one of its lower-case words: «ia», «lembaga itu», «ujarnya».
        """
        return any(map(self._telling.__getitem__, words)) and (named or any(map(self._refers, words)))

    def _refers(self, word: str) -> bool:
        return word in self._reference or word.endswith(self.lex.clitic)

    def __missing__(self, word: str) -> Entry:
        entry = self._entry(word)
        if len(self) < _MOST:
            self[word] = entry
        return entry

    def _entry(self, word: str) -> Entry:
        lex, language = self.lex, self.lex.language
        verbs = text_lexicon(language).verbs
        stem, spoken = base(word, language), voice(word, language)
        speech = word in lex.spoken or (spoken == "active" and stem in lex.denying)  # «membantahnya»
        tag = stem in lex.speech.tags
        noun = word[0].isalpha() and lex.is_event_noun(word) and word not in lex.triggers.helpers
        tells = speech or stem in lex.spoken or word in lex.cues or word in lex.conditions
        told = word in lex.speech_roots
        sham = word in verbs.not_verbs  # «kita sendiri»
        bare = spoken == "none" and len(word) >= _SHORTEST and word.endswith(lex.bare) and not sham
        if not (tag or noun or bare or told or spoken != "none" or word in lex.phrases):
            return _NOTHING._replace(tells=True) if tells else _NOTHING
        kind, states = lex.type_of(word), lex.triggers.states
        return Entry(
            tells=tells,
            triggers=True,
            tag=tag,
            nounlike=word in lex.triggers.nounlike or stem in lex.triggers.nounlike,
            against=word in lex.roles.objects,
            noun=noun,
            clitic=word != stem and word.endswith(lex.clitic) and not speech and named_by_clitic(word, language),
            type=kind,
            voice=spoken,
            speech=speech,
            noun_of_speech=stem in lex.speech.nouns,
            state=word in states or (stem in states and kind == OTHER),
            bare=bare,
            told=told,
        )


class _Telling(dict[str, bool]):
    """Whether a word tells, apart from its entry, for every word of every article is asked."""

    def __init__(self, known: Entries) -> None:
        self.known = known

    def __missing__(self, word: str) -> bool:
        tells = self.known[word].tells
        if len(self) < _MOST:
            self[word] = tells
        return tells


@cache
def entries(language: str) -> Entries:
    """The language's entries; `LexiconError` where it has no lexicon of events."""
    lex = lexicon(language)
    if lex is None:
        raise LexiconError(language, None, "no lexicon of events")
    return Entries(lex)
