"""Finds the subject that a clause without one of its own shares with the clauses beside and around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.model import ACTING, Actor
from timeline.participants.anaphora import Anaphora
from timeline.participants.antecedents import antecedent, planner
from timeline.participants.content import Content
from timeline.participants.phrases import PERSONS, Phrases
from timeline.text.clauses import Clause
from timeline.text.grammar import BETWEEN, JOIN, MARK, OPENER, VERB, grammar
from timeline.triggers.content import vacant
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.resultative import is_result, sufferer
from timeline.triggers.sentence import PAUSES, Sentence
from timeline.triggers.told_aside import told_aside

_NEXT = 5  # units from a name in which the next is looked for
_DEEPEST = 4  # clauses outward in which a subject is looked for


class SharedSubjects:
    """The subjects that one sentence's verbs take over; `of` finds those of another verb, so many clauses up."""

    def __init__(
        self,
        line: Sentence,
        verbs: Sequence[Head],
        lex: Lexicon,
        phrases: Phrases,
        pronouns: Anaphora,
        of: Callable[[Head, int], list[Actor]],
    ) -> None:
        self.line, self.verbs, self.lex, self.of = line, verbs, lex, of
        self.phrases, self.pronouns, self.rules = phrases, pronouns, grammar(lex.language)
        self._causing, self._engaging = lex.triggers.causing, lex.triggers.engaging
        self.content = Content(line, verbs, lex, phrases)

    def waits(self, head: Head, before: Sequence[int]) -> bool:
        """Whether a verb has no subject among the units before it: only openers, helpers, times and «mereka».

        Nor has one behind a noun that it completes: «dalam rangka [memperingati] …», «dengan maksud [melindungi] …».
        """
        return self._completes(head) or vacant(self.line, before, self.lex)

    def _completes(self, head: Head) -> bool:
        """Whether a verb right behind a preposition and a noun tells to what end or in what something is done."""
        return head.voice == "active" and head.first > 1 and self.line.words[head.first - 1] in self.lex.roles.ends

    def taken_over(self, head: Head, sayer: Callable[[], Actor | None], depth: int) -> list[Actor]:
        """«yang» takes the name before it; a clause without subject that of the clause beside or around it."""
        part = self.line.clause(head.first)
        if part.kind == "relative":
            return self._of_relative(part, sayer, head)
        if part.kind == "purpose" and (owner := planner(self.line, self.lex, part)) is not None:
            return [owner]
        if suffering := sufferer(self.line, head, self.lex, self.rules):
            return self.phrases.heads(suffering, PERSONS)
        if (dealt := self.content.dealt(part, head)) is not None:
            return dealt
        for number in self._around(part):
            verb = self._verb_of(number, part, head)
            if verb is None:
                if number != part.number and (found := self._named_in(number, head)):
                    return found
                continue
            if (others := self.content.seen(number, head)) is not None:
                return others
            if part.kind == "purpose" and (engaged := self._engaged(part, verb, number)) is not None:
                return engaged
            aside = verb.first in told_aside(self.line, head.first, self.lex)  # «Rina, kata Budi, ditahan»
            if not aside and self._of_others(head, verb):
                return []
            tells = aside or not (verb.tag or self._cites(verb))
            if tells and (found := self.of(verb, depth - 1) or self._said_by(verb, part, head)):
                return found
            if self.content.led(verb, head, number in (part.number, part.coordinated)):
                return []  # «Rina menyebut pelaku masuk dan mencuri»
        return []

    def _said_by(self, verb: Head, part: Clause, head: Head) -> list[Actor]:
        """Who is named behind a passive verb of saying: «Hal itu dikatakan X saat membuka rapat», nothing grave."""
        spoken = verb.voice == "passive" and verb.speech and verb.last <= part.first
        if not spoken or part.kind != "adverbial" or head.type in self.lex.labels.grave:
            return []
        return self.phrases.heads([at for at in range(verb.last, part.first) if self.line.number(at) == part.parent])

    def _verb_of(self, number: int, part: Clause, head: Head) -> Head | None:
        """The verb of a clause: its first, or the nearest to an inner one: «menunggu sejak X jatuh [saat bermain]»."""
        own = [v for v in self.verbs if v.first != head.first and self.line.number(v.first) == number]
        within = part.kind == "adverbial" and number == part.parent and not is_result(part, self.lex)
        near = (v for v in reversed(own) if within and v.first < head.first and not v.chained)
        return next(near, self.content.verb(own, head) if own else None)

    def _of_relative(self, part: Clause, sayer: Callable[[], Actor | None], head: Head) -> list[Actor]:
        if two := self.pronouns.several.couple(part):
            return two
        if (noun := self.pronouns.descriptions.before(part)) >= 0:
            return self.pronouns.told(noun, False, sayer())
        named = antecedent(self.line, self.lex, part)  # «kepada Budi yang ditangkap»
        several = named and head.word not in self.lex.roles.published and not self._grave()
        kinds = PERSONS if head.voice == "passive" else ACTING  # not «program di NET TV yang ditayangkan»
        found = self.phrases.heads(range(named[0], named[-1] + 1) if several else named, kinds)
        return found or self._apposed_to(part, sayer) or self._described_by(part)

    def _apposed_to(self, part: Clause, sayer: Callable[[], Actor | None]) -> list[Actor]:
        """Whom a description right before the clause means: «Penyanyi asal Solo itu, yang lahir pada 1990, …»."""
        told, last = self.pronouns.descriptions, part.first - 1
        last -= last > 0 and self.line.words[last] == ","
        noun = told.opening(last - 1) if last > 0 and told.points(last) else -1
        return self.pronouns.told(noun, False, sayer()) if noun >= 0 else []

    def _grave(self) -> bool:
        """Whether a sentence tells of anything grave: «menangkap X bersama Y, yang menjual sabu» says it of Y alone."""
        types = (kind(word) for word in self.line.words for kind in (self.lex.type_of, self.lex.carried_type))
        return not self.lex.labels.grave.isdisjoint(types)

    def _engaged(self, part: Clause, verb: Head, number: int) -> list[Actor] | None:
        """Whom the verb around a purpose makes do it: «mengajak Rusia untuk membuka kantor»; None for nobody else."""
        if verb.first >= part.first:
            return None
        between = [at for at in range(verb.last, part.first) if self.line.number(at) == number]
        if verb.word in self._causing:
            return self.phrases.heads(between)
        return (self.phrases.heads(between) or None) if verb.word in self._engaging else None

    def _around(self, part: Clause) -> Iterator[int]:
        """The clauses whose subject one may share, the nearest first: its own, one of its rank, those around it.

        Outward beyond what has no verb, or tells who says so: «X menyusul dengan merilis album», «X wafat, seperti
        disampaikan istrinya, setelah terjatuh».
        """
        yield part.number
        for _ in range(_DEEPEST):
            yield from (number for number in (part.coordinated, part.parent) if number >= 0)
            outer = part.parent if part.parent >= 0 else part.coordinated
            own = [verb for verb in self.verbs if self.line.number(verb.first) == outer]
            around = next((clause for clause in self.line.clauses if clause.number == outer), None)
            if around is None or not all(map(self._cites, own)):
                return
            part = around

    def _named_in(self, number: int, head: Head) -> list[Actor]:
        """Whom a clause without a verb names before the head: «Wahyu, saat ditemui di kantornya, mengatakan …»."""
        line, side = self.line, self.line.quoted[head.first]
        own = [n for n in range(head.first) if line.number(n) == number and line.quoted[n] == side]
        first = next((n for n in own if n in line.actors), -1)
        if first < 0:
            return self.pronouns.among(own, head.speech, None)[1]  # «Keduanya saling kenal sebelum berkencan»
        before = self.phrases.offices.before(first)
        opens = before < own[0] or bool(self.rules.classes[line.words[before]] & (MARK | OPENER | JOIN | BETWEEN))
        return self.phrases.heads(own) if opens else []  # not X of «kabar meninggalnya X, membuka …»

    def _cites(self, verb: Head) -> bool:
        """Whether a verb only tells who says so: «seperti disampaikan X»."""
        return verb.speech and verb.first > 0 and self.line.words[verb.first - 1] in self.lex.roles.citing

    def _of_others(self, head: Head, said: Head) -> bool:
        """Whether a passive verb tells what befell others than who says it: «menyebut telah dibangun 600 rumah»."""
        telling = said.speech and said.voice != "passive"  # «X dikabarkan tewas akibat diracun»
        return head.voice == "passive" and telling and self.line.words[said.first] not in self.lex.roles.own_story

    def _described_by(self, part: Clause) -> list[Actor]:
        """Of whom a noun before «yang» is said: «Robert Byrd terpilih sebagai wasit yang memimpin laga»."""
        near, being = range(part.first - 1, max(-1, part.first - _NEXT), -1), self.lex.roles.being_told
        last = next((at for at in near if at in self.line.actors or self.line.words[at] in being), -1)
        if last < 0 or last in self.line.actors:
            return []
        verb = next((verb for verb in reversed(self.verbs) if verb.first <= last), None)
        own = [at for at in range(last) if self.line.number(at) == self.line.number(last)]
        return self.of(verb, 0) if verb is not None else self.phrases.heads(own)

    def fronted(self, head: Head) -> list[Actor]:
        """The subject behind the comma of what a sentence opens with: «Didirikan pada 1987, Hamas menjadi …»."""
        if any(self.rules.classes[self.line.words[at]] & VERB for at in range(head.first)):
            return []
        verb = next((verb for verb in self.verbs if verb.first > head.last), None)
        if verb is None or not self.waits(head, range(head.first)):
            return []
        comma = next((at for at in range(verb.first - 1, head.last, -1) if self.line.words[at] in PAUSES), 0)
        if not comma:
            return []
        apart = self.line.number(verb.first) != self.line.number(head.first)  # «X di Solo, Jawa Tengah, menggelar»
        return self.phrases.heads(range(comma + 1, verb.first)) or (self.of(verb, 0) if apart else [])
