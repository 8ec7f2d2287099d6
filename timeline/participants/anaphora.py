"""Resolves pronouns and «… itu» in front of a verb to whom the article spoke of last."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.lexicon import Words
from timeline.model import Actor
from timeline.participants.descriptions import Descriptions
from timeline.participants.groups import one as only
from timeline.participants.groups import other_than_named
from timeline.participants.memory import Memory
from timeline.participants.own_sentence import OwnSentence
from timeline.participants.owned import owns
from timeline.participants.phrases import Phrases
from timeline.participants.several import Several
from timeline.text.grammar import grammar
from timeline.text.words import QUOTES
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME, Sentence


class Anaphora:
    """The pronouns of one sentence."""

    def __init__(self, line: Sentence, lex: Lexicon, memory: Memory, phrases: Phrases) -> None:
        self.line, self.lex, self.memory, self.phrases = line, lex, memory, phrases
        self._people = people = lex.people
        self.descriptions = Descriptions(line, lex)
        small = lex.without(lex.joined(lex.roles.place, lex.roles.patient, lex.roles.recipient), people.origin)
        bodies = lex.joined(people.ours, people.side, people.firm)
        self.rules = grammar(lex.language)
        self._place = lex.without(small, self.rules.before_name)  # «sejak mantan pebalap itu mengalami cedera»
        self._departed = departed(lex)
        self._suffering = people.harmed & people.bystanders  # «korban»; a «mayat» is of nobody known
        told = people.singular, people.both, people.two, people.first, self._suffering
        self._pronouns = lex.joined(*told, self._departed, bodies)
        self._bodies = lex.joined(people.bodies, people.groups)
        self.inside = OwnSentence(line, lex, phrases)
        self.several = Several(line, lex, memory, self.descriptions)

    def among(self, places: Sequence[int], speaking: bool, speaker: Actor | None) -> tuple[int, list[Actor]]:
        """The pronoun nearest to the verb among the units before it, and whom it means; (-1, []) for none.

        `speaker` is who says the sentence's quotation: «saya» is that person, «kami» the body behind them.
        Nobody whom the sentence names behind it, but perhaps the other one: «Anton bertemu Budi. Ia mengajak Anton».
        """
        at, meant = self._nearest(places, speaking, speaker)
        if at < 0 or not (behind := self.inside.behind(at)) or behind.isdisjoint(one.id for one in meant):
            return at, meant
        other = self.memory.case.other(meant[0]) if len(meant) == 1 else None
        return at, only(other if other is not None and other.id not in behind else None)

    def _nearest(self, places: Sequence[int], speaking: bool, speaker: Actor | None) -> tuple[int, list[Actor]]:
        words = self.line.words
        for at in reversed(places):
            if at and self.descriptions.points(at) and words[at - 1] in QUOTES:
                at -= 1  # «pelantun "Love Story" [itu]»
            if self.several.in_couple(at):
                continue
            points = self.descriptions.points(at + 1)
            if owns(self.line, at, self.lex):
                return at, []
            if words[at] in self.several.words and not self.line.quoted[at] and (several := self.several.at(at)):
                return at, several
            if words[at] not in self._pronouns and not points:
                last = self.descriptions.around(at, speaking)
                if meant := self.told(at, speaking, speaker) if last else self._titled(at, speaking):
                    return last or at, meant
                continue
            noun = self.descriptions.opening(at) if points else -1
            first = noun if noun >= 0 else at
            if first and words[first - 1] in self._place:
                continue  # «menurut dia, …»
            found = self._meant(at, speaking, speaker)
            if found or (found is not None and words[first - 1] not in self.rules.before_name):
                return at, list(found) or self._nicknamed(noun, at)
        return -1, []

    def _nicknamed(self, noun: int, last: int) -> list[Actor]:
        """Whose nickname a phrase tells: «[tim] berjuluk "Bajul Ijo" [tersebut]»."""
        told = self.lex.joined(self._people.being, self._people.called)
        if noun < 0 or told.isdisjoint(self.line.words[noun:last]):
            return []
        return next((only(self.line.actor(at)) for at in range(last, noun, -1) if at in self.line.actors), [])

    def told(self, noun: int, speaking: bool, speaker: Actor | None) -> list[Actor]:
        """Whom a description means that opens with a noun: in a quotation never its speaker."""
        if (called := self.line.words[noun]) in self._bodies:
            return only(self.memory.known.meant(called))
        if self.line.quoted[noun]:
            return only(self._quoted(speaker))
        return only(self.memory.described(speaking, called, self.lex))

    def of_trade(self, noun: int, speaking: bool, known: bool) -> list[Actor]:
        """Whom a trade means that is `known` but of which no more is told: «sang aktris», «oleh penyanyi itu»."""
        called, case = self.line.words[noun], self.memory.case
        return [one for one in self.told(noun, speaking, None) if case.of_own(one, called)] if known else []

    def _titled(self, noun: int, speaking: bool) -> list[Actor]:
        """Whom «sang [aktris]» means: whom the article calls so, or the only person it has named."""
        if not self.descriptions.titled(noun):
            return []
        alone = [one for one in self.told(noun, speaking, None) if self._only(one, self.line.words[noun])]
        return self.of_trade(noun, speaking, known=True) or alone

    def _only(self, one: Actor, called: str) -> bool:
        """Whether a trade can mean nobody else: no other person was named, and this one holds no office."""
        people, titles = self._people, self.memory.case.titles.get(one.id, set())
        offices = self.lex.without(self.lex.offices, people.persons)
        others = self.lex.joined(people.attending, people.officers, people.anybody, offices)
        return self.memory.met == {one.id} and called in people.persons and others.isdisjoint({called, *titles})

    def _meant(self, at: int, speaking: bool, speaker: Actor | None) -> Sequence[Actor] | None:
        word = self.line.words[at]
        memory, quoted = self.memory, self.line.quoted[at]
        if word in self._people.singular:
            if quoted or speaker is not None:  # «Dia meminta maaf, ujar camat X» tells of somebody else
                own = not quoted and word in self._people.own
                return only(speaker if own else self._quoted(speaker))
            last = memory.teller() if speaking else memory.who(speaking=False)
            meant = last or self.inside.any_before(at)
            return only(self.inside.named_before(at) or memory.case.unknown.known(meant, speaking))
        after = self.line.words[at + 1] if at + 1 < len(self.line.units) else ""
        if (pair := self.several.both(at)) is not None:
            return () if quoted and speaker in pair else pair
        if word in self._departed:
            return only(memory.case.departed) if self._alone(at) else None
        if word in self._suffering:
            return only(memory.case.victim(self.lex)) if self._alone(at) else None
        if quoted and word in self._people.first:
            return only(speaker or other_than_named(self.line, (memory.speaker, memory.topic)))
        if quoted and word in self._people.ours:
            return only(memory.home(speaker or memory.speaker))
        if word in self._people.side:
            return only(memory.home(speaker or memory.who(speaking=True)))
        if word in self._people.firm:
            return only(memory.known.main() or memory.body)
        if quoted and word in self._people.persons and after in self._people.pointing:
            return only(self._quoted(speaker))
        if not self.descriptions.points(at + 1) or self.descriptions.apposed(at):
            return None  # «Andrew, pemuda itu, melapor»
        noun = self.descriptions.opening(at) if word not in self._people.persons else -1
        if noun >= 0 and self.line.words[noun] in self._bodies:
            return tuple(self.told(noun, speaking, speaker))
        if noun >= 0:
            meant, named = self.memory.described(speaking, self.line.words[noun], self.lex), self.line.actor(at)
            own = meant is not None and named is not None and named.id == meant.id
            return () if own else only(meant)  # «istri Budi itu» is not Budi
        one = self.line.words[at - 1] not in self._people.several  # «[kedua] bank itu»
        return self._named_again(word) if one or not at else None

    def _bare(self, at: int) -> bool:
        """Whether no name or noun behind a word tells who is meant: «jenazah dimakamkan», not «jenazah korban»."""
        word, unit = self.line.words[at + 1], self.line.units[at + 1]
        ends = bool(self.rules.classes[word]) or word == TIME
        return ends or self.rules.is_verb(unit) or self.descriptions.points(at + 1)

    def _alone(self, at: int) -> bool:
        """Whether «korban» or «jenazah» tells of one: not «keluarga korban», «dua korban», «korban tewas bertambah»."""
        words, first = self.line.words, at - (self.line.words[at - 1] in self._departed)  # «[jenazah] korban»
        counted = words[at + 1] in self.lex.roles.dying and at + 2 < len(words) and self._bare(at + 1)
        return self.descriptions.alone(first) and self._bare(at) and not counted

    def _quoted(self, speaker: Actor | None) -> Actor | None:
        """Whom a speaker speaks of: never of themselves as «dia», for «"Dia menerima suap," kata hakim X» is no X."""
        line = self.line
        beside = {one.actor.id for at, one in line.actors.items() if one.actor is not None and not line.quoted[at]}
        return self.memory.told_of(speaker, beside)

    def _named_again(self, noun: str) -> Sequence[Actor] | None:
        """«lembaga itu», «negara tersebut», «pria itu»: the last of that kind that acted."""
        if noun in self._bodies:
            return only(self.memory.known.meant(noun))
        if noun in self._people.countries:
            return only(self.memory.country)
        if noun not in self._people.persons:
            return None
        return only(self.memory.subject and self.memory.of_trade(self.memory.subject, noun, self.lex))


@cache
def departed(lex: Lexicon) -> Words:
    """The words for one who died, also those of somebody's body: «jenazah», «jenazahnya»."""
    words = lex.people.departed
    return lex.joined(words, frozenset(word + lex.clitic for word in words))
