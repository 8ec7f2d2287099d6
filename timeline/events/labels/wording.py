"""Finds the words of a sentence that name a verb's subject, for its label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.heads import Head
from timeline.events.labels.antecedents import Antecedents
from timeline.events.labels.quoting import QUOTES, quoted
from timeline.events.labels.runs import Runs
from timeline.events.lexicon import Lexicon
from timeline.events.line import ACTOR, TIME, Line
from timeline.events.results import is_result, sufferer
from timeline.model import Actor
from timeline.text.clauses import Clause
from timeline.text.grammar import BETWEEN, JOIN, MARK, OPENER, Grammar
from timeline.text.morphology import voice


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

    `runs` are its noun phrases, `antecedents` what they were called before, `small` the prepositions of times,
    `zones` the words of a clock's place, `where` the prepositions of places and of who is told;
    `carried` are verbs that only say that something took place.
    """

    def __init__(self, line: Line, lex: Lexicon, rules: Grammar) -> None:
        self.line, self.lex, self.rules = line, lex, rules
        self.runs = Runs(line, lex, rules)
        self._known: dict[int, tuple[list[int], bool]] = {}
        self.antecedents = Antecedents(line, lex, self.runs)
        self.small, self.zones = lex.times.prepositions, lex.times.zones
        self._locative = lex.roles.locative
        self.where = lex.joined(lex.roles.locative, lex.roles.recipient)
        self._helpers = lex.joined(lex.triggers.helpers, lex.labels.hedges)
        self._untrue, self._cues = lex.joined(lex.status.untrue, lex.status.unproven), lex.cues
        self.carried, self._pronouns = lex.roles.carried, lex.triggers.before_bare
        self._speech, self._language = lex.spoken, lex.language
        self._people = lex.joined(lex.people.singular, lex.people.first)
        self._stand_in = lex.joined(
            lex.people.singular, lex.people.first, lex.people.plural, lex.people.side, lex.triggers.before_bare
        )
        self.pointing, self._several = lex.people.pointing, lex.people.plural
        self._speaking = lex.triggers.before_bare - self._people - lex.people.plural
        # what stands behind one of these is no subject: «pertandingan melawan Indonesia dijadwalkan»
        self._no_clause = lex.joined(lex.roles.objects, lex.roles.being_told)

    def subject(self, head: Head) -> Subject:
        """How the sentence words a verb's subject, or what the article called it before."""
        run, own = self.run(head)
        # taken over, they tell more only where they name somebody: «menolak tuduhan bahwa bantuan telat dan menahan»
        more = any(self._tells(at) for at in run) and (own or any(at in self.line.actors for at in run))
        more = more and self.line.words[run[0]] not in self._stand_in  # «pihaknya», «dirinya sendiri»
        words = (self.antecedents.fuller(run) if run else "") or quoted(self.line, run)
        return Subject(words, more, more and self._begins_small(run))

    def run(self, head: Head) -> tuple[list[int], bool]:
        """The units of a verb's subject, and whether they are of its own clause.

        Its own before the verb, else those of the clause it goes on with, else the noun before «yang».
        """
        if head.first not in self._known:
            self._known[head.first] = self._run(head)
        return self._known[head.first]

    def _run(self, head: Head) -> tuple[list[int], bool]:
        start = self.start(head)
        part = self.line.clause(start)
        joined = part.coordinated >= 0 and self.rules.joined_at(self.line.units, head.first) >= 0
        run = self._own(part.number, start)
        run = run if not joined or any(self.line.is_person(at) for at in run) else []
        own = bool(run)
        if not run and part.kind == "relative":
            run = self._before(part)
        elif not run and is_result(part, self.lex):
            run = self.runs.trimmed(sufferer(self.line, head, self.lex, self.rules)) or self._of(part.parent, last=True)
        elif not run:  # «menolak tuntutan dan menarik …», «kabur sebelum akhirnya ditangkap»
            run = self._said(part.coordinated) if part.coordinated >= 0 and not joined else []
            run = run or self._of(part.coordinated if part.coordinated >= 0 else part.parent)
        return run, own

    def told_as(self, own: Subject, named: Sequence[Actor]) -> bool:
        """Whether only the words of who speaks tell who acts: «kami» are more than whom it is known to mean."""
        first = own.words.lower().partition(" ")[0]
        if first in self._several:
            return sum(actor.kind == "person" for actor in named) == 1
        return first in self._speaking

    def nobody(self, own: Subject, named: Sequence[Actor]) -> bool:
        """Whether neither a name nor the sentence's words tell who acts; «kita» and «saya» do not."""
        return not named and (not own.words or not self._pronouns.isdisjoint(own.words.lower().split()))

    def _said(self, number: int) -> list[int]:
        """Of whom a verb of saying tells: «Budi mengatakan empat orang lain, selain Rina, akan dibawa»."""
        own = [at for at in range(len(self.line.units)) if self.line.numbers[at] == number]
        said = next((at for at in reversed(own) if self.line.words[at] in self._speech), -1)
        return next(iter(self.runs.of([at for at in own if at > said])), []) if said >= 0 else []

    def _of(self, number: int, last: bool = False) -> list[int]:
        """The subject of another clause of the sentence, that of its first verb or its last."""
        verbs = [at for part in self.line.clauses if part.number == number for at in part.verbs]
        return self._own(number, self.rules.chain_start(self.line.units, verbs[-last])) if verbs else []

    def start(self, head: Head) -> int:
        """Where the verb's helpers begin: «tidak akan menyerang», «tidak berencana untuk menyerang»."""
        if head.kind == "noun":
            return head.first
        part = self.line.clause(head.first)
        governor = part.first - 1
        governed = part.kind == "purpose" and governor >= 0 and self.rules.is_verb(self.line.units[governor])
        last = governor if governed else head.first
        opens = self.line.clause(last).first
        first = max(self.rules.chain_start(self.line.units, last), opens)
        while first > opens and self.line.words[first - 1] in self._helpers:
            first = self.rules.chain_start(self.line.units, first - 1)
        while first < head.first and self.rules.classes[self.line.words[first]] & (JOIN | OPENER):
            first += 1
        return first

    def _begins_small(self, run: Sequence[int]) -> bool:
        """Whether a noun that is no title stands before a name; where a sentence opens, no capital tells."""
        first = run[0]
        if first in self.line.actors:
            return False
        opens = not first or bool(self.rules.classes[self.line.words[first - 1]] & MARK)
        return first + 1 in self.line.actors if opens else not self.line.units[first].capital

    def _own(self, number: int, before: int) -> list[int]:
        """The best run of a clause's units before its verb: the first that names an actor, else the last."""
        numbers = self.line.numbers
        own = [at for at in range(before) if numbers[at] == number and not self._verdict(at)]
        other = self._other_verb(own)
        kept = self.runs.of([at for at in own if at > other]) or self.runs.of(own)
        # «agensi yang menaungi penyanyi itu, Ruach Entertainment mengumumkan»
        beside = [run for run in kept if run == [before - 1] and run[0] in self.line.actors]
        if beside and self.line.actors[before - 1].kind != "place":
            return beside[0]
        named = [run for run in kept if self.runs.described(run) or any(at in self.line.actors for at in run)]
        return (named[:1] or kept[-1:] or [[]])[0]

    def _verdict(self, at: int) -> bool:
        """Whether a word calls what follows untrue: «benar» of «Tidak benar Rina menandatangani …»."""
        words = self.line.words
        return words[at] in self._untrue and at > 0 and self._cues.get(words[at - 1]) == "negated"

    def _other_verb(self, own: Sequence[int]) -> int:
        """The last verb or colon among some units behind which somebody else acts, -1 if there is none.

        «Retno mengatakan dua WNI ditemukan meninggal», «BNPB mencatat 12 orang meninggal», «BNPB: 12 orang …».
        """
        for place in range(len(own) - 1, -1, -1):
            at = own[place]
            said = self.line.words[at] in self._speech and not (at and self.line.units[at].capital)
            if said or self.line.words[at] == ":":
                return at
            told = self.runs.is_verb(at) and voice(self.line.words[at], self._language) == "active"
            if told and self.line.words[at] not in self._no_clause and self.runs.of(own[place + 1 :]):
                return at
        return -1

    def _before(self, part: Clause) -> list[int]:
        """The noun in front of «yang», back to the verb or preposition that governs it."""
        run: list[int] = []
        for at in range(self._skipped(part.first - 1), -1, -1):
            if self.line.words[at] in QUOTES:
                continue
            if run and self.line.words[at] in self._locative and all(self.line.units[n].capital for n in run):
                run = []  # «gempa di Palu yang terjadi …»: a name needs no telling which
            elif self.runs.governs(at):
                break
            else:
                run.insert(0, at)
        return self.runs.headed(self.runs.trimmed(run))

    def _skipped(self, last: int) -> int:
        """The last unit of the noun before «yang»: «pajak» of «pengampuan pajak (amnesti pajak), yang berakhir»."""
        while last >= 0 and (self.line.words[last] in {",", TIME} or self.line.clause(last).kind == "aside"):
            last -= 1
        return last

    def _tells(self, at: int) -> bool:
        word = self.line.words[at]
        if word == ACTOR or word in self._people or word in self.small:
            return False
        return not self.rules.classes[word] & (MARK | JOIN | BETWEEN)
