"""An event among the words that tell whether it came to pass; each question is answered when it is first asked."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.attachment.when import When
from timeline.model import Status
from timeline.status.cues import Cue
from timeline.text.clauses import Clause
from timeline.triggers.heads import Head

if TYPE_CHECKING:
    from timeline.status.judge import Judge


class Standing:
    """A head as a `Judge` of its sentence sees it, `depth` clauses deep, with its time where it has one."""

    def __init__(self, judge: Judge, head: Head, depth: int) -> None:
        self.judge, self.head, self.depth = judge, head, depth
        self.lex = judge.lex
        self.part: Clause = judge.line.clause(head.first)
        self.published: date | None = judge.published
        self.when: When | None = None

    @cached_property
    def cue(self) -> Cue:
        """What the cues before the head in its own part of the sentence say."""
        return self.judge.cues.before(self.head, self.part)

    @cached_property
    def denier(self) -> Head | None:
        """The verb of denying that reaches the head."""
        return self.judge.denier(self.head, self.part, self.depth) if self.depth else None

    @cached_property
    def untrue(self) -> bool:
        """Whether what the head's clause tells is called untrue."""
        return bool(self.depth) and self.judge.cues.untrue(self.part)

    @cached_property
    def refuted(self) -> str:
        """The words behind the head that call what is told of it untrue."""
        return self.judge.cues.untrue_behind(self.head)

    @cached_property
    def conditional(self) -> bool:
        """Whether the head stands under a condition."""
        return self.judge.conditions.hold(self.head, self.part, self.cue.status)

    @cached_property
    def nobody(self) -> bool:
        """Whether nobody did it."""
        return self.judge.cues.nobody(self.part)

    @cached_property
    def planned_behind(self) -> bool:
        """Whether the verb behind a happening plans it."""
        return self.judge.planned_behind(self.head, self.part)

    @cached_property
    def hoped(self) -> bool:
        """Whether the clause goes on with a hope, and nothing settles it."""
        line, first = self.judge.line, self.part.first
        before = line.words[max(0, first - 2) : first]
        wishes = len(before) == 2 and before[1] == "," and before[0] in self.lex.status.hoping
        return wishes and self.lex.status.settled.isdisjoint(line.words[first : self.head.first])

    @cached_property
    def only_obliged(self) -> bool:
        """Whether the only plan before the head is an obligation."""
        before = self.judge.line.words[self.part.first : self.head.first]
        plans = [word for word in before if self.lex.cues.get(word) == "planned"]
        return bool(plans) and all(word in self.lex.status.must for word in plans)

    @cached_property
    def governor(self) -> tuple[Status, str]:
        """What the clause around says of the head, and the verb that says it."""
        return self.judge.inherited(self.head, self.part, self.depth) if self.depth else ("happened", "")

    @property
    def inherited(self) -> Status:
        """The status that the head takes over from the verb it hangs on, "happened" for none."""
        return self.governor[0]
