"""Decides which verb or event noun of a sentence a time belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.events.heads import Head
from timeline.events.lexicon import Lexicon
from timeline.events.line import ACTOR, TIME, Line
from timeline.events.times import When
from timeline.model import Status
from timeline.text.grammar import Grammar

Way = Literal["tag", "beside", "fronted", "paused", "joined", "far"]
_INNER = frozenset({"relative", "purpose", "adverbial", "aside"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A head with its time; `way` tells how they were brought together, for the event's confidence."""

    head: Head
    when: When
    way: Way


class Attacher:
    """The rules for one sentence; the first that gives a head wins."""

    def __init__(self, line: Line, heads: Sequence[Head], lex: Lexicon, rules: Grammar, published: date | None) -> None:
        self.line, self.lex, self.rules, self.published = line, lex, rules, published
        self.heads = [head for head in heads if not head.helper]

    def dated(self, whens: Sequence[When]) -> Iterator[Dated]:
        """Each time with its head, and with the verbs that share it («Senin … menangkap … dan menyita …»)."""
        for when in whens:
            chosen = self._choose(when)
            if chosen is None:
                continue
            yield chosen
            if chosen.head.first > when.first:
                yield from self._sharing(chosen, whens)

    def _choose(self, when: When) -> Dated | None:
        near = [h for h in self.heads if self.line.quoted[h.first] == self.line.quoted[when.first]]
        if when.paused:
            return self._tag(when, near) or self._paused(when, near) or self._far(when, near)
        return self._beside(when, near) or self._tag(when, near) or self._fronted(when, near) or self._far(when, near)

    # --- a time inside its clause: «menolak tuntutan pada Rabu», «pesawat yang jatuh Minggu»

    def _beside(self, when: When, near: Sequence[Head]) -> Dated | None:
        part = self.line.clause(when.first)
        left = [h for h in near if h.last <= when.first and part.first <= h.first]
        verbs = [h for h in left if h.kind == "verb" and not h.chained]
        nouns = [h for h in left if h.kind == "noun" and (not verbs or h.first > verbs[-1].first)]
        if verbs and nouns and self._passes(verbs[-1], nouns[-1]):
            return Dated(nouns[-1], when, "beside")
        if verbs:
            head = self._fits(verbs[::-1], when)
            return None if head is None or self._waits(head, when, near) else Dated(head, when, "beside")
        if nouns:
            return self._subject(nouns[-1], when, near)
        return None

    def _passes(self, verb: Head, noun: Head) -> bool:
        """Whether a verb leaves its time to the noun it governs."""
        if verb.word in self.lex.set("triggers", "passing") or (verb.state and not verb.tag):
            return True
        return (verb.speech and not verb.tag) or self._governed(noun)

    def _governed(self, noun: Head) -> bool:
        """Whether the noun's phrase stands for a clause: «setelah aneksasi», «terkait polemik penyerahan»."""
        before = [unit.lower for unit in self.line.units[max(0, noun.first - 3) : noun.first]]
        return any(word in self.lex.set("triggers", "nominal") for word in before)

    def _waits(self, head: Head, when: When, near: Sequence[Head]) -> bool:
        """Whether a way of being met by the press leaves its time to the saying that follows."""
        return head.word in self.lex.set("triggers", "circumstances") and any(
            h.speech and h.first > when.first for h in near
        )

    def _subject(self, noun: Head, when: When, near: Sequence[Head]) -> Dated:
        """A noun before the time and no verb between: the noun's own time, or its clause's verb's."""
        right = self._next_verb(when, near)
        prepositional = self._preposition_before(noun) and not self._governed(noun)
        adverbial = self.line.clause(noun.first).kind == "adverbial"
        if (
            right is not None
            and not adverbial
            and self._tense_fits(right, when)
            and (prepositional or not right.speech)
        ):
            if not right.state or prepositional:
                return Dated(right, when, "fronted")
        return Dated(noun, when, "beside")

    def _preposition_before(self, noun: Head) -> bool:
        at = noun.first - 1
        return at >= 0 and self.line.units[at].lower in (
            self.lex.set("roles", "place") | self.lex.set("times", "prepositions")
        )

    # --- a time before its verb: «NATO pada Rabu menolak …»

    def _fronted(self, when: When, near: Sequence[Head]) -> Dated | None:
        verb = self._next_verb(when, near)
        if verb is not None and self._tense_fits(verb, when):
            return Dated(verb, when, "fronted")
        number = self.line.number(when.first)
        nouns = [h for h in near if h.kind == "noun" and h.first > when.first and self.line.number(h.first) == number]
        if nouns:
            return Dated(nouns[0], when, "fronted")
        return None

    def _next_verb(self, when: When, near: Sequence[Head]) -> Head | None:
        """The next verb in the time's own clause, over clauses that hang on it."""
        number = self.line.number(when.first)
        right = [h for h in near if h.kind == "verb" and h.first > when.first and self.line.number(h.first) == number]
        if not right:
            right = [
                h
                for h in near
                if h.kind == "verb" and h.first > when.first and self.line.clause(h.first).kind not in _INNER
            ]
            right = [h for h in right if not self._verb_between(when, h, near)]
        met = self.lex.set("triggers", "circumstances")
        plain = [h for h in right if h.word not in met and not h.state] or [h for h in right if h.word not in met]
        if right and right[0] in plain:
            return right[0]
        return plain[0] if plain and (right[0].word in met or right[0].state) else (right[0] if right else None)

    def _verb_between(self, when: When, head: Head, near: Sequence[Head]) -> bool:
        return any(
            h.kind == "verb"
            and when.first < h.first < head.first
            and self.line.clause(h.first).kind not in _INNER
            and not h.state
            for h in near
        )

    # --- a time after a comma: «…,» kata X di Jakarta, Senin (…); «Baleg, Kamis malam, menggelar …»

    def _tag(self, when: When, near: Sequence[Head]) -> Dated | None:
        tags = [h for h in near if h.tag and h.last <= when.first]
        if not tags:
            return None
        between = [
            h
            for h in near
            if tags[-1].last <= h.first < when.first
            and h.kind == "verb"
            and self.line.clause(h.first).kind not in _INNER
        ]
        free = all(h.word in self.lex.set("triggers", "circumstances") or h.state or h.chained for h in between)
        return Dated(tags[-1], when, "tag") if free else None

    def _paused(self, when: When, near: Sequence[Head]) -> Dated | None:
        number = self.line.number(when.first)
        own = [h for h in near if h.kind == "verb" and self.line.number(h.first) == number and not h.chained]
        left = [h for h in own if h.last <= when.first]
        met = self.lex.set("triggers", "circumstances")
        if left and (head := self._fits([h for h in reversed(left) if h.word not in met], when)) is not None:
            return Dated(head, when, "paused")
        if self.line.clause(when.first).kind in _INNER and left:
            return Dated(left[-1], when, "beside")
        if (fronted := self._fronted(when, near)) is not None:
            return fronted
        return Dated(left[-1], when, "paused") if left else None

    def _far(self, when: When, near: Sequence[Head]) -> Dated | None:
        """Whatever stands before the time, verbs of outer clauses first; then what follows it."""
        left = [h for h in reversed(near) if h.last <= when.first and not h.chained]
        verbs = [h for h in left if h.kind == "verb" and not h.state]
        outer = [h for h in verbs if self.line.clause(h.first).kind not in _INNER]
        for group in (outer, verbs, left):
            if (head := self._fits(group, when)) is not None:
                return Dated(head, when, "far")
        right = [h for h in near if h.first > when.first]
        return Dated(right[0], when, "far") if right else None

    # --- helpers

    def _fits(self, ordered: Sequence[Head], when: When) -> Head | None:
        """The first head that names a happening and whose tense allows the time; a state if nothing else does."""
        fitting = [h for h in ordered if self._tense_fits(h, when)]
        return next((h for h in fitting if not h.state), fitting[0] if fitting else None)

    def _tense_fits(self, head: Head, when: When) -> bool:
        """Whether «akan» stands before a verb whose time is over, or «telah» before one whose time is to come."""
        if self.published is None or head.kind == "noun":
            return True
        start = self.rules.chain_start(self.line.units, head.first)
        helpers = {unit.lower for unit in self.line.units[start : head.first]}
        planned = any(self._status(word) == "planned" for word in helpers)
        if planned and when.interval.end <= self.published and not helpers & self.lex.set("status", "settled"):
            return False
        return not (helpers & self.lex.set("status", "settled") and when.interval.start > self.published)

    def _status(self, word: str) -> Status | None:
        return self.lex.cues.get(word)

    def _sharing(self, chosen: Dated, whens: Sequence[When]) -> Iterator[Dated]:
        """The verbs coordinated with one under a fronted time, up to the next time."""
        later = min((w.first for w in whens if w.first > chosen.when.first), default=1 << 30)
        number = self.line.number(chosen.head.first)
        for head in self.heads:
            part = self.line.clause(head.first)
            joins = self.line.units[part.first].lower in self.rules.join
            if chosen.head.first < head.first < later and part.coordinated == number and joins and head.kind == "verb":
                if not (head.state or head.chained) and part.verbs and head.first <= part.verbs[0] + 1:
                    yield Dated(head, chosen.when, "joined")


__all__ = ["ACTOR", "TIME", "Attacher", "Dated", "Way"]
