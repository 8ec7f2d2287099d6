"""Tells whether an event happened, goes on, is planned, hangs on a condition, did not happen or is denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, cast

from timeline.attachment.when import When
from timeline.model import UNTRUE, Status
from timeline.status.cue import Cue
from timeline.status.predicate import Predicate
from timeline.status.tables import INHERITED, NOTHING, about, quieting, tables
from timeline.text.grammar import grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.rules import Fit, Row, deciding, fits
from timeline.triggers.sentence import Sentence

_DEPTH = 3  # clauses up from which a head takes over what is said


class Verdict(NamedTuple):
    """A status, the row that gave it, and the cue that it picked, if it picks one."""

    status: Status
    row: Row
    cue: Cue | None

    @property
    def why(self) -> str:
        """The name of the row, and behind a colon the word that set it off."""
        if self.cue is None:
            return self.row.name
        verb = self.cue.verb
        return f"{self.row.name}:{self.cue.word if verb is None else verb.word}"

    @property
    def inherited(self) -> bool:
        """Whether it is that of another verb."""
        return self.row.then == INHERITED


class Judge:
    """The status of the heads of one sentence."""

    def __init__(self, line: Sentence, heads: Sequence[Head], lex: Lexicon, published: date | None) -> None:
        self.line, self.heads, self.lex, self.published = line, heads, lex, published
        self.at, self.rules = {head.first: head for head in heads}, grammar(lex.language)
        known = tables(lex.language).words
        self._known: dict[tuple[int, int], Predicate] = {}
        self._apart: dict[Predicate, Verdict] = {}  # of what was judged apart from any time
        self._cues: dict[int, Cue] = {}
        self._places = () if known.isdisjoint(line.words) else [n for n, w in enumerate(line.words) if w in known]

    def status(self, head: Head, when: When | None = None) -> Status:
        """The head's status at publication, by the first row that fits."""
        return self.verdict(head, when).status

    def judged(self, head: Head, when: When | None = None) -> tuple[Status, str, int]:
        """The head's status and why: the name of the row, and behind a colon the word that set it off.

        Where that says that it did not happen, its unit as well, else -1.
        """
        verdict = self.verdict(head, when)
        undone = verdict.cue if verdict.status in UNTRUE else None
        return verdict.status, verdict.why, -1 if undone is None else undone.at

    def verdict(self, head: Head, when: When | None = None) -> Verdict:
        """The head's status with the row and the cue that gave it."""
        return self._judged(self._predicate(head, _DEPTH), when)

    def fitting(self, head: Head, when: When | None = None) -> Iterator[Fit[Cue]]:
        """All rows that fit a head, for whoever wants to see them."""
        seen = self._predicate(head, _DEPTH)
        seen.when = when
        return self._fits(seen)

    def cue(self, head: Head) -> Cue | None:
        """The cue before a head in its clause that says most, if there is one."""
        return self._predicate(head, _DEPTH).own

    def said(self, head: Head, depth: int) -> Status:
        """The status of a head apart from its time, as far as clauses up to `depth` around it tell."""
        return self._judged(self._predicate(head, depth), None).status

    def cues(self, seen: Predicate) -> Sequence[Cue]:
        """The cues that tell something of a head, in text order."""
        return [cue for cue, row in self._weighed(seen) if row is None or row.then != NOTHING]

    def weighed(self, head: Head) -> Iterator[tuple[Cue, Row | None]]:
        """The cues that could tell something of a head, with the row that says whether they do; None for no row."""
        return self._weighed(self._predicate(head, _DEPTH))

    def _weighed(self, seen: Predicate) -> Iterator[tuple[Cue, Row | None]]:
        for at in self._around(seen):
            cue = self._cue(at)
            if at != seen.head.first and (seen.depth or not cue.denies):  # who denies is asked for once
                yield cue, deciding(quieting(self.lex.language, cue.word), seen, cue)

    def _around(self, seen: Predicate) -> Sequence[int]:
        """Where cues of a head may stand, in text order: listed words, and the verbs on which it hangs."""
        around = (seen.governor, seen.twin, seen.deed) if seen.depth else ()
        verbs = {verb.first for verb in around if verb is not None}
        return sorted(verbs.union(self._places)) if verbs else self._places

    def _cue(self, at: int) -> Cue:
        if (known := self._cues.get(at)) is None:
            known = self._cues[at] = Cue(self.line, at, self.at.get(at), self.lex)
        return known

    def _judged(self, seen: Predicate, when: When | None) -> Verdict:
        seen.when = when
        if when is not None:
            return self._asked(seen)
        if (known := self._apart.get(seen)) is None:
            known = self._apart[seen] = self._asked(seen)
        return known

    def _asked(self, seen: Predicate) -> Verdict:
        found = next(self._fits(seen))
        if found.row.then != INHERITED or found.picked is None:
            return Verdict(cast("Status", found.row.then), found.row, found.picked)
        return Verdict(self._taken_over(seen, found.picked), found.row, found.picked)

    def _fits(self, seen: Predicate) -> Iterator[Fit[Cue]]:
        rows = about(self.lex.language, (cue.word for cue in seen.cues))
        return fits(rows, seen, seen.cues, lambda cue: abs(cue.at - seen.head.first))

    def _taken_over(self, seen: Predicate, cue: Cue) -> Status:
        """What is told of the verb that a cue is; what the verb says itself where that came to pass or goes on."""
        told = seen.told(cue)
        itself = told in {"happened", "ongoing"} and cue.says not in {None, "ongoing"}
        return cast("Status", cue.says) if itself else told

    def _predicate(self, head: Head, depth: int) -> Predicate:
        known = self._known.get((head.first, depth))
        if known is None:
            known = self._known[head.first, depth] = Predicate(self, head, depth)
        return known
