"""What judges the heads of one sentence: status, roles, wording and type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from timeline.events.topics import CARRIED
from timeline.events.types import carried
from timeline.labels.wording import Wording
from timeline.model import Actor
from timeline.participants.memory import Memory
from timeline.participants.roles import Cast
from timeline.status.judge import Judge
from timeline.text.grammar import Grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import OTHER, Lexicon
from timeline.triggers.sentence import Sentence


class Analysis:
    """One sentence with its heads, and those who judge them."""

    def __init__(
        self,
        line: Sentence,
        heads: Sequence[Head],
        lex: Lexicon,
        rules: Grammar,
        memory: Memory,
        published: date | None,
    ) -> None:
        self.line, self.heads, self.lex, self.rules, self.memory = line, heads, lex, rules, memory
        self.judge = Judge(line, heads, lex, published)

    @cached_property
    def cast(self) -> Cast:
        """Who takes part; in most sentences nobody asks."""
        return Cast(self.line, self.heads, self.lex, self.memory)

    @cached_property
    def wording(self) -> Wording:
        """How the sentence words its subjects; most sentences tell of no event and need none."""
        return Wording(self.line, self.lex, self.rules)

    def type(self, head: Head) -> str:
        """The head's type; a light verb's is that of what it carries."""
        if head.kind == "noun" or head.word not in self.lex.triggers.light:
            return head.type
        return self.typed(head)[0]

    def typed(self, head: Head) -> tuple[str, str]:
        """The head's type and the word that gave it: its own, or one in the object or subject of a verb."""
        asked = head.type == OTHER or head.word in self.lex.telling
        if head.kind == "verb" and asked:
            kind, word = carried(self.line, head, self.lex, self.rules, lambda: self.wording.subjects.of(head)[0])
            return kind, f"{CARRIED}:{word}" if word else self.lex.source(head.word)
        return head.type, "" if head.type == OTHER else self.lex.source(head.word)

    def dead(self) -> Iterator[Actor]:
        """Those of whom the sentence tells that they died, though it may tell no event: «X tewas tertabrak kereta»."""
        for head in self.heads:
            if head.word in self.lex.roles.dying and self.judge.status(head) == "happened":
                yield from (part.actor for part, why in self.cast.cast(head) if why.startswith("subject"))
