"""Finds the subject of a verb: before it in its clause, or taken over from the clauses around."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Actor
from timeline.participants.anaphora import Anaphora
from timeline.participants.antecedents import account, named_aside
from timeline.participants.escorts import escorted
from timeline.participants.memory import Memory
from timeline.participants.phrases import Phrases
from timeline.participants.shared_subjects import SharedSubjects
from timeline.participants.sides import Sides
from timeline.participants.tags import Tags
from timeline.text.grammar import BEFORE_VERB, JOIN, MARK, OPENER, grammar
from timeline.text.morphology import base
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.postponed import is_postponed
from timeline.triggers.sentence import ACTOR, Sentence
from timeline.triggers.told_aside import told_aside

_REACH = 60  # units between a subject and its verb


class Subjects:
    """The subjects of one sentence's heads."""

    def __init__(self, line: Sentence, heads: Sequence[Head], lex: Lexicon, memory: Memory) -> None:
        self.line, self.heads, self.lex, self.memory = line, heads, lex, memory
        self.rules = grammar(lex.language)
        self.verbs = [head for head in heads if head.kind == "verb"]
        self.phrases = Phrases(line, lex)
        self.pronouns = Anaphora(line, lex, memory, self.phrases)
        self.tags = Tags(line, lex, memory, self.phrases, self.pronouns.descriptions)
        self.shared = SharedSubjects(line, self.verbs, lex, self.phrases, self.pronouns, self.of)
        self.sides = Sides(line, self.verbs, lex, memory, self.sayer)
        self._own: dict[int, list[int]] = {}
        self._sayers: dict[Head, Actor | None] = {}

    def of(self, head: Head, depth: int = 3) -> list[Actor]:
        """The actors before the verb in its clause, else a pronoun's, else those taken over, `depth` clauses up."""
        if depth and (both := escorted(self.line, self.lex, self.phrases, self.verbs, head, self.of, depth)):
            return both
        own = self.own_units(head)
        floor = self._previous_verb(head, own)
        if (before := self._shares(floor, head)) is not None and (found := self.of(before, depth)):
            return found
        places = self._since_joined(head, [at for at in own if at > floor]) if floor >= 0 else own
        at, meant = self.pronouns.among(places, head.speech, self.sayer(head))
        if at >= 0 and all(
            later not in self.line.actors or self.phrases.is_place(later) for later in places if later > at
        ):
            suffers = self.line.words[at] in self.lex.people.harmed
            return self.sides.harmed(head, meant) if suffers else self.sides.of(head, meant)
        if depth and is_postponed(self.line, head, self.lex):
            depth = 0
        return (
            self._named(head, places)
            or named_aside(self.line, self.phrases, self.lex, head)
            or (self._met(head) if depth else [])
            or (self.shared.fronted(head) if depth else [])
            or (self._taken_over(head, places, depth) if depth else [])
        )

    def _since_joined(self, head: Head, places: list[int]) -> list[int]:
        """The units behind «dan» where nothing but a time follows: «X mengamati Y dan [kini] menawarkan …»."""
        timed = False
        for at in reversed(places if head.voice != "passive" else ()):  # «menangkap Y dan kini ditahan» is Y
            if timed and self.rules.classes[self.line.words[at]] & JOIN:
                return [place for place in places if place > at]
            if not self.shared.waits(head, [at]):
                break
            timed = timed or at in self.line.times
        return places

    def _named(self, head: Head, places: Sequence[int]) -> list[Actor]:
        """Those named among some units; a noun that stands for somebody is read as a pronoun is: «[Pria] itu»."""
        found = self.phrases.heads(places)
        nominal = any(self.line.is_person(at) and self.line.written(at) in self.lex.standing_in for at in places)
        return self.sides.of(head, found) if nominal else found

    def _shares(self, floor: int, head: Head) -> Head | None:
        """The verb before whose subject is this one's too, though names may stand between.

        Who suffers both («[Budi] diciduk polisi Solo diduga mencuri»), and who goes somewhere to do this («[Rina]
        bertolak ke Bali menghadiri rapat»).
        """
        before = next((verb for verb in self.verbs if verb.first == floor), None)
        if before is None or before.speech:
            return None
        between = self.line.words[before.last : head.first]
        if any(self.rules.classes[word] & (MARK | OPENER | BEFORE_VERB) for word in between):
            return None
        suffers = before.voice == head.voice == "passive" and ACTOR in between
        return before if suffers or (before.word in self.lex.roles.going and head.voice == "active") else None

    def _taken_over(self, head: Head, places: Sequence[int], depth: int) -> list[Actor]:
        """Those of the clauses around; the dead say nothing: «pelaku mengancam dan meminta [korban] diam».

        But whom the sentence names spoke before: «Budi meninggal. Sebelumnya Budi datang dan mengatakan …».
        """
        waits, dead = self.shared.waits(head, places), self.memory.case.suffered.dead if head.speech else {}
        found = self.shared.taken_over(head, lambda: self.sayer(head), depth) if waits else []
        return [one for one in found if one.id not in dead or self.sides.named_before(one, head)]

    def sayer(self, head: Head) -> Actor | None:
        """Who says what the head tells: in a quotation whom the sentence or its end names, else whose report it is."""
        if head not in self._sayers:
            self._sayers[head] = self._sayer(head)
        return self._sayers[head]

    def _sayer(self, head: Head) -> Actor | None:
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

    def own_units(self, head: Head) -> list[int]:
        """The units before a head in its clause, on its side of the quotation marks."""
        if (known := self._own.get(head.first)) is None:
            known = self._own[head.first] = self._before(head.first)
        return known

    def _before(self, first: int) -> list[int]:
        numbers, quoted = self.line.numbers, self.line.quoted
        number, side = numbers[first], quoted[first]
        # brackets inside the clause belong to it: «Organisasi … (OPEC) … mempertahankan»
        own = {number, *(part.number for part in self.line.clauses if part.kind == "aside" and part.parent == number)}
        aside = told_aside(self.line, first, self.lex)
        before = (n for n in range(max(0, first - _REACH), first) if n not in aside)
        return [n for n in before if quoted[n] == side and numbers[n] in own]

    def _previous_verb(self, head: Head, own: Sequence[int]) -> int:
        """An earlier verb of the clause, whose object may be this verb's subject."""
        if head.chained:
            return -1
        units = set(own)
        earlier = [v for v in self.verbs if v.first in units and not (v.helper or v.chained)]
        return next((v.first for v in reversed(earlier) if v.word not in self.lex.roles.escorted), -1)

    def _met(self, head: Head) -> list[Actor]:
        """Whom the press met is who then speaks: «ditemui di kantornya, Jero Wacik mengatakan …»."""
        if head.word not in self.lex.triggers.circumstances:
            return []
        others = [verb for verb in self.verbs if verb.first != head.first]
        outer = [v for v in others if v.first > head.first and self.line.clause(v.first).kind in {"main", "complement"}]
        said = next((v for v in others if v.speech), outer[-1] if outer else None)
        return [] if said is None else self.tags.speaker(said) if said.tag else self.of(said, 0)
