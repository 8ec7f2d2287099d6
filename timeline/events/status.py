"""Tells whether an event happened, goes on, is planned, hangs on a condition, did not happen or is denied."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.events.heads import Head
from timeline.events.lexicon import Lexicon
from timeline.events.line import PAUSES, Line
from timeline.events.times import When
from timeline.model import Status
from timeline.text.clauses import Clause

_GOVERNED = frozenset({"purpose", "complement"})
_FARTHEST = 40  # units between a cue and what it tells of


class Judge:
    """The status of the heads of one sentence."""

    def __init__(self, line: Line, heads: Sequence[Head], lex: Lexicon, published: date | None) -> None:
        self.line, self.heads, self.lex, self.published = line, heads, lex, published
        self._at = {head.first: head for head in heads}
        denying = lex.set("speech", "denying")
        self._deniers = [head for head in heads if head.word in denying]
        self._conditions = [part for part in line.clauses if part.kind == "condition" and not self._that(part)]
        self._settled = lex.set("status", "settled")
        self._known: dict[int, Status] = {}

    def status(self, head: Head, when: When | None = None) -> Status:
        """The head's status at publication, in the order: denied, conditional, negated, planned, ongoing, happened."""
        said = self._known.get(head.first) or self._known.setdefault(head.first, self._said(head, 3))
        met = head.voice == "passive" and head.word in self.lex.set("triggers", "circumstances")
        if head.tag or met:
            return "happened"
        if when is None or self.published is None:
            return said
        if when.interval.start > self.published and said in {"happened", "ongoing"}:
            return "planned"
        return "ongoing" if when.present and said == "happened" else said

    def _said(self, head: Head, depth: int) -> Status:
        part = self.line.clause(head.first)
        if depth and self._denied(head, part, depth):
            return "denied"
        own = self._own(head, part)
        if self._conditional(head, part, own):
            return "conditional"
        if own is not None:
            return own
        return self._inherited(head, part, depth) if depth else "happened"

    def _own(self, head: Head, part: Clause) -> Status | None:
        """What the cues before the head in its own part of the sentence say.

        Read from the head to the left: a happening on the way has taken the cues before it, and «telah» settles
        everything but a negation.
        """
        found: Status | None = None
        settled = False
        for at in range(head.first - 1, max(part.first, head.first - _FARTHEST) - 1, -1):
            word = self.line.units[at].lower
            cue = self.lex.cues.get(word)
            if word in self._settled:
                settled = True
            elif cue is not None and cue != "denied" and not self._blind(at) and (not settled or cue == "negated"):
                found = _combined(found, cue)
            other = self._at.get(at)
            if other is not None and not other.helper and not other.chained and self._takes(other, head):
                break
        return found

    def _blind(self, at: int) -> bool:
        """Whether the word after a cue takes its meaning away: «tidak hanya», «masih bisa»."""
        after = self.line.units[at + 1].lower if at + 1 < len(self.line.units) else ""
        ongoing = self.lex.cues.get(self.line.units[at].lower) == "ongoing"
        return after in self.lex.set("status", "blind") or (ongoing and after in self.lex.set("status", "possible"))

    def _takes(self, other: Head, head: Head) -> bool:
        """Whether a happening between a cue and the head takes the cue for itself."""
        return other.kind == "verb" and (head.kind == "verb" or other.word not in self.lex.cues)

    def _denied(self, head: Head, part: Clause, depth: int) -> bool:
        for other in self._deniers:
            if other.first >= head.first:
                break
            near = self.line.clause(other.first)
            reaches = near.number == part.number or (part.parent == near.number and part.kind in _GOVERNED)
            follows = part.coordinated == near.number and self.line.units[part.first].lower not in _joins(self.lex)
            if (reaches or follows) and self._said(other, 0) != "negated":
                return True
        return False

    def _conditional(self, head: Head, part: Clause, own: Status | None) -> bool:
        if part.kind == "condition":
            return not self._that(part)
        quoted = self.line.quoted
        hangs = any(quoted[c.first] == quoted[head.first] and self._bound(c, part) for c in self._conditions)
        return hangs and (own == "planned" or self._possible(head, part))

    def _bound(self, condition: Clause, part: Clause) -> bool:
        return condition.parent == part.number or condition.parent in {part.coordinated, part.parent}

    def _possible(self, head: Head, part: Clause) -> bool:
        return any(
            unit.lower in self.lex.set("status", "possible") for unit in self.line.units[part.first : head.first]
        )

    def _that(self, part: Clause) -> bool:
        """Whether «jika» only means that: right after a verb of saying."""
        at = part.first - 1
        if at > 0 and self.line.units[at].lower == ",":
            at -= 1
        spoken = any(h.last == at + 1 and h.speech and not h.tag for h in self.heads)
        return spoken and part.opener in self.lex.set("status", "that") and at == part.first - 1

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
        close = part.first > 0 and self.line.units[part.first - 1].lower not in PAUSES
        if close and not head.speech and self.line.units[part.first].lower in _joins(self.lex):
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
    return lex.set("roles", "together")


def _combined(one: Status | None, two: Status) -> Status:
    """«tidak akan» is negated, «akan terus» planned, «belum lagi» negated."""
    ranks = ("ongoing", "planned", "negated")
    if one is None:
        return two
    return one if ranks.index(one) >= ranks.index(two) else two
