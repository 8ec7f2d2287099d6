"""Tells whether something hangs on a condition: «jika musuh menyerang, kami akan membalas»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Status
from timeline.text.clauses import Clause
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_OUTER = frozenset({"main", "complement"})


class Conditions:
    """The conditions of one sentence."""

    def __init__(self, line: Sentence, heads: Sequence[Head], lex: Lexicon) -> None:
        self.line, self.heads, self.lex = line, heads, lex
        self._settled, self._once = lex.status.settled, lex.status.once
        self._conditions = [part for part in line.clauses if part.kind == "condition" and not self._that(part)]

    def hold(self, head: Head, part: Clause, own: Status | None) -> bool:
        """Whether the head stands under a condition; `own` is what its own cues say."""
        if part.kind == "condition":
            return not self._that(part)
        if not self._conditions:
            return False
        quoted = self.line.quoted
        bound = [c for c in self._conditions if quoted[c.first] == quoted[head.first] and self._bound(c, part)]
        if own == "planned" or self._possible(head, part):
            return bool(bound)
        # «bila menang, Indonesia lolos»
        plain = own is None and head.kind == "verb" and not (head.speech or head.state) and part.kind in _OUTER
        return plain and any(c.first < part.first and not self._contrasts(c) for c in bound) and not self._over(part)

    def _contrasts(self, condition: Clause) -> bool:
        """Whether «jika» only sets one time against another: «jika tahun lalu naik, kini turun»."""
        inside = range(condition.first, condition.last)
        return any(at in self.line.times or self.line.words[at] in self._once for at in inside)

    def _over(self, part: Clause) -> bool:
        return not self._settled.isdisjoint(self.line.words[part.first : part.last])

    def _bound(self, condition: Clause, part: Clause) -> bool:
        return condition.parent == part.number or condition.parent in {part.coordinated, part.parent}

    def _possible(self, head: Head, part: Clause) -> bool:
        return not self.lex.status.possible.isdisjoint(self.line.words[part.first : head.first])

    def _that(self, part: Clause) -> bool:
        """Whether «jika» only means that: right after a verb of saying."""
        part = next(one for one in self.line.clauses if one.number == part.number)  # where «yang …» parts it: its first
        at = part.first - 1
        if at > 0 and self.line.words[at] == ",":
            at -= 1
        spoken = any(h.last == at + 1 and h.speech and not h.tag for h in self.heads)
        return spoken and part.opener in self.lex.status.that and at == part.first - 1
