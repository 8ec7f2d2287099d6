"""What judges the heads of one sentence: status, roles, wording and type."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.events.heads import Head
from timeline.events.labels.wording import Wording
from timeline.events.lexicon import OTHER, Lexicon
from timeline.events.line import Line
from timeline.events.status.judge import Judge
from timeline.events.types import carried
from timeline.events.who.memory import Memory
from timeline.events.who.roles import Cast
from timeline.text.grammar import Grammar


class View:
    """One sentence with its heads, and those who judge them."""

    def __init__(
        self, line: Line, heads: Sequence[Head], lex: Lexicon, rules: Grammar, memory: Memory, published: date | None
    ) -> None:
        self.line, self.heads, self.lex, self.rules = line, heads, lex, rules
        self.judge = Judge(line, heads, lex, published)
        self.cast = Cast(line, heads, lex, memory)
        self.wording = Wording(line, lex, rules)

    def type(self, head: Head) -> str:
        """The head's type; a light verb's is that of what it carries."""
        return self.typed(head)[0]

    def typed(self, head: Head) -> tuple[str, str]:
        """The head's type and the word that gave it: its own, or the one that a light verb carries."""
        words = self.lex.joined(self.lex.triggers.light, self.lex.told_by_object)
        if head.kind == "verb" and (head.type == OTHER or head.word in words):
            subject = self.wording.run(head)[0]
            kind, word = carried(self.line, head, self.lex, self.rules, subject)
            return kind, f"carried:{word}" if word else self.lex.source(head.word)
        return head.type, "" if head.type == OTHER else self.lex.source(head.word)
