"""Tells where a name is not that of whom a phrase tells: «istri Budi», «Ajudan Gubernur Budi», «Budi gadungan»."""

from __future__ import annotations

from functools import cache

from timeline.lexicon import Words
from timeline.text.grammar import grammar
from timeline.text.lexicon import lexicon as text_lexicon
from timeline.text.morphology import names_doer
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_THING = 2  # units between «akun» and «atas nama Budi»: «akun Facebook palsu atas nama Budi»


class Others:
    """The names of others in one sentence."""

    def __init__(self, line: Sentence, lex: Lexicon) -> None:
        self.line, self.lex = line, lex
        self.rules = grammar(lex.language)
        self._callings, self._tails = _words(lex)

    def apart(self, at: int) -> bool:
        """Whether a name is not that of who acts or suffers here, but of another."""
        return self._impostor(at) or self._written_on(at) or self._attacked(at)

    def served(self, at: int) -> bool:
        """Whether a name may be of whom somebody serves, or theirs: «pengacara Budi», «staf khusus Menteri Budi»."""
        before = self.passed(at, self._tails)
        if before < 0 or not self.line.is_person(at):
            return False
        return self.line.words[before] in self.lex.people.aides or self._thing(before)

    def _thing(self, at: int) -> bool:
        """Whether a noun that opens its clause calls nobody, so that a name behind tells whose it is: «Poster Budi»."""
        opens = at == self.line.clause(at).first or self.line.words[at - 1] in PAUSES
        word = self.line.words[at]
        noun = word.removesuffix(self.lex.clitic)  # «Pelakunya Budi»
        called = not self._callings.isdisjoint((word, noun)) or names_doer(noun, self.lex.language)
        if not opens or called or word in self.lex.cues:
            return False
        return word.isalpha() and at not in self.line.actors and not (self.rules.classes[word] or self._does(at))

    def _does(self, at: int) -> bool:
        """Whether a word is a verb, or written large inside a sentence as a title is."""
        large = at > 0 and self.line.units[at].capital
        return large or self.rules.is_verb(self.line.units[at]) or self.line.words[at] in self.lex.spoken

    def _attacked(self, at: int) -> bool:
        """Whether a name may be that of who suffered what somebody is accused of: «pelaku penganiayaan Budi».

        Or after whom a case is called: «terdakwa kasus pembunuhan Budi», «hakim perkara Budi».
        """
        words, people, before = self.line.words, self.lex.people, self.passed(at, frozenset())
        if before < 1 or not self.line.is_person(at):
            return False
        harm = self.lex.is_event_noun(words[before]) and self.lex.type_of(words[before]) in self.lex.roles.harming
        first = before - harm
        while first > 0 and words[first] in people.cases:
            first -= 1
        sides = self.lex.joined(people.accused, people.bystanders, people.officers)
        return first < before and words[first] in sides

    def _impostor(self, at: int) -> bool:
        """Whether somebody only passes for whom is named: «Menteri Budi gadungan»."""
        return self.line.is_person(at) and not self.lex.people.impostors.isdisjoint(self.line.words[at + 1 : at + 2])

    def _written_on(self, at: int) -> bool:
        """Whether a name only stands on a thing: «akun palsu atas nama Budi», not «tersangka atas nama Budi»."""
        words, people = self.line.words, self.lex.people
        if at < _THING + 1 or words[at - 1] not in people.written_on or words[at - 2] not in self.lex.roles.objects:
            return False
        return not people.belongings.isdisjoint(words[max(0, at - 3 - _THING) : at - 2])

    def held(self, at: int) -> bool:
        """Whether a unit is an office, or a trade written as one: «gubernur», «Menteri», «Ustaz»."""
        word, trade = self.line.words[at], self.line.words[at] in self.lex.people.persons
        if word in self.lex.people.attending:  # «asisten pelatih Budi» is Budi
            return False
        return (self.line.units[at].capital and trade) or (word in self.lex.offices and not trade)

    def passed(self, at: int, tails: Words) -> int:
        """The unit before a name, the office before it and some words between: «ipar», «hukum»; -1 for none."""
        before = at - 1
        dead = self.lex.people.departed  # «pembunuh [almarhum] Budi»
        while before > 0 and (self.line.words[before] in tails | dead or self.held(before) or self._of_office(before)):
            before -= 1
        return before

    def trade(self, at: int) -> bool:
        """Whether a unit is a trade written small: «artis», but «asisten pelatih Budi» is Budi."""
        lex, people = self.lex, self.lex.people
        return self.line.words[at] in lex.without(people.persons, lex.joined(people.attending, people.anybody))

    def _of_office(self, at: int) -> bool:
        """Whether a unit is a trade, or of what an office is: «Menteri [Pertanian] Budi», «Gubernur [Jambi] Budi»."""
        word = self.line.words[at]
        large = self.line.units[at].capital and word != TIME and word not in self.lex.people.office_tails
        return (large and not self.line.is_person(at)) or self.trade(at)


@cache
def _words(lex: Lexicon) -> tuple[Words, Words]:
    """The nouns that call somebody, with what may open a clause before a name, and what stands behind an office."""
    people, labels = lex.people, lex.labels
    sides = people.accused, people.bystanders, people.harmed, people.attending, people.officers, people.articles
    called = lex.someone, people.persons, people.anybody, people.followers, people.crowds, people.being, people.called
    small = text_lexicon(lex.language).sentences.line_opens, labels.openers, labels.fillers, labels.rumoured
    return lex.joined(*called, *sides, *small, lex.conditions), lex.joined(people.degrees, people.office_tails)
