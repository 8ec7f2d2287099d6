"""Finds the subject of a verb: before it in its clause, or taken over from the clauses around."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Actor
from timeline.participants.anaphora import Anaphora
from timeline.participants.antecedents import account, antecedent, named_aside, planner
from timeline.participants.memory import Memory
from timeline.participants.phrases import Phrases
from timeline.participants.tags import Tags
from timeline.text.clauses import Clause
from timeline.text.grammar import BEFORE_VERB, BETWEEN, JOIN, MARK, OPENER, VERB, grammar
from timeline.text.morphology import base
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.resultative import sufferer
from timeline.triggers.sentence import PAUSES, Sentence

_EMPTY = MARK | OPENER | BEFORE_VERB | JOIN | BETWEEN | VERB
_REACH = 60  # units between a subject and its verb
_NEXT = 5  # units from a name in which the next is looked for


class Subjects:
    """The subjects of one sentence's heads."""

    def __init__(self, line: Sentence, heads: Sequence[Head], lex: Lexicon, memory: Memory) -> None:
        self.line, self.heads, self.lex, self.memory = line, heads, lex, memory
        self.rules = grammar(lex.language)
        self.verbs = [head for head in heads if head.kind == "verb"]
        self.phrases = Phrases(line, lex)
        self.pronouns = Anaphora(line, lex, memory, self.phrases)
        self.tags = Tags(line, lex, memory, self.phrases, self.pronouns.descriptions)
        self._causing, self._engaging = lex.triggers.causing, lex.triggers.engaging

    def of(self, head: Head, depth: int = 3) -> list[Actor]:
        """The actors before the verb in its clause, else a pronoun's, else those taken over, `depth` clauses up."""
        own = self.own_units(head)
        floor = self._previous_verb(head, own)
        places = [at for at in own if at > floor]
        at, meant = self.pronouns.among(places, head.speech, self.sayer(head))
        if at >= 0 and all(
            later not in self.line.actors or self.phrases.is_place(later) for later in places if later > at
        ):
            return meant
        if depth and head.word in self.lex.roles.postponed:
            depth = 0  # «X membenarkan telah terjadi gempa»
        return (
            self.phrases.heads(places)
            or named_aside(self.line, self.phrases, self.lex, head)
            or (self._met(head) if depth else [])
            or (self._fronted(head) if depth else [])
            or (
                self._taken_over(head, self.line.clause(head.first), depth) if depth and self._waits(own, floor) else []
            )
        )

    def sayer(self, head: Head) -> Actor | None:
        """Who says what the head tells: in a quotation whom the sentence or its end names, else whose report it is."""
        if not self.line.quoted[head.first]:
            if not head.speech and (giver := account(self.line, self.lex, head.first)):
                return giver
            told = [v for v in self.verbs if v.speech and not v.tag and v.first < head.first]
            if told and not self.lex.people.side.isdisjoint(self.line.words[: head.first]):  # «pihaknya»
                return next(iter(self.of(told[-1], 0)), None)
            tag = next((v for v in self.verbs if v.tag and v.first > head.first), None)
            plain = tag is not None and tag.word == base(tag.word, self.lex.language)
            return next(iter(self.tags.speaker(tag)), None) if tag is not None and plain else None
        tag = next((verb for verb in self.verbs if verb.tag), None)
        return next(iter(self.tags.speaker(tag)), None) if tag is not None else self.memory.quoting

    def _waits(self, own: Sequence[int], floor: int) -> bool:
        """Whether the clause has no subject of its own: only openers, helpers, times and «mereka» before the verb."""
        empty = self.lex.joined(self.lex.people.plural, self.lex.times.prepositions, self.rules.adjectives)
        return all(
            self.rules.classes[self.line.words[at]] & _EMPTY or self.line.words[at] in empty or at in self.line.times
            for at in own
            if at > floor
        )

    def own_units(self, head: Head) -> list[int]:
        """The units before a head in its clause, on its side of the quotation marks."""
        numbers, quoted = self.line.numbers, self.line.quoted
        number = numbers[head.first]
        side = quoted[head.first]
        # brackets inside the clause belong to it: «Organisasi … (OPEC) … mempertahankan»
        own = {number, *(part.number for part in self.line.clauses if part.kind == "aside" and part.parent == number)}
        return [n for n in range(max(0, head.first - _REACH), head.first) if quoted[n] == side and numbers[n] in own]

    def _previous_verb(self, head: Head, own: Sequence[int]) -> int:
        """An earlier verb of the clause, whose object may be this verb's subject."""
        if head.chained:
            return -1
        units = set(own)
        earlier = [v for v in self.verbs if v.first in units and not (v.helper or v.chained)]
        return next((v.first for v in reversed(earlier) if v.word not in self.lex.roles.escorted), -1)

    def _taken_over(self, head: Head, part: Clause, depth: int) -> list[Actor]:
        """«yang» takes the name before it; a clause without subject that of the clause beside or around it."""
        if part.kind == "relative":
            if two := self.pronouns.couple(part):
                return two
            if (noun := self.pronouns.descriptions.before(part)) >= 0:
                return self.pronouns.told(noun, False, self.sayer(head))
            # «kepada Budi yang ditangkap»
            found = self.phrases.heads(antecedent(self.line, self.lex, part), anywhere=True)
            return found or self._described_by(part)
        if part.kind == "purpose" and (owner := planner(self.line, self.lex, part)) is not None:
            return [owner]
        if suffering := sufferer(self.line, head, self.lex, self.rules):
            return self.phrases.heads(suffering, anywhere=True)
        for number in (part.number, part.coordinated, part.parent):
            verb = next((v for v in self.verbs if v.first != head.first and self.line.number(v.first) == number), None)
            if verb is not None and part.kind == "purpose" and verb.first < part.first:
                between = [at for at in range(verb.last, part.first) if self.line.number(at) == number]
                if verb.word in self._causing:
                    return self.phrases.heads(between)
                if verb.word in self._engaging and (engaged := self.phrases.heads(between)):
                    return engaged
            if verb is not None and self._of_others(head, verb):
                return []
            if verb is not None and not verb.tag and (found := self.of(verb, depth - 1)):
                return found
        return []

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

    def _fronted(self, head: Head) -> list[Actor]:
        """The subject behind the comma of what a sentence opens with: «Didirikan pada 1987, Hamas menjadi …»."""
        if any(self.rules.classes[self.line.words[at]] & VERB for at in range(head.first)):
            return []
        if not self._waits(range(head.first), -1):
            return []
        verb = next((verb for verb in self.verbs if verb.first > head.last), None)
        if verb is None:
            return []
        comma = next((at for at in range(verb.first - 1, head.last, -1) if self.line.words[at] in PAUSES), 0)
        return self.phrases.heads(range(comma + 1, verb.first)) if comma else []

    def _met(self, head: Head) -> list[Actor]:
        """Whom the press met is who then speaks: «ditemui di kantornya, Jero Wacik mengatakan …»."""
        if head.word not in self.lex.triggers.circumstances:
            return []
        others = [verb for verb in self.verbs if verb.first != head.first]
        outer = [v for v in others if v.first > head.first and self.line.clause(v.first).kind in {"main", "complement"}]
        said = next((v for v in others if v.speech), outer[-1] if outer else None)
        return [] if said is None else self.tags.speaker(said) if said.tag else self.of(said, 0)
