"""Finds whose the verbs of one sentence are behind what somebody says, wishes or sees of others."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import ACTING, Actor
from timeline.participants.phrases import Phrases
from timeline.text.clauses import Clause
from timeline.text.grammar import grammar
from timeline.triggers.content import inner, led, vacant
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence


class Content:
    """What the verbs of one sentence say of others."""

    def __init__(self, line: Sentence, verbs: Sequence[Head], lex: Lexicon, phrases: Phrases) -> None:
        self.line, self.verbs, self.lex, self.phrases = line, verbs, lex, phrases
        self._beside = lex.joined(lex.roles.place, lex.roles.beside, lex.roles.topic, lex.roles.agent)
        self._manner = lex.times.manner | frozenset(grammar(lex.language).before_verb)

    def verb(self, own: Sequence[Head], head: Head) -> Head:
        """Of a clause's verbs the one whose subject another shares: the first of what somebody says, or the first."""
        verbs = {verb.first: verb for verb in own if not verb.chained}
        return verbs.get(-1 if own[0].tag else inner(self.line, own[0].first, verbs, head, self.lex), own[0])

    def seen(self, number: int, head: Head) -> list[Actor] | None:
        """Who is named in front of a verb that goes on with another's object: «mendapati suaminya [berselingkuh]».

        None where no such verb is in the clause, or the head does not share its subject.
        """
        own = [verb for verb in self.verbs if self.line.number(verb.first) == number]
        chained = [verb.first for verb in own if verb.chained]
        at = -1 if own[0].tag else inner(self.line, own[0].first, chained, head, self.lex)
        return self.phrases.heads(range(own[0].last, at)) if at >= 0 else None

    def dealt(self, part: Clause, head: Head) -> list[Actor] | None:
        """Whom a clause tells of that says why or when somebody was dealt with: «KPK menangkap X karena [menerima …]».

        Whoever arrests, judges, dismisses or condemns did not do it, and nobody is told to have done what is grave who
        deals with another: «Rina memaafkan pelaku meski [membunuh] anaknya».  None elsewhere: «Rina menyerahkan diri
        setelah membunuh …», «KPK menangkap X setelah menggeledah rumahnya».
        """
        before = [v for v in self.verbs if v.last <= part.first and self.line.number(v.first) == part.parent]
        if part.kind != "adverbial" or not before or before[-1].voice == "passive" or before[-1].chained:
            return None
        verb, steps, grave = before[-1], self.lex.roles.steps, head.type in self.lex.labels.grave
        whom = [at for at in range(verb.last, part.first) if self.line.number(at) == part.parent]
        passive = head.voice == "passive" and verb.type not in steps  # «Rina melaporkan Budi karena [dipukul]»
        manner = part.opener in self._manner  # «mencuri poin penuh», «memukulnya»
        if manner or passive or (head.type in steps and head.voice == "active") or not self._object(whom):
            return None
        caught = verb.type in steps and part.opener not in self.lex.times.right_after  # «menangkap X saat [menjual …]»
        if caught or (grave and (verb.type in steps | {"appointment"} or verb.speech)):
            return self.phrases.heads(whom, ACTING)
        return [] if grave else None

    def _object(self, units: Sequence[int]) -> bool:
        """Whether units behind a verb begin with its object: «menangkap [X]», not «menyerahkan diri [ke polisi]»."""
        first = next((at for at in units if not vacant(self.line, [at], self.lex)), -1)
        return first >= 0 and self.line.words[first] not in self._beside

    def led(self, verb: Head, head: Head, beside: bool) -> bool:
        """Whether a verb before a head has its own subject without a name, which the head shares.

        As what stands `beside` it does, or goes on with what is said: «Rina menyebut [pelaku] masuk dan mencuri».
        """
        if verb.first > head.first or verb.chained:
            return False
        part, line = self.line.clause(verb.first), self.line
        begin = max((v.last for v in self.verbs if part.first <= v.first < verb.first), default=part.first)
        if not (line.actors.keys().isdisjoint(range(begin, verb.first)) and led(line, verb.first, begin, self.lex)):
            return False
        said = (v for v in self.verbs if v.last == begin)
        return beside or any(inner(line, one.first, [verb.first], head, self.lex) >= 0 for one in said)
