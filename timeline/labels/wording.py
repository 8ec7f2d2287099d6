"""Finds the words of a sentence that name a verb's subject, for its label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.labels.antecedents import Antecedents
from timeline.labels.quoting import quoted
from timeline.labels.runs import Runs
from timeline.labels.subjects import Subjects
from timeline.model import Actor
from timeline.text.grammar import BETWEEN, JOIN, MARK, Grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import ACTOR, PAUSES, Sentence

_LEANING = 5  # words with which a sentence may show that it leans on another one


class Subject(NamedTuple):
    """How a sentence words a subject.

    `tells` that the words say more than names: «Dewan NATO-Rusia» does, «Rusia» does not; `noun` that a name in
    them may only be whose the subject is: «jenazah Donny», not «Menteri Retno».
    """

    words: str
    tells: bool
    noun: bool


class Wording:
    """The subjects of one sentence as the sentence words them.

    `runs` are its noun phrases, `subjects` those that are a subject, `antecedents` what they were called before,
    `small` the prepositions of times, `zones` the words of a clock's place, `where` the prepositions of places and of
    who is told; `carried` are verbs that only say that something took place.
    """

    def __init__(self, line: Sentence, lex: Lexicon, rules: Grammar) -> None:
        self.line, self.lex, self.rules = line, lex, rules
        self.runs = Runs(line, lex, rules)
        self.subjects = Subjects(line, lex, rules, self.runs)
        self.antecedents = Antecedents(line, lex, self.runs)
        self.small, self.zones = lex.times.prepositions, lex.times.zones
        self.where = lex.joined(lex.roles.locative, lex.roles.recipient)
        self.carried, self._pronouns = lex.roles.carried, lex.triggers.before_bare
        self._people = lex.joined(lex.people.singular, lex.people.first)
        self._stand_in = lex.joined(
            lex.people.singular, lex.people.first, lex.people.plural, lex.people.side, lex.triggers.before_bare
        )
        self._leaning = lex.joined(lex.people.pointing, lex.people.plural, lex.people.singular)
        self.fillers = lex.joined(lex.labels.openers, lex.labels.fillers)
        self._sides = lex.people.of_bodies  # «skuat arahan Budi» is not Budi
        self.pointing, self._several = lex.people.pointing, lex.people.plural
        self._speaking = lex.triggers.before_bare - self._people - lex.people.plural

    def subject(self, head: Head) -> Subject:
        """How the sentence words a verb's subject, or what the article called it before."""
        run, own = self.subjects.of(head)
        # taken over, they tell more only where they name somebody: «menolak tuduhan bahwa bantuan telat dan menahan»
        more = any(self._tells(at) for at in run) and (own or any(at in self.line.actors for at in run))
        more = more and self.line.words[run[0]] not in self._stand_in  # «pihaknya», «dirinya sendiri»
        words = (self.antecedents.fuller(run) if run else "") or quoted(self.line, run)
        return Subject(words, more, more and (self.line.words[run[0]] in self._sides or self._begins_small(run)))

    def told_as(self, own: Subject, named: Sequence[Actor]) -> bool:
        """Whether only the words of who speaks tell who acts: «kami» are more than whom it is known to mean."""
        first = own.words.lower().partition(" ")[0]
        if first in self._several:
            return sum(actor.kind == "person" for actor in named) == 1
        return first in self._speaking

    def nobody(self, own: Subject, named: Sequence[Actor]) -> bool:
        """Whether neither a name nor the sentence's words tell who acts; «kita» and «saya» do not."""
        return not named and (not own.words or not self._pronouns.isdisjoint(own.words.lower().split()))

    def leans(self, words: Sequence[str]) -> bool:
        """Whether a sentence begins with what only the one before tells: «Ini harus dijaga», «Masalah itu rumit»."""
        told = [word for word in words[:_LEANING] if word not in self.fillers]
        return bool(told) and (told[0] in self._leaning or not self.pointing.isdisjoint(told[1:2]))

    def short(self, words: str, room: int) -> str:
        """A subject, where it is longer than `room` characters without its last complements; empty if it has none."""
        if len(words) <= room:
            return words
        first, _, more = words.partition(", ")
        if more and len(first) <= room:
            return first
        told = words.split()
        ends = [n for n in range(1, len(told)) if told[n].lower() in self.runs.leading]
        return next((text for n in reversed(ends) if len(text := " ".join(told[:n])) <= room), "")

    def apart(self, head: Head, named: Sequence[Actor]) -> bool:
        """Whether those said to act are named outside the subject: «Berkat perjuangan Rina, [perempuan] merasakan»."""
        run, own = self.subjects.of(head)
        if not own or any(at in self.line.actors for at in run) or not any(self._tells(at) for at in run):
            return False
        first = self.line.words[run[0]]
        if first in self._stand_in or first.endswith(self.lex.clitic):
            return False  # «Bank itu minta maaf karena [pihaknya] memperbaiki sistem»
        before = {actor.id for at in range(run[0]) if (actor := self.line.actor(at)) is not None}
        small = not self.line.units[run[0]].capital and self.line.words[run[-1]] not in self.pointing
        return small and bool(named) and before.issuperset(actor.id for actor in named)

    def cited(self, head: Head) -> int:
        """The first unit of what a source tells: «Dilansir dari Selasa (10/9) [berikut ini …]»; 0 if none is cited."""
        words = self.line.words
        if head.first or head.word not in self.lex.speech.citing:
            return 0
        behind = (at for at in range(head.last, len(words)) if at in self.line.times)
        at = next(behind, len(words)) + 1
        while at < len(words) and (words[at] in PAUSES or at in self.line.times):
            at += 1
        return at if at < len(words) - _LEANING else 0

    def _begins_small(self, run: Sequence[int]) -> bool:
        """Whether a noun that is no title stands before a name; where a sentence opens, no capital tells."""
        first = run[0]
        if first in self.line.actors:
            return False
        opens = not first or bool(self.rules.classes[self.line.words[first - 1]] & MARK)
        return first + 1 in self.line.actors if opens else not self.line.units[first].capital

    def _tells(self, at: int) -> bool:
        word = self.line.words[at]
        if word == ACTOR or word in self._people or word in self.small:
            return False
        return not self.rules.classes[word] & (MARK | JOIN | BETWEEN)
