"""Tells whether an event happened, goes on, is planned, hangs on a condition, did not happen or is denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import cast

from timeline.attachment.when import When
from timeline.model import STATUSES, Status
from timeline.status.conditions import Conditions
from timeline.status.cues import Cue, Cues
from timeline.status.relations import EVENT
from timeline.status.standing import Standing
from timeline.text.clauses import Clause
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.resultative import is_result
from timeline.triggers.rules import Row, Rows, Vocabulary, fitting
from timeline.triggers.sentence import PAUSES, Sentence

_GOVERNED = frozenset({"purpose", "complement"})
_DEPTH = 3  # clauses up from which a head takes over what is said


INHERITED = "inherited"  # the outcome of a row that takes over what is said of the verb around
GIVES = (*STATUSES, INHERITED)
WORDS: Vocabulary = {"event": EVENT}


@cache
def rows(language: str) -> tuple[Row, ...]:
    """The language's rows of status."""
    return Rows(language).table("status", WORDS, GIVES, whole=True)


class Judge:
    """The status of the heads of one sentence."""

    def __init__(self, line: Sentence, heads: Sequence[Head], lex: Lexicon, published: date | None) -> None:
        self.line, self.heads, self.lex, self.published = line, heads, lex, published
        denying = lex.speech.denying
        self._deniers = [head for head in heads if head.word in denying]
        self.cues, self.conditions = Cues(line, heads, lex), Conditions(line, heads, lex)
        self._rows = rows(lex.language)
        self._known: dict[tuple[int, int], Standing] = {}

    def status(self, head: Head, when: When | None = None) -> Status:
        """The head's status at publication, by the first row that fits."""
        return self.judged(head, when)[0]

    def judged(self, head: Head, when: When | None = None) -> tuple[Status, str]:
        """The head's status and why: the name of the row, and behind a colon the word that set it off."""
        seen = self._standing(head, _DEPTH)
        seen.when = when
        row = self._row(seen)
        status, word = seen.governor if row.then == INHERITED else (row.then, self._word(seen, row))
        return cast("Status", status), f"{row.name}:{word}" if word else row.name

    def fitting(self, head: Head, when: When | None = None) -> Iterator[Row]:
        """All rows that fit a head, for whoever wants to see them."""
        seen = self._standing(head, _DEPTH)
        seen.when = when
        return fitting(self._rows, seen)

    def cue(self, head: Head) -> Cue:
        """The cue before a head that counts, if there is one."""
        return self._standing(head, _DEPTH).cue

    def _standing(self, head: Head, depth: int) -> Standing:
        known = self._known.get((head.first, depth))
        if known is None:
            known = self._known[head.first, depth] = Standing(self, head, depth)
        return known

    def _row(self, seen: Standing) -> Row:
        return next(fitting(self._rows, seen))

    def _word(self, seen: Standing, row: Row) -> str:
        """The word of the text that set off a row."""
        if row.then == "denied" and (seen.denier is not None or seen.refuted):
            return seen.denier.word if seen.denier is not None else seen.refuted
        return self.line.words[seen.cue.at] if seen.cue.status == row.then else ""

    def _said(self, head: Head, depth: int) -> Status:
        """What is said of a head apart from its time."""
        seen = self._standing(head, depth)
        seen.when = None
        row = self._row(seen)
        return seen.inherited if row.then == INHERITED else cast("Status", row.then)

    def planned_behind(self, head: Head, part: Clause) -> bool:
        """Whether the verb of planning behind a happening tells of it: «kunjungan itu dijadwalkan pada Maret»."""
        verb = next((h for h in self.heads if h.kind == "verb" and h.first > head.first), None)
        own = verb is not None and self.line.number(verb.first) == part.number
        return own and verb is not None and verb.word in self.lex.status.planning

    def denier(self, head: Head, part: Clause, depth: int) -> Head | None:
        """The verb of denying that reaches a head: around it, before it, or behind what is told as a claim."""
        if (deed := self._deed(head, part)) is not None:  # «membantah anggotanya memukul warga hingga tewas»
            return self.denier(deed, self.line.clause(deed.first), depth)
        for other in self._deniers:
            near = self.line.clause(other.first)
            if other.first == head.first:
                continue
            if other.first > head.first:
                if other.voice == "passive" and self._claimed(head, part, near) and self._said(other, 0) != "negated":
                    return other
                continue
            reaches = near.number == part.number or (part.parent == near.number and part.kind in _GOVERNED)
            follows = part.coordinated == near.number and not self._apart(part)
            if (reaches or follows) and self._said(other, 0) != "negated":
                return other
        return None

    def _deed(self, head: Head, part: Clause) -> Head | None:
        """The deed that led to what a head tells; none for what offices do after it: «membantah hingga ditahan»."""
        lex = self.lex
        settled = not lex.status.settled.isdisjoint(self.line.words[part.first : head.first])
        if not is_result(part, lex) or settled or head.speech or head.type in lex.status.official:
            return None
        deed = self._last_head(part.parent, part.first)
        return None if deed is None or deed.word in lex.speech.denying else deed

    def _unproven(self, head: Head, part: Clause, depth: int) -> Head | None:
        """The verb before a head of which no proof is told: «Jaksa tidak dapat membuktikan [bahwa] X menyuap hakim»."""
        around = {part.number, part.parent if part.kind == "complement" else part.number}
        near = (h for h in self.heads if h.word in self.lex.status.proving and h.first < head.first)
        told = (h for h in near if self.line.number(h.first) in around)
        return next((h for h in told if self._said(h, depth - 1) == "negated"), None)

    def _apart(self, part: Clause) -> bool:
        """Whether a clause that goes on with another tells something new: «…, dan …», «…; …»."""
        words = self.line.words
        return words[part.first] in _joins(self.lex) or (part.first > 0 and words[part.first - 1] == ";")

    def _claimed(self, head: Head, part: Clause, denial: Clause) -> bool:
        """Whether what is denied behind it is told as a claim: «isu bahwa ia menerima suap», «tuduhan menyiksa»."""
        if part.kind == "complement":
            return part.parent == denial.number
        before = self.line.words[part.first : head.first]
        own = part.number == denial.number or (is_result(denial, self.lex) and denial.parent == part.number)
        return own and not self.lex.status.claims.isdisjoint(before)

    def inherited(self, head: Head, part: Clause, depth: int) -> tuple[Status, str]:
        """What the clause around says of a purpose («berencana untuk …»), or its twin of a coordinated verb."""
        deed = self._deed(head, part)
        said = self._said(deed, depth - 1) if deed is not None else "happened"
        if deed is not None and (said == "denied" or (said == "negated" and deed.type in self.lex.roles.harming)):
            return said, deed.word  # «tidak memukul warga hingga tewas», not «tidak ditolong hingga tewas»
        if (proof := self._unproven(head, part, depth)) is not None:
            return "negated", proof.word
        governor = self._governor(head, part)
        if governor is not None:
            above = self._said(governor, depth - 1) if part.kind == "purpose" else "happened"
            if above not in {"happened", "ongoing"}:
                return above, governor.word
            cue = self.lex.cues.get(governor.word)
            reaches = cue == "denied" or (part.kind == "purpose" and cue not in {None, "ongoing"})
            if reaches and self._said(governor, depth - 1) == "negated":  # «tidak pernah membantah bahwa ia menerima»
                return "happened", ""
            return (cue, governor.word) if reaches and cue is not None else ("happened", "")
        if part.kind == "purpose" or (part.kind == "complement" and part.parent >= 0):
            return "happened", ""
        close = part.first > 0 and self.line.words[part.first - 1] not in PAUSES
        settled = not self.lex.status.settled.isdisjoint(self.line.words[part.first : head.first])
        if close and not (settled or head.speech) and self.line.words[part.first] in _joins(self.lex):
            twin = self._last_head(part.coordinated, part.first)
            if twin is not None and head.first <= part.first + 2:
                said = self._said(twin, depth - 1)
                ends = said in {"denied", "negated"} and self._other_time(twin, head)
                return ("happened", "") if ends else (said, twin.word)
        return "happened", ""

    def _other_time(self, one: Head, two: Head) -> bool:
        """Whether both have a time of their own: «batal digelar pada Sabtu dan baru dilaksanakan pada Minggu»."""
        times = self.line.times
        return any(one.first < at < two.first for at in times) and any(at > two.first for at in times)

    def _governor(self, head: Head, part: Clause) -> Head | None:
        """The verb on which a purpose or what is said hangs."""
        governed = part.kind == "purpose" or (part.kind == "complement" and part.parent >= 0)
        return self._last_head(part.parent, head.first) if governed else None

    def _last_head(self, number: int, before: int) -> Head | None:
        own = [
            h
            for h in self.heads
            if h.kind == "verb" and h.first < before and self.line.number(h.first) == number and not h.chained
        ]
        return own[-1] if own else None


def _joins(lex: Lexicon) -> frozenset[str]:
    return lex.roles.together
