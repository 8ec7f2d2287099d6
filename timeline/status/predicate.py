"""An event among the words that tell whether it came to pass; each question is answered when it is first asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Protocol

from timeline.attachment.when import When
from timeline.model import Status
from timeline.status.cue import Cue
from timeline.text.clauses import Clause
from timeline.text.grammar import MARK, OPENER, VERB, Grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.resultative import is_result
from timeline.triggers.sentence import TIME, Sentence

_ADVERBS = 2  # words of «berupaya dengan keras menembus»
GOVERNED = frozenset({"purpose", "complement"})
_THREAT = "threat"


class Judging(Protocol):
    """Whoever judges the heads of a sentence."""

    line: Sentence
    heads: Sequence[Head]
    at: dict[int, Head]
    lex: Lexicon
    rules: Grammar
    published: date | None

    def said(self, head: Head, depth: int) -> Status:
        """The status of a head apart from its time, as far as clauses up to `depth` around it tell."""

    def cues(self, seen: Predicate) -> Sequence[Cue]:
        """The cues that tell something of a head."""


class Predicate:
    """A head as a judge of its sentence sees it, `depth` clauses deep, with its time where it has one."""

    def __init__(self, judge: Judging, head: Head, depth: int) -> None:
        self.judge, self.head, self.depth = judge, head, depth
        self.line, self.words, self.lex = judge.line, judge.line.words, judge.lex
        self.part: Clause = judge.line.clause(head.first)
        self.published: date | None = judge.published
        self.when: When | None = None

    @cached_property
    def cues(self) -> Sequence[Cue]:
        """The cues that tell something of the head, in text order."""
        return self.judge.cues(self)

    @cached_property
    def own(self) -> Cue | None:
        """The cue before the head in its own clause that says most: «tidak akan» is negated, «akan terus» planned."""
        ranks = ("ongoing", "planned", "negated")
        told = [cue for cue in self.cues if cue.says in ranks and self.part.first <= cue.at < self.head.first]
        return max(told, key=lambda cue: (ranks.index(cue.says), cue.at), default=None)

    @cached_property
    def helped(self) -> tuple[str, ...]:
        """The words of the head's own part of its clause before it."""
        return self.words[self.part.first : self.head.first]

    @cached_property
    def settled_at(self) -> int:
        """The unit of the nearest helper before the head that says that it is done («telah»), -1 for none."""
        settled, first = self.lex.status.settled, self.part.first
        if settled.isdisjoint(self.helped):
            return -1
        return max(first + at for at, word in enumerate(self.helped) if word in settled)

    @cached_property
    def taken_at(self) -> int:
        """The unit of the nearest other head before it that takes for itself what stands before that, -1 for none."""
        before = (at for at in range(self.head.first - 1, self.part.first - 1, -1) if at in self.judge.at)
        return next((at for at in before if self._takes(self.judge.at[at])), -1)

    @property
    def governed(self) -> bool:
        """Whether the head's clause, a purpose or what was said, hangs on a verb."""
        return self.part.kind == "purpose" or (self.part.kind == "complement" and self.part.parent >= 0)

    @cached_property
    def governed_by(self) -> int:
        """The number of the clause on which the head's, a purpose or what was said, hangs, else -1.

        «membantah jika Budi kabur» tells what is denied, and no condition.
        """
        part = self.part
        told = (head for head in self.judge.heads if head.last == part.first and head.speech and not head.tag)
        said = part.kind == "condition" and any(told)
        return part.parent if said or part.kind in GOVERNED else -1

    @cached_property
    def governor(self) -> Head | None:
        """The verb on which a purpose or what is said hangs."""
        return self._last_verb(self.part.parent, self.head.first) if self.governed else None

    @cached_property
    def twin(self) -> Head | None:
        """The last verb of the clause whose rank the head's own shares: «menangkap … dan menyita»."""
        return self._last_verb(self.part.coordinated, self.part.first) if self.part.coordinated >= 0 else None

    @property
    def says(self) -> bool:
        """Whether the head is a saying and threatens nobody: «mengancam akan mundur», not «mengancam Budi»."""
        behind = self.words[self.head.last : self.head.last + 1]
        return self.head.speech and (self.head.type != _THREAT or not self.lex.cues.keys().isdisjoint(behind))

    @cached_property
    def deed(self) -> Head | None:
        """The deed that led to what the head tells; none for what offices do after it: «membantah hingga ditahan»."""
        head, lex = self.head, self.lex
        if not is_result(self.part, lex) or self.settled_at >= 0 or head.speech or head.type in lex.status.official:
            return None
        deed = self._last_verb(self.part.parent, self.part.first)
        return None if deed is None or deed.word in lex.denying else deed

    @cached_property
    def claim(self) -> int:
        """The unit of the noun before the head that calls it a claim, -1 for none: «isu X mundur», «kabar bahwa …»."""
        line, words, claims = self.line, self.words, self.lex.status.claims
        if claims.isdisjoint(words[: self.head.first]):
            return -1
        claim = max(at for at in range(self.head.first) if words[at] in claims)
        unlike = line.quoted[claim] != line.quoted[self.head.first]
        return -1 if unlike or self._only_source(claim) else claim

    def _only_source(self, claim: int) -> bool:
        """Whether a claim is not what the clause is about: «Berdasarkan informasi warga, polisi menyita uang palsu»."""
        if self.part.kind == "complement" and claim == self.part.first - 1:
            return False  # «Hakim menyatakan dakwaan bahwa Budi menyuap hakim tidak terbukti»
        first, at = self.line.clause(claim).first, self.judge.at
        acting = any(at[place].voice == "active" for place in range(first, claim) if place in at)
        return acting or (claim > first and "," in self.words[claim : self.head.first])

    def told(self, cue: Cue) -> Status:
        """What is said of the verb that a cue is, "happened" where it is none or stands too many clauses away."""
        return self.judge.said(cue.verb, self.depth - 1) if cue.verb is not None and self.depth else "happened"

    def _last_verb(self, number: int, before: int) -> Head | None:
        line = self.line
        own = (h for h in reversed(self.judge.heads) if h.first < before and line.number(h.first) == number)
        return next((head for head in own if head.kind == "verb" and not head.chained), None)

    def _takes(self, other: Head) -> bool:
        """Whether a happening between a cue and the head takes the cue for itself; «belum ada pengumuman» does not."""
        head = self.head
        if self._passes(other):
            return False
        if other.word in self.lex.status.exists and (head.kind == "noun" or self._there_is(other)):
            return False
        return other.kind == "verb" and (head.kind == "verb" or other.word not in self.lex.cues)

    def _passes(self, other: Head) -> bool:
        """Whether a verb leaves the cue before it to the one that it helps: «akan berupaya keras menembus …»."""
        if other.helper or other.chained:
            return True
        between, classes = self.words[other.last : self.head.first], self.judge.rules.classes
        helps = other.word in self.lex.triggers.helpers and other.word not in self.lex.cues and len(between) <= _ADVERBS
        return helps and not any(classes[word] & (MARK | OPENER | VERB) for word in between)

    def _there_is(self, exists: Head) -> bool:
        """Whether only a noun stands between: «tidak ada polisi memukul warga», not «tidak ada di rumah»."""
        between, classes = self.words[exists.last : self.head.first], self.judge.rules.classes
        parted = any(classes[word] & (MARK | OPENER | VERB) or word == TIME for word in between)
        return bool(between) and not parted and self.lex.status.inside.isdisjoint(between)
