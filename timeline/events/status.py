"""Tells whether an event happened, goes on, is planned, hangs on a condition, did not happen or is denied."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.events.conditions import Conditions
from timeline.events.cues import Cues
from timeline.events.heads import Head
from timeline.events.lexicon import Lexicon
from timeline.events.line import PAUSES, Line
from timeline.events.when import When
from timeline.model import Status
from timeline.text.clauses import Clause

_GOVERNED = frozenset({"purpose", "complement"})


class Judge:
    """The status of the heads of one sentence."""

    def __init__(self, line: Line, heads: Sequence[Head], lex: Lexicon, published: date | None) -> None:
        self.line, self.heads, self.lex, self.published = line, heads, lex, published
        denying = lex.speech.denying
        self._deniers = [head for head in heads if head.word in denying]
        self._cues, self._conditions = Cues(line, heads, lex), Conditions(line, heads, lex)
        self._known: dict[int, Status] = {}

    def status(self, head: Head, when: When | None = None) -> Status:
        """The head's status at publication, in the order: denied, conditional, negated, planned, ongoing, happened."""
        said = self._known.get(head.first) or self._known.setdefault(head.first, self._said(head, 3))
        met = head.voice == "passive" and head.word in self.lex.triggers.circumstances
        if head.tag or met:
            return "happened"
        if when is None or self.published is None:
            return said
        if when.interval.start > self.published and said == "happened":
            return "planned"  # what goes on may go on «hingga Minggu depan»
        if said == "planned" and when.interval.end <= self.published and self._had_to(head):
            return "happened"  # «Sabtu lalu tim itu harus puas bermain imbang»
        return "ongoing" if when.present and said == "happened" else said

    def _had_to(self, head: Head) -> bool:
        """Whether all that speaks of a plan before the head is «harus»: over, it tells what came to pass."""
        before = self.line.words[self.line.clause(head.first).first : head.first]
        plans = [word for word in before if self.lex.cues.get(word) == "planned"]
        return bool(plans) and all(word in self.lex.status.must for word in plans)

    def _said(self, head: Head, depth: int) -> Status:
        part = self.line.clause(head.first)
        if depth and (self._denied(head, part, depth) or self._cues.untrue(part)):
            return "denied"
        own = self._cues.before(head, part)
        if self._conditions.hold(head, part, own):
            return "conditional"
        if own is not None:
            return own
        if head.kind == "noun":
            return self._predicate(head, part)
        if part.kind == "relative" and self._cues.nobody(part):
            return "negated"
        return self._inherited(head, part, depth) if depth else "happened"

    def _predicate(self, head: Head, part: Clause) -> Status:
        """What the verb of planning behind a happening says of it: «kunjungan itu dijadwalkan pada Maret»."""
        verb = next((h for h in self.heads if h.kind == "verb" and h.first > head.first), None)
        if verb is None or self.line.number(verb.first) != part.number:
            return "happened"
        return "planned" if verb.word in self.lex.status.planning else "happened"

    def _denied(self, head: Head, part: Clause, depth: int) -> bool:
        for other in self._deniers:
            near = self.line.clause(other.first)
            if other.first >= head.first:
                if other.voice == "passive" and self._claimed(head, part, near) and self._said(other, 0) != "negated":
                    return True
                continue
            reaches = near.number == part.number or (part.parent == near.number and part.kind in _GOVERNED)
            follows = part.coordinated == near.number and not self._apart(part)
            if (reaches or follows) and self._said(other, 0) != "negated":
                return True
        return False

    def _apart(self, part: Clause) -> bool:
        """Whether a clause that goes on with another tells something new: «…, dan …», «…; …»."""
        words = self.line.words
        return words[part.first] in _joins(self.lex) or (part.first > 0 and words[part.first - 1] == ";")

    def _claimed(self, head: Head, part: Clause, denial: Clause) -> bool:
        """Whether what is denied behind it is told as a claim: «isu bahwa ia menerima suap», «tuduhan menyiksa»."""
        if part.kind == "complement":
            return part.parent == denial.number
        before = self.line.words[part.first : head.first]
        return part.number == denial.number and not self.lex.status.claims.isdisjoint(before)

    def _inherited(self, head: Head, part: Clause, depth: int) -> Status:
        """What the clause around says of a purpose («berencana untuk …»), or its twin of a coordinated verb."""
        if part.kind == "purpose" or (part.kind == "complement" and part.parent >= 0):
            governor = self._last_head(part.parent, head.first)
            if governor is None:
                return "happened"
            cue = self.lex.cues.get(governor.word)
            above = self._said(governor, depth - 1) if part.kind == "purpose" else "happened"
            if above != "happened" and above != "ongoing":
                return above
            return (
                cue
                if cue is not None and cue != "ongoing" and (part.kind == "purpose" or cue == "denied")
                else "happened"
            )
        close = part.first > 0 and self.line.words[part.first - 1] not in PAUSES
        if close and not head.speech and self.line.words[part.first] in _joins(self.lex):
            twin = self._last_head(part.coordinated, part.first)
            if twin is not None and head.first <= part.first + 2:
                return self._said(twin, depth - 1)
        return "happened"

    def _last_head(self, number: int, before: int) -> Head | None:
        own = [
            h
            for h in self.heads
            if h.kind == "verb" and h.first < before and self.line.number(h.first) == number and not h.chained
        ]
        return own[-1] if own else None


def _joins(lex: Lexicon) -> frozenset[str]:
    return lex.roles.together
